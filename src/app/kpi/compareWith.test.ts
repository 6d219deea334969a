import { describe, expect, it } from 'vitest';
import { comparedFilters, readComparison } from './compareWith.ts';

const filters = (from: string, to: string) => ({
  ...{ months: { from, to }, period: 12, item: 'TLK', lane: undefined, channel: undefined },
});

describe('what figures are compared with', () => {
  it.each([
    ['previous', '2026-01-01', '2026-03-31', '2025-10-01', '2025-12-31'],
    ['previous', '2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['previous', '2026-03-05', '2026-03-11', '2026-02-26', '2026-03-04'],
    ['year', '2026-01-01', '2026-03-31', '2025-01-01', '2025-03-31'],
    ['year', '2025-02-01', '2025-02-28', '2024-02-01', '2024-02-29'],
    ['year', '2024-02-29', '2024-03-05', '2023-02-28', '2023-03-05'],
  ] as const)('%s of %s – %s', (comparison, from, to, thenFrom, thenTo) => {
    expect(comparedFilters(filters(from, to), comparison).months).toEqual({ from: thenFrom, to: thenTo });
  });

  it('another lane or item in the same days', () => {
    const given = filters('2026-01-01', '2026-03-31');
    expect(comparedFilters(given, 'green')).toEqual({ ...given, lane: 'green' });
    expect(comparedFilters(given, 'item:LXPQ')).toEqual({ ...given, item: 'LXPQ' });
  });

  it.each([
    ['previous', 'previous'],
    ['item:TLK', 'item:TLK'],
    ['item:', undefined],
    ['nonsense', undefined],
    [null, undefined],
  ])('%s is read as %s', (text, expected) => expect(readComparison(text)).toBe(expected));
});
