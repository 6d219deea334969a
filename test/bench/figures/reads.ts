import { replayRead } from '../bare/replay.ts';
import { expectStatus } from '../load/httpClient.ts';
import { interleave, timed } from '../load/interleave.ts';
import { compared, type Figure } from './figure.ts';
import type { Sides } from './side.ts';

const WITHIN_TWICE = { text: 'p50 ≤ 2 × bare SQL', judge: (_: unknown, ratio: number) => ratio <= 2 };

const query = (parameters: Record<string, unknown>) =>
  Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(JSON.stringify(value))}`)
    .join('&');

const QUEUE = `/cases?${query({
  filter: { whoseMove: 'reviewer', open: true },
  sort: ['committedDueOn', 'ASC'],
  range: [0, 24],
})}`;

/** What waits for the reviewers, least time left first, 25 rows and how many there are. */
export async function measureQueuePage({ kind, call, bare, mirror, budget }: Sides): Promise<Figure> {
  const { statements } = await mirror.record('reviewer', 'GET', QUEUE);
  const both = await interleave(
    () => timed(async () => expectStatus(await call('reviewer', 'GET', QUEUE), 200, 206)),
    () => timed(() => replayRead(bare, statements)),
    { budget },
  );
  return compared('work queue page, 25 rows and total', kind, both, WITHIN_TWICE);
}

/** One case with timeline, steps, pauses, ledger; another case each time. */
export async function measureCaseDetail({ kind, call, bare, mirror, budget }: Sides): Promise<Figure> {
  const list = `/cases?${query({ range: [400, 899], sort: ['committedDueOn', 'DESC'] })}`;
  const rows = expectStatus(await mirror.call('manager', 'GET', list), 200, 206).body as {
    id: string;
    applicantId: string;
  }[];
  const [first] = rows;
  if (!first) throw new Error('the office has too few cases for this figure');
  const { statements } = await mirror.record('manager', 'GET', `/cases/${first.id}`);
  let place = 0;
  const next = () => rows[place++ % rows.length] ?? first;
  const both = await interleave(
    () => timed(async () => expectStatus(await call('manager', 'GET', `/cases/${next().id}`), 200)),
    () => {
      const { id, applicantId } = next();
      const changes = new Map([
        [first.id, id],
        [first.applicantId, applicantId],
      ]);
      return timed(() => replayRead(bare, statements, changes));
    },
    { budget },
  );
  return compared('one case with its timeline', kind, both, WITHIN_TWICE);
}

/** First day of the month `back` months ago, and the last one of this month. */
function twoYears(now: Date): { from: string; to: string } {
  const day = (months: number, date: number) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, date)).toISOString().slice(0, 10);
  return { from: day(-23, 1), to: day(1, 0) };
}

/** Median and 90th percentile of two years by month and item. */
export async function measureSeries({ kind, call, bare, mirror, budget }: Sides): Promise<Figure> {
  const { from, to } = twoYears(new Date());
  const path = `/kpi/processing-time?from=${from}&to=${to}&groupBy=month,item`;
  const { statements } = await mirror.record('manager', 'GET', path);
  const both = await interleave(
    () => timed(async () => expectStatus(await call('manager', 'GET', path), 200)),
    () => timed(() => replayRead(bare, statements)),
    { budget },
  );
  const aim = { text: 'p99 < 50 ms', judge: (http: { p99: number }) => http.p99 < 50 };
  return compared('two years by month and item', kind, both, kind === 'postgres' ? aim : undefined);
}
