import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Figure, single } from '../figures/figure.ts';
import type { Sides } from '../figures/side.ts';
import { timed } from '../load/interleave.ts';
import { percentile } from '../load/percentiles.ts';
import { callNext, finish } from '../office/hall.ts';
import { crowdWindows } from './seed.ts';

const SCREENS = 500;
const PRESSES = 30;
const PATIENCE_MS = 10_000;
/** Ten minutes of five changes a second. */
const AWAY_EVENTS = 3_000;
const AIM_MS = 300;

type Hear = (text: string) => void;

/** One open stream. @returns how to close it. */
function listen(address: string, token: string, after: number | undefined, hear: Hear): Promise<() => void> {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(after !== undefined && { 'last-event-id': String(after) }),
  };
  return new Promise((resolve, reject) => {
    const asked = get(`${address}/api/stream`, { agent: new Agent(), headers }, answer => {
      answer.setEncoding('utf8');
      answer.on('data', hear);
      answer.on('error', () => {});
      resolve(() => asked.destroy());
    });
    // After it was opened an end is no error: the screens are closed by us.
    asked.on('error', reject);
  });
}

const lastId = (text: string): number => Number([...text.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1] ?? 0);

/** 500 hall screens follow; every few moments somebody is called. How late the last screen hears of it. */
export async function measureScreens(
  { kind, call }: Sides,
  address: string,
  token: string,
): Promise<Figure[]> {
  const [window] = await crowdWindows(call);
  if (!window) throw new Error('the crowd has no windows');
  let heard = 0;
  let newest = 0;
  let allHeard = () => {};
  const hear: Hear = text => {
    newest = Math.max(newest, lastId(text));
    if (!text.includes('"action":"call"')) return;
    heard += 1;
    if (heard === SCREENS) allHeard();
  };
  const closings: (() => void)[] = [];
  for (let n = 0; n < SCREENS; n++) closings.push(await listen(address, token, undefined, hear));
  await sleep(1_000);
  const samples: number[] = [];
  try {
    for (let n = 0; n < PRESSES; n++) {
      heard = 0;
      const everybody = new Promise<void>(resolve => {
        allHeard = resolve;
      });
      const { ticketId } = await callNext(call, window);
      samples.push(
        await timed(() =>
          Promise.race([
            everybody,
            sleep(PATIENCE_MS).then(() => Promise.reject(new Error('a screen missed it'))),
          ]),
        ),
      );
      if (ticketId) await finish(call, window.clerk, ticketId);
      await sleep(300);
    }
  } finally {
    for (const close of closings) close();
  }
  const [p50, p99] = [percentile(samples, 0.5), percentile(samples, 0.99)];
  const caught = await timed(async () => {
    let close = () => {};
    await new Promise<void>(resolve => {
      listen(address, token, Math.max(0, newest - AWAY_EVENTS), text => {
        if (lastId(text) >= newest) resolve();
      }).then(closing => {
        close = closing;
      });
    });
    close();
  });
  return [
    single(`a call reaches the last of ${SCREENS} screens, p99`, p99, 'ms', AIM_MS, {
      database: kind,
      note: `p50 ${p50.toFixed(0)} ms after the answer to the clerk, ${PRESSES} calls`,
    }),
    single('a screen that was away catches up', caught, 'ms', undefined, {
      database: kind,
      note: `${AWAY_EVENTS} changes behind`,
    }),
  ];
}
