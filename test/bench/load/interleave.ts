import { type Spread, spreadOf } from './percentiles.ts';

/** One timed piece of work. Answers its milliseconds. */
export type Timed = () => Promise<number>;

/** @returns the milliseconds that the work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

interface Plan {
  /** Milliseconds of measured work, both sides together. */
  budget: number;
  most: number;
  perBlock: number;
  warmUp: number;
}

const PLAN: Plan = { budget: 20_000, most: 1_000, perBlock: 10, warmUp: 10 };

async function block(side: Timed, count: number): Promise<number[]> {
  const samples: number[] = [];
  for (let n = 0; n < count; n++) samples.push(await side());
  return samples;
}

/** Both sides in turns of a few, so that whatever drifts on the machine hits both; one request at a time. */
export async function interleave(
  http: Timed,
  bare: Timed,
  plan: Partial<Plan> = {},
): Promise<{ http: Spread; bare: Spread }> {
  const { budget, most, perBlock, warmUp } = { ...PLAN, ...plan };
  await block(http, warmUp);
  await block(bare, warmUp);
  const samples = { http: [] as number[], bare: [] as number[] };
  let spent = 0;
  while (samples.http.length < most && (spent < budget || samples.http.length === 0)) {
    const count = Math.min(perBlock, most - samples.http.length);
    spent += await timed(async () => {
      samples.http.push(...(await block(http, count)));
      samples.bare.push(...(await block(bare, count)));
    });
  }
  return { http: spreadOf(samples.http), bare: spreadOf(samples.bare) };
}
