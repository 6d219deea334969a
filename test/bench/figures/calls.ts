import { type CallRecording, clearWindow, replayCall } from '../bare/callReplay.ts';
import { spreadOf } from '../load/percentiles.ts';
import { callNext, finish, type HallWindow, openWindows, takeNumbers } from '../office/hall.ts';
import { compared, type Figure } from './figure.ts';
import type { Sides } from './side.ts';

const WINDOWS = 10;
const PER_BLOCK = 10;
const MOST_BLOCKS = 10;

export type CallSide = (window: HallWindow) => Promise<{ ms: number; ticketId: string | undefined }>;

/** Records one call at this window, and frees it again. */
export async function recordCall({ mirror, bare }: Sides, window: HallWindow): Promise<CallRecording> {
  await takeNumbers(mirror.call, 1);
  const path = `/windows/${window.id}/actions/call-next`;
  const recording = await mirror.record(window.clerk, 'POST', path, {});
  const ticketId = recording.reply.body.ticket.id as string;
  await clearWindow(bare, window, ticketId);
  return { ...recording, window, ticketId };
}

/** Every window calls and finishes a few times, all windows at once. Answers the milliseconds of the calls. */
async function block(
  windows: readonly HallWindow[],
  call: CallSide,
  free: (window: HallWindow, ticketId: string) => Promise<void>,
): Promise<number[]> {
  const samples: number[] = [];
  const work = async (window: HallWindow) => {
    for (let n = 0; n < PER_BLOCK; n++) {
      const { ms, ticketId } = await call(window);
      if (!ticketId) throw new Error(`window ${window.no} found nobody, but numbers wait`);
      samples.push(ms);
      await free(window, ticketId);
    }
  };
  await Promise.all(windows.map(work));
  return samples;
}

/** Ten windows, each calling as soon as its visitor is finished: no clerk is that fast. */
export async function measureCalls(sides: Sides): Promise<Figure> {
  const { kind, call, bare, mirror, budget } = sides;
  const windows = await openWindows(call, WINDOWS);
  await openWindows(mirror.call, WINDOWS);
  const [first] = windows;
  if (!first) throw new Error('no window');
  const recording = await recordCall(sides, first);
  const perBlock = WINDOWS * PER_BLOCK;
  const samples = { http: [] as number[], bare: [] as number[] };
  let spent = 0;
  for (let n = 0; n <= MOST_BLOCKS && (n < 2 || spent < budget); n++) {
    await takeNumbers(call, perBlock);
    await takeNumbers(mirror.call, perBlock);
    const began = performance.now();
    const http = await block(
      windows,
      window => callNext(call, window),
      (window, ticketId) => finish(call, window.clerk, ticketId),
    );
    const plain = await block(
      windows,
      window => replayCall(bare, recording, window),
      (window, ticketId) => clearWindow(bare, window, ticketId),
    );
    // The first block warms up.
    if (n === 0) continue;
    spent += performance.now() - began;
    samples.http.push(...http);
    samples.bare.push(...plain);
  }
  const both = { http: spreadOf(samples.http), bare: spreadOf(samples.bare) };
  const aim = { text: 'p99 < 25 ms', judge: (http: { p99: number }) => http.p99 < 25 };
  const judged = kind === 'postgres' ? aim : undefined;
  return compared('call-next, 10 windows without a pause', kind, both, judged);
}
