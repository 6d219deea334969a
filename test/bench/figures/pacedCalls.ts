import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { clearWindow, replayCall } from '../bare/callReplay.ts';
import { type Spread, spreadOf } from '../load/percentiles.ts';
import { callNext, finish, type HallWindow, openWindows, takeNumbers } from '../office/hall.ts';
import { recordCall } from './calls.ts';
import { compared, type Figure } from './figure.ts';
import type { Sides } from './side.ts';

const WINDOWS = 10;
const EVERY_MS = 1_000;
const MOST_ROUNDS = 30;

/** Each window presses once in every second, at its own moment of it, whatever the others do. */
async function paced(
  windows: readonly HallWindow[],
  rounds: number,
  press: (window: HallWindow) => Promise<number>,
): Promise<Spread> {
  const samples: number[] = [];
  const work = async (window: HallWindow, place: number) => {
    const start = performance.now() + (place * EVERY_MS) / windows.length;
    for (let n = 0; n < rounds; n++) {
      // Early or late by up to a fifth of the second: two windows do press at the same moment now and then.
      const at = start + n * EVERY_MS + (Math.random() - 0.5) * 0.4 * EVERY_MS;
      await sleep(Math.max(0, at - performance.now()));
      samples.push(await press(window));
    }
  };
  await Promise.all(windows.map(work));
  return spreadOf(samples);
}

/** Ten windows that each call once a second, as the desk presses: with a key. Still far busier than a hall. */
export async function measurePacedCalls(sides: Sides): Promise<Figure> {
  const { kind, call, bare, mirror, budget } = sides;
  const rounds = Math.min(MOST_ROUNDS, Math.max(3, Math.round(budget / 2 / EVERY_MS)));
  const windows = await openWindows(call, WINDOWS);
  await openWindows(mirror.call, WINDOWS);
  const [first] = windows;
  if (!first) throw new Error('no window');
  const recording = await recordCall(sides, first);
  const count = WINDOWS * (rounds + 2);
  await takeNumbers(call, count);
  await takeNumbers(mirror.call, count);
  const overHttp = async (window: HallWindow) => {
    const { ms, ticketId } = await callNext(call, window, randomUUID());
    if (ticketId) await finish(call, window.clerk, ticketId);
    return ms;
  };
  const plain = async (window: HallWindow) => {
    const { ms, ticketId } = await replayCall(bare, recording, window);
    if (ticketId) await clearWindow(bare, window, ticketId);
    return ms;
  };
  await paced(windows, 2, overHttp);
  await paced(windows, 2, plain);
  const both = {
    http: await paced(windows, rounds, overHttp),
    bare: await paced(windows, rounds, plain),
  };
  const aim = { text: 'p99 < 25 ms', judge: (http: { p99: number }) => http.p99 < 25 };
  return compared(
    'call-next, 10 windows, each once a second',
    kind,
    both,
    kind === 'postgres' ? aim : undefined,
  );
}
