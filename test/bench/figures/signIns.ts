import { expectStatus } from '../load/httpClient.ts';
import { timed } from '../load/interleave.ts';
import { spreadOf } from '../load/percentiles.ts';
import { clerkOf, repeat } from '../office/hall.ts';
import { WINDOWS } from '../options.ts';
import type { Figure } from './figure.ts';
import type { Sides } from './side.ts';

/** The morning: every clerk signs in, eight at a time. A phase of its own, for what the passwords cost in memory. */
export async function measureSignIns({ kind, call }: Sides): Promise<Figure> {
  const samples: number[] = [];
  await repeat(WINDOWS, async n => {
    samples.push(await timed(async () => expectStatus(await call(clerkOf(n + 1), 'GET', '/session'), 200)));
  });
  return { name: `signing in, ${WINDOWS} clerks, eight at a time`, database: kind, http: spreadOf(samples) };
}
