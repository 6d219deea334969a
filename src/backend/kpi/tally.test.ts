import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestRank } from '../../domain/kpi/percentile.ts';
import { createTally } from './tally.ts';

const place = { month: '2026-03', item: 'JJ01', stage: '', channel: 'walk-in', lane: 'ordinary' };

describe('tally', () => {
  it('takes percentiles by nearest rank', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1 }), values => {
        const tally = createTally([]);
        const { counts } = tally.at(place);
        for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
        const sorted = [...values].sort((a, b) => a - b);
        const figures = { count: values.length, p50: nearestRank(sorted, 50), p90: nearestRank(sorted, 90) };
        expect(tally.rows()).toEqual([{ ...figures, onTime: 0, withDue: 0 }]);
      }),
    );
  });

  it('gives a row for each group that has something, in the order of its keys', () => {
    const tally = createTally(['lane', 'month']);
    tally.at({ ...place, lane: 'ordinary' }).counts.set(7, 2);
    tally.at({ ...place, lane: 'green', month: '2026-04' }).counts.set(5, 1);
    tally
      .at({ ...place, lane: 'green' })
      .counts.set(3, 1)
      .set(2, 1)
      .set(9, 0);
    tally.at({ ...place, lane: 'booked' }).counts.set(4, 0);
    expect(tally.rows().map(({ lane, month, count, p50, p90 }) => [lane, month, count, p50, p90])).toEqual([
      ['green', '2026-03', 2, 2, 3],
      ['green', '2026-04', 1, 5, 5],
      ['ordinary', '2026-03', 2, 7, 7],
    ]);
  });
});
