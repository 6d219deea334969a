import { expectStatus } from '../load/httpClient.ts';
import { timed } from '../load/interleave.ts';
import { percentile } from '../load/percentiles.ts';
import { type Figure, single } from './figure.ts';
import type { Sides } from './side.ts';

const ARRIVALS = 30_000;
const RUNS = 5;
const AIM_S = 2;

/** A busy month without a generator of chance: ten days of opening hours after each other, one visitor in nine green. */
const arrivals = () =>
  Array.from({ length: ARRIVALS }, (_, n) => ({
    arriveAt: n * 35 + ((n * 7_919) % 97),
    lane: n % 9 === 0 ? 'green' : n % 14 === 0 ? 'courtesy' : 'ordinary',
    serviceSeconds: 60 + ((n * 104_729) % 300),
  }));

/** The what-if of the fairness page: a month through five policies. */
export async function measureReplays({ kind, call }: Sides): Promise<Figure> {
  const policies = ['first-come', 'strict', 'weighted-wait', 'ratio-2-1-1', 'default'].map(name => ({
    name,
  }));
  const body = { arrivals: arrivals(), windows: 6, policies };
  const samples: number[] = [];
  for (let n = 0; n < RUNS; n++) {
    samples.push(
      await timed(async () => expectStatus(await call('manager', 'POST', '/queue-replays', body), 200)),
    );
  }
  const seconds = percentile(samples, 0.5) / 1_000;
  return single(`${ARRIVALS} arrivals through five policies`, seconds, 's', AIM_S, { database: kind });
}
