import { describe, expect, it } from 'vitest';
import { lastDays, readSpan, spanBefore, spanProblem } from './span.ts';

const TODAY = '2026-03-02';

describe('the days of the fairness page', () => {
  it.each([
    ['', TODAY, TODAY],
    ['from=2026-02-01', '2026-02-01', '2026-02-01'],
    ['to=2026-02-01', '2026-02-01', '2026-02-01'],
    ['from=2026-02-01&to=2026-02-09', '2026-02-01', '2026-02-09'],
    ['from=2026-02-31&to=x', TODAY, TODAY],
  ])('%j are %s to %s', (search, from, to) => {
    expect(readSpan(new URLSearchParams(search), TODAY)).toEqual({ from, to });
  });

  it.each([
    ['2026-02-01', '2026-02-01', undefined],
    ['2026-02-02', '2026-02-01', 'order'],
    ['2026-02-01', '2026-03-03', undefined],
    ['2026-02-01', '2026-03-04', 'length'],
  ])('%s to %s: %s', (from, to, problem) => expect(spanProblem({ from, to })).toBe(problem));

  it.each([
    [TODAY, TODAY, '2026-03-01', '2026-03-01'],
    ['2026-02-23', '2026-03-01', '2026-02-16', '2026-02-22'],
  ])('before %s to %s: %s to %s', (from, to, beforeFrom, beforeTo) => {
    expect(spanBefore({ from, to })).toEqual({ from: beforeFrom, to: beforeTo });
  });

  it('the last seven begin six days ago', () =>
    expect(lastDays(TODAY, 7)).toEqual({ from: '2026-02-24', to: TODAY }));
});
