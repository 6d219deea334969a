import { describe, expect, it } from 'vitest';
import { questionOf, readFilters } from './filters.ts';

const NOW = Date.parse('2026-03-02T10:00:00+08:00');
const read = (query: string) => readFilters(new URLSearchParams(query), NOW);

describe('the filters of the page of figures', () => {
  it.each([
    ['', { from: '2025-04-01', to: '2026-03-31' }, 12],
    ['months=3', { from: '2026-01-01', to: '2026-03-31' }, 3],
    ['months=7', { from: '2025-04-01', to: '2026-03-31' }, 12],
    ['from=2026-01-05&to=2026-02-06', { from: '2026-01-05', to: '2026-02-06' }, 'days'],
    ['from=2026-02-06&to=2026-01-05', { from: '2025-04-01', to: '2026-03-31' }, 12],
    ['from=2026-02-30&to=2026-03-05', { from: '2025-04-01', to: '2026-03-31' }, 12],
  ])('%s', (query, months, period) => {
    expect(read(query)).toMatchObject({ months, period });
  });

  it('go to the server as they are, less what a chart compares itself', () => {
    const filters = read('months=3&item=TLK&lane=green');
    expect(questionOf(filters)).toBe('from=2026-01-01&to=2026-03-31&item=TLK&lane=green');
    expect(questionOf(filters, { cube: 'case' }, ['lane'])).toBe(
      'cube=case&from=2026-01-01&to=2026-03-31&item=TLK',
    );
  });
});
