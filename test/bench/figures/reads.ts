import type { Statement } from '../bare/driver.ts';
import { replayRead } from '../bare/replay.ts';
import { expectStatus } from '../load/httpClient.ts';
import { interleave, timed } from '../load/interleave.ts';
import { percentile } from '../load/percentiles.ts';
import { makeLongCase } from '../office/longCase.ts';
import { compared, type Figure } from './figure.ts';
import { query } from './query.ts';
import type { Sides } from './side.ts';

const PREPARED_SAMPLES = 200;

/** What preparing alone is worth: the same SQL on the bare driver, prepared. Said beside the figure, not judged. */
async function preparedNote({ bare }: Sides, statements: readonly Statement[]): Promise<{ note?: string }> {
  const { runPrepared } = bare;
  if (!runPrepared) return {};
  const samples: number[] = [];
  for (let n = 0; n < PREPARED_SAMPLES; n++) {
    samples.push(await timed(() => replayRead({ run: runPrepared }, statements)));
  }
  return { note: `bare, prepared: p50 ${percentile(samples, 0.5).toFixed(2)} ms` };
}

const WITHIN_TWICE = { text: 'p50 ≤ 2 × bare SQL', judge: (_: unknown, ratio: number) => ratio <= 2 };

const QUEUE = `/cases?${query({
  filter: { whoseMove: 'reviewer', open: true },
  sort: ['committedDueOn', 'ASC'],
  range: [0, 24],
})}`;

/** What waits for the reviewers, least time left first, 25 rows and how many there are. */
export async function measureQueuePage(sides: Sides): Promise<Figure> {
  const { kind, call, bare, mirror, budget } = sides;
  const { statements } = await mirror.record('reviewer', 'GET', QUEUE);
  const both = await interleave(
    () => timed(async () => expectStatus(await call('reviewer', 'GET', QUEUE), 200, 206)),
    () => timed(() => replayRead(bare, statements)),
    { budget },
  );
  const figure = compared('work queue page, 25 rows and total', kind, both, WITHIN_TWICE);
  return { ...figure, ...(await preparedNote(sides, statements)) };
}

/** One case with timeline, steps, pauses, ledger; another case each time. */
export async function measureCaseDetail(sides: Sides): Promise<Figure> {
  const { kind, call, bare, mirror, budget } = sides;
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
  const figure = compared('one case with its timeline', kind, both, WITHIN_TWICE);
  return { ...figure, ...(await preparedNote(sides, statements)) };
}

const LONG = 200;

/** A case with a long history: each change of its checklist is an event. */
export async function measureLongCase(sides: Sides): Promise<Figure> {
  const { kind, call, bare, mirror, budget } = sides;
  const { id } = await makeLongCase(kind === 'postgres' ? call : mirror.call, LONG);
  // The embedded database's two sides have rows of their own.
  const other = kind === 'postgres' ? id : (await makeLongCase(call, LONG)).id;
  const { statements } = await mirror.record('manager', 'GET', `/cases/${id}`);
  const both = await interleave(
    () => timed(async () => expectStatus(await call('manager', 'GET', `/cases/${other}`), 200)),
    () => timed(() => replayRead(bare, statements)),
    { budget },
  );
  const figure = compared(`one case with ${LONG} events`, kind, both, WITHIN_TWICE);
  return { ...figure, ...(await preparedNote(sides, statements)) };
}

/** First day of the month `back` months ago, and the last one of this month. */
function twoYears(now: Date): { from: string; to: string } {
  const day = (months: number, date: number) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, date)).toISOString().slice(0, 10);
  return { from: day(-23, 1), to: day(1, 0) };
}

/** A path read again and again, with the same SQL on the bare driver; the aim holds on PostgreSQL. */
async function measurePath(
  { kind, call, bare, mirror, budget }: Sides,
  name: string,
  path: string,
  aim: { text: string; judge: (http: { p50: number; p99: number }) => boolean },
): Promise<Figure> {
  const { statements } = await mirror.record('manager', 'GET', path);
  const both = await interleave(
    () => timed(async () => expectStatus(await call('manager', 'GET', path), 200, 206)),
    () => timed(() => replayRead(bare, statements)),
    { budget },
  );
  return compared(name, kind, both, kind === 'postgres' ? aim : undefined);
}

const UNDER_100 = { text: 'p50 < 100 ms', judge: ({ p50 }: { p50: number }) => p50 < 100 };

/** Median and 90th percentile of two years by month and item. */
export function measureSeries(sides: Sides): Promise<Figure> {
  const { from, to } = twoYears(new Date());
  const path = `/kpi/processing-time?from=${from}&to=${to}&groupBy=month,item`;
  const aim = { text: 'p99 < 50 ms', judge: ({ p99 }: { p99: number }) => p99 < 50 };
  return measurePath(sides, 'two years by month and item', path, aim);
}

/** The same by stage: four times as many measures. */
export function measureStages(sides: Sides): Promise<Figure> {
  const { from, to } = twoYears(new Date());
  const path = `/kpi/processing-time?from=${from}&to=${to}&groupBy=month,stage`;
  return measurePath(sides, 'two years by month and stage', path, UNDER_100);
}

/** A period that begins and ends within a month. */
export function measurePartMonths(sides: Sides): Promise<Figure> {
  const { from, to } = twoYears(new Date());
  const path = `/kpi/processing-time?from=${from.slice(0, 8)}10&to=${to.slice(0, 8)}01&groupBy=stage`;
  return measurePath(sides, 'two years less some days by stage', path, UNDER_100);
}

const NEWEST = { sort: ['takenAt', 'DESC'], range: [0, 24] };

/** Every number ever taken, the newest first, and how many there are. */
export const measureAllTickets = (sides: Sides): Promise<Figure> =>
  measurePath(sides, 'all numbers, 25 rows and total', `/tickets?${query(NEWEST)}`, UNDER_100);

/** One number of all days by what is printed on it. */
export const measureTicketSearch = (sides: Sides): Promise<Figure> =>
  measurePath(
    sides,
    'numbers found by A017',
    `/tickets?${query({ ...NEWEST, filter: { q: 'A017' } })}`,
    UNDER_100,
  );

/** The whole log, the newest first, and how many lines there are. */
export function measureAllEvents(sides: Sides): Promise<Figure> {
  const path = `/events?${query({ sort: ['at', 'DESC'], range: [0, 24] })}`;
  return measurePath(sides, 'all events, 25 rows and total', path, UNDER_100);
}
