import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NAMED_POLICIES, type PolicyName } from './policy.ts';
import { type ReplayArrival, replayCalls } from './replay.ts';
import { WaitBook } from './replayFigures.ts';

const FILE = new URL('../../../../shared/data/call-centre-arrivals.csv', import.meta.url);

/** The days with more than 300 served; every 4th of priority 2 is green, every 3rd of priority 1 courtesy. */
function readDays(): ReplayArrival[][] {
  const days = new Map<string, { arriveAt: number; priority: string; serviceSeconds: number }[]>();
  for (const line of readFileSync(FILE, 'utf8').trim().split('\n').slice(1)) {
    const [day = '', arriveAt, priority = '', , , serviceSeconds, outcome] = line.split(',');
    if (outcome !== 'served') continue;
    const row = { arriveAt: Number(arriveAt), priority, serviceSeconds: Number(serviceSeconds) };
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return [...days.values()]
    .filter(rows => rows.length > 300)
    .map(rows => {
      const seen = { 0: 0, 1: 0, 2: 0 } as Record<string, number>;
      return rows.map(({ arriveAt, priority, serviceSeconds }) => {
        const nth = (seen[priority] ?? 0) + 1;
        seen[priority] = nth;
        if (priority === '2' && nth % 4 === 0) return { arriveAt, serviceSeconds, lane: 'green' };
        if (priority === '1' && nth % 3 === 0) return { arriveAt, serviceSeconds, lane: 'courtesy' };
        return { arriveAt, serviceSeconds, lane: 'ordinary' };
      });
    });
}

/** The published figures come from a list in which those of the same second stand by their service. */
const byService = (days: ReplayArrival[][]): ReplayArrival[][] =>
  days.map(day => day.toSorted((one, other) => one.serviceSeconds - other.serviceSeconds));

type Four = [green: number, courtesy: number, ordinary: number, longest: number];

/** P90 of green, courtesy and ordinary over all days, and the longest wait of anyone, in minutes. */
function figures(days: ReplayArrival[][], windows: number, name: PolicyName): Four {
  const book = new WaitBook();
  for (const day of days) {
    for (const call of replayCalls(day, windows, NAMED_POLICIES[name])) book.add(call);
  }
  const { lanes, all } = book.figures();
  const p90 = (lane: string) => lanes.find(each => each.lane === lane)?.p90 ?? Number.NaN;
  return [p90('green'), p90('courtesy'), p90('ordinary'), all?.max ?? Number.NaN];
}

const asOneLog = (days: ReplayArrival[][]): ReplayArrival[][] => [
  days.flatMap((day, n) => day.map(row => ({ ...row, arriveAt: row.arriveAt + n * 86_400 }))),
];

describe.skipIf(!existsSync(FILE))('ten days of a call centre', () => {
  const days = existsSync(FILE) ? readDays() : [];

  it.each<[PolicyName, Four]>([
    ['first-come', [72.5, 72.0, 67.7, 149.8]],
    ['strict', [1.0, 1.3, 82.0, 182.9]],
    ['weighted-wait', [27.2, 39.9, 75.9, 173.5]],
    ['ratio-2-1-1', [1.1, 1.3, 82.1, 182.7]],
  ])('%s at 6 windows, as published, to a tenth of a minute', (name, published) => {
    const ours = figures(byService(days), 6, name);
    for (const [n, value] of published.entries()) expect(Math.abs(Number(ours[n]) - value)).toBeLessThan(0.1);
    // The days after each other in one list say the same as each by itself.
    expect(figures(asOneLog(byService(days)), 6, name)).toEqual(ours);
  });

  it.each([6, 7])(
    'the default keeps its promises at the least cost to the others, at %d windows',
    windows => {
      const [, , strictOrdinary, strictLongest] = figures(days, windows, 'strict');
      const [green, courtesy, ordinary, longest] = figures(days, windows, 'default');
      expect(green).toBeLessThan(5);
      expect(courtesy).toBeLessThan(12);
      expect(ordinary).toBeLessThan(strictOrdinary - 0.3);
      expect(longest).toBeLessThan(strictLongest + 1);
    },
  );

  it.each(days.map((_, left) => left))('and with day %d left out', left => {
    const rest = days.filter((_, n) => n !== left);
    const strict = figures(rest, 6, 'strict');
    const [green, courtesy, ordinary, longest] = figures(rest, 6, 'default');
    expect(green).toBeLessThan(5);
    expect(courtesy).toBeLessThan(12);
    expect(ordinary).toBeLessThan(strict[2] - 0.3);
    expect(longest).toBeLessThan(strict[3] + 1);
  });
});
