import { clearWindow, replayCall } from '../bare/callReplay.ts';
import { recordCall } from '../figures/calls.ts';
import { compared, type Figure, single } from '../figures/figure.ts';
import type { Sides } from '../figures/side.ts';
import { type Round, rate, round } from '../figures/storm.ts';
import { spreadOf } from '../load/percentiles.ts';
import { callNext, finish } from '../office/hall.ts';
import { CROWD_WAITING, crowdWindows } from './seed.ts';

const MOST_ROUNDS = 12;

async function countWaiting({ call }: Sides): Promise<number> {
  const filter = encodeURIComponent(JSON.stringify({ status: 'waiting' }));
  const reply = await call(
    'manager',
    'GET',
    `/tickets?filter=${filter}&range=${encodeURIComponent('[0,0]')}`,
  );
  return reply.total ?? Number.NaN;
}

/** 200 windows press at the same moment while 20,000 wait; then everybody is counted. */
export async function measureCrowdCalls(sides: Sides): Promise<Figure[]> {
  const { kind, call, bare, budget } = sides;
  const windows = await crowdWindows(call);
  const [first] = windows;
  if (!first) throw new Error('the crowd has no windows');
  const waiting = await countWaiting(sides);
  const recording = await recordCall(sides, first);
  const sharesLine = kind === 'postgres';
  const called: string[] = [];
  const http: Round[] = [];
  const plain: Round[] = [];
  let spent = 0;
  while (http.length < MOST_ROUNDS && (http.length < 2 || spent < budget)) {
    const ours = await round(windows, window => callNext(call, window));
    await Promise.all([...ours.calledAt].map(([window, id]) => finish(call, window.clerk, id)));
    const other = await round(windows, window => replayCall(bare, recording, window));
    await Promise.all([...other.calledAt].map(([window, id]) => clearWindow(bare, window, id)));
    http.push(ours);
    plain.push(other);
    called.push(...ours.calledAt.values(), ...(sharesLine ? other.calledAt.values() : []));
    spent += ours.took + other.took;
  }
  // The first round warms up.
  const measured = { http: http.slice(1), bare: plain.slice(1) };
  const left = await countWaiting(sides);
  const twice = called.length - new Set(called).size;
  const spread = (rounds: Round[]) => spreadOf(rounds.flatMap(one => one.ms));
  const both = { http: spread(measured.http), bare: spread(measured.bare) };
  const aim = { text: 'p99 ≤ 2 × bare', judge: () => both.http.p99 <= 2 * both.bare.p99 };
  // The recording's own number was taken and called on the shared line as well.
  const lost = waiting - left - called.length;
  return [
    compared(
      `call-next, 200 windows at once, ${CROWD_WAITING} waiting`,
      kind,
      both,
      sharesLine ? aim : undefined,
    ),
    single('200 windows at once', rate(measured.http), 'calls/s', undefined, {
      database: kind,
      note: `bare ${rate(measured.bare).toFixed(0)} calls/s`,
    }),
    single('numbers called twice', twice, '', 0, { database: kind, note: `of ${called.length}` }),
    single('numbers lost', Math.abs(lost), '', 0, {
      database: kind,
      note: `${waiting} waited, ${left} wait`,
    }),
  ];
}
