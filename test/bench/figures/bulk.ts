import { randomUUID } from 'node:crypto';
import { expectStatus } from '../load/httpClient.ts';
import { timed } from '../load/interleave.ts';
import { receiveCases } from '../office/received.ts';
import { type Figure, single } from './figure.ts';
import type { Sides } from './side.ts';

const CASES = 500;
const AIM_S = 3;

/** Who does what on the whole selection, one after the other: each ends the turn of every case. */
const STEPS = [
  ['accept', 'clerk'],
  ['pass', 'reviewer'],
] as const;

/** One press on 500 cases, each through every gate, with its papers, messages and line in the log. */
export async function measureBulk(sides: Sides): Promise<Figure[]> {
  const { kind, call } = sides;
  const ids = (await receiveCases(call, CASES)).map(({ id }) => id);
  const figures: Figure[] = [];
  for (const [action, username] of STEPS) {
    let done = 0;
    const press = async () => {
      const reply = await call(username, 'POST', '/cases/bulk-actions', { action, ids }, randomUUID());
      const { refused, done: moved } = expectStatus(reply, 200).body;
      if (refused.length > 0) throw new Error(`${refused.length} refused, the first: ${refused[0].message}`);
      done = moved.length;
    };
    const seconds = (await timed(press)) / 1_000;
    const aim = kind === 'postgres' ? AIM_S : undefined;
    const note = `${done} cases, ${((seconds * 1_000) / CASES).toFixed(1)} ms each`;
    figures.push(single(`bulk: ${action} of ${CASES}`, seconds, 's', aim, { database: kind, note }));
  }
  return figures;
}
