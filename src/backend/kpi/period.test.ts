import { describe, expect, it } from 'vitest';
import { splitByMonths } from './period.ts';

describe('splitByMonths', () => {
  it.each([
    [
      '2026-01-15',
      '2026-03-10',
      ['2026-01-15..2026-01-31 part', '2026-02-01..2026-02-28 whole', '2026-03-01..2026-03-10 part'],
    ],
    ['2026-01-01', '2026-03-10', ['2026-01-01..2026-02-28 whole', '2026-03-01..2026-03-10 part']],
    ['2026-01-15', '2026-03-31', ['2026-01-15..2026-01-31 part', '2026-02-01..2026-03-31 whole']],
    ['2026-01-31', '2026-02-01', ['2026-01-31..2026-01-31 part', '2026-02-01..2026-02-01 part']],
    ['2024-02-10', '2024-03-31', ['2024-02-10..2024-02-29 part', '2024-03-01..2024-03-31 whole']],
  ])('%s to %s', (from, to, expected) => {
    const parts = splitByMonths({ from, to, isWholeMonths: false });
    expect(parts.map(part => `${part.from}..${part.to} ${part.isWholeMonths ? 'whole' : 'part'}`)).toEqual(
      expected,
    );
  });
});
