import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketOf } from '../../domain/kpi/percentile.ts';
import { addToCells, countOf, type Measure, startOf } from './cells.ts';

const place = { day: '2026-03-02', itemCode: 'JJ01', stage: '', channel: 'walk-in', lane: 'ordinary' };
const one = (minutes: number, more: Partial<Measure> = {}): Measure => ({
  ...{ ...place, minutes, count: 1, onTime: 1, withDue: 1 },
  ...more,
});
const measures = fc.array(
  fc
    .record({ minutes: fc.nat(5_000), lane: fc.constantFrom('green', 'ordinary') })
    .map(({ minutes, lane }) => one(minutes, { lane })),
);

describe('cells', () => {
  it('hold a row for each item, channel and lane, values ascending', () => {
    const given = [
      one(700),
      one(60),
      one(700, { onTime: 0 }),
      one(9, { lane: 'green', onTime: 0, withDue: 0 }),
    ];
    expect(addToCells([], 'day', given)).toEqual([
      ['JJ01', 'walk-in', 'green', 0, 0, [9], [1]],
      ['JJ01', 'walk-in', 'ordinary', 2, 3, [60, 700], [1, 2]],
    ]);
    expect(addToCells([], 'month', [one(700)])).toEqual([
      ['JJ01', 'walk-in', 'ordinary', 1, 1, [bucketOf(700)], [1]],
    ]);
  });

  it('are the same however the measures came, and count them', () => {
    fc.assert(
      fc.property(measures, measures, fc.constantFrom('day', 'month'), (a, b, grain) => {
        const atOnce = addToCells([], grain, [...a, ...b]);
        expect(addToCells(addToCells([], grain, b), grain, a)).toEqual(atOnce);
        expect(countOf(atOnce)).toBe(a.length + b.length);
      }),
    );
  });

  it('keep no trace of what was taken back', () => {
    const back = one(60, { count: -1, onTime: -1, withDue: -1 });
    expect(addToCells(addToCells([], 'day', [one(60)]), 'day', [back])).toEqual([]);
  });

  it.each([
    ['day', '2026-03-31', '2026-03-31'],
    ['month', '2026-03-31', '2026-03-01'],
  ] as const)('a %s that holds %s begins on %s', (grain, day, start) => {
    expect(startOf(grain, day)).toBe(start);
  });
});
