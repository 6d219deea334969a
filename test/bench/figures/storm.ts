import { clearWindow, replayCall } from '../bare/callReplay.ts';
import { spreadOf } from '../load/percentiles.ts';
import { callNext, finish, type HallWindow, openWindows, takeNumbers } from '../office/hall.ts';
import { WINDOWS } from '../options.ts';
import { type CallSide, recordCall } from './calls.ts';
import { compared, type Figure, single } from './figure.ts';
import type { Sides } from './side.ts';

const MOST_ROUNDS = 30;
/** Calls after the last number: every window must hear that nobody waits. */
const DRAIN_ROUNDS = 4;

export interface Round {
  /** Milliseconds until every window had its answer. */
  took: number;
  ms: number[];
  calledAt: Map<HallWindow, string>;
}

/** All windows press at the same moment. */
export async function round(windows: readonly HallWindow[], call: CallSide): Promise<Round> {
  const began = performance.now();
  const answers = await Promise.all(windows.map(async window => ({ window, ...(await call(window)) })));
  const took = performance.now() - began;
  const calledAt = new Map<HallWindow, string>();
  for (const { window, ticketId } of answers) if (ticketId) calledAt.set(window, ticketId);
  return { took, ms: answers.map(answer => answer.ms), calledAt };
}

export const rate = (rounds: readonly Round[]): number =>
  rounds.reduce((sum, one) => sum + one.calledAt.size, 0) /
  (rounds.reduce((sum, one) => sum + one.took, 0) / 1_000);

/** Finishes everybody and calls until the line is empty. Answers whom it called. */
async function drain(sides: Sides, windows: readonly HallWindow[]): Promise<string[]> {
  const called: string[] = [];
  let empty = 0;
  while (empty < DRAIN_ROUNDS) {
    const last = await round(windows, window => callNext(sides.call, window));
    empty = last.calledAt.size === 0 ? empty + 1 : 0;
    for (const [window, id] of last.calledAt) {
      called.push(id);
      await finish(sides.call, window.clerk, id);
    }
  }
  return called;
}

/** Fifty windows press at once, again and again; then the line is called empty and every number is counted. */
export async function measureStorm(sides: Sides): Promise<Figure[]> {
  const { kind, call, bare, mirror, budget } = sides;
  const windows = await openWindows(call, WINDOWS);
  await openWindows(mirror.call, WINDOWS);
  await drain(sides, windows);
  const [first] = windows;
  if (!first) throw new Error('no window');
  const recording = await recordCall(sides, first);
  const taken: string[] = [];
  const called: string[] = [];
  const http: Round[] = [];
  const plain: Round[] = [];
  let spent = 0;
  while (http.length < MOST_ROUNDS && (http.length === 0 || spent < budget)) {
    // Ten more than are called in a round: the line is never empty, at the end something is left to skip.
    taken.push(...(await takeNumbers(call, WINDOWS + 10)));
    const last = await round(windows, window => callNext(call, window));
    http.push(last);
    called.push(...last.calledAt.values());
    await Promise.all([...last.calledAt].map(([window, id]) => finish(call, window.clerk, id)));

    const more = await takeNumbers(mirror.call, WINDOWS);
    const other = await round(windows, window => replayCall(bare, recording, window));
    plain.push(other);
    spent += last.took + other.took;
    for (const [window, id] of other.calledAt) await clearWindow(bare, window, id);
    if (kind === 'pglite') continue;
    // On a server both sides share one line.
    taken.push(...more);
    called.push(...other.calledAt.values());
  }
  called.push(...(await drain(sides, windows)));

  const times = new Map<string, number>();
  for (const id of called) times.set(id, (times.get(id) ?? 0) + 1);
  const twice = [...times.values()].filter(count => count > 1).length;
  const skipped = taken.filter(id => !times.has(id)).length;
  const spread = (rounds: readonly Round[]) => spreadOf(rounds.flatMap(one => one.ms));
  return [
    compared('call-next, 50 windows at once', kind, { http: spread(http), bare: spread(plain) }),
    single('50 windows at once', rate(http), 'calls/s', undefined, {
      database: kind,
      note: `bare ${rate(plain).toFixed(0)} calls/s`,
    }),
    single('numbers called twice', twice, '', 0, { database: kind, note: `of ${called.length} calls` }),
    single('numbers skipped', skipped, '', 0, { database: kind, note: `of ${taken.length} taken` }),
  ];
}
