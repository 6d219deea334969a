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


import { it as it2 } from 'vitest';
it2('m', () => {
  const days = readDays();
  for (const w of [5,6,7,8]) for (const n of ['strict','default'] as const) console.log(w, n, figures(days, w, n).map(x=>x.toFixed(1)).join(' '));
  console.log(Math.min(...days.map((_, l) => { const r = days.filter((_, n) => n !== l); const s = figures(r,6,'strict'), d = figures(r,6,'default'); console.log(l, d.map((x,i)=>(x).toFixed(1)).join(' '), (s[2]-d[2]).toFixed(2), (d[3]-s[3]).toFixed(2)); return s[2]-d[2]; })));
});
