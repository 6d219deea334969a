import { sql } from 'drizzle-orm';
import { type Db, rowsOf } from '../../../src/backend/db/db.ts';
import { rebuildFigures } from '../../../src/backend/kpi/rebuild.ts';
import { startServer } from '../../support/server.ts';
import { openBarePglite, openBarePostgres } from '../bare/driver.ts';
import { copyEmbedded, type Dataset, settingsOf } from '../dataset/ensureDataset.ts';
import { type Figure, single } from '../figures/figure.ts';
import { type Call, createHttpCall, expectStatus } from '../load/httpClient.ts';
import { timed } from '../load/interleave.ts';
import { spreadOf } from '../load/percentiles.ts';
import { receiveCases } from '../office/received.ts';
import type { Kind } from '../options.ts';
import { say } from '../report/say.ts';
import { checkFullScan, type Scanned } from './fullScan.ts';
import { pathsOf, QUESTIONS } from './questions.ts';

/** Asked for so often at most, and at least once through all of its paths where there is time. */
const MOST = 300;
const AIM: Readonly<Record<Kind, number>> = { postgres: 50, pglite: 150 };

async function itemsOf(call: Call): Promise<string[]> {
  const items = expectStatus(await call('manager', 'GET', '/items?range=[0,99]'), 200, 206).body;
  return (items as { code: string }[]).map(({ code }) => code);
}

/** Every question of the page, one at a time, each time another period, lane or item. */
async function measureQuestions(kind: Kind, call: Call, budget: number): Promise<Figure[]> {
  const items = await itemsOf(call);
  const figures: Figure[] = [];
  for (const question of QUESTIONS) {
    const paths = pathsOf(question, items, Date.now());
    const ask = (n: number) =>
      timed(async () => expectStatus(await call('manager', 'GET', paths[n % paths.length] ?? ''), 200));
    const first = await ask(paths.length - 1);
    const samples: number[] = [];
    for (let spent = 0; samples.length < MOST && (spent < budget || samples.length < 12); ) {
      const took = await ask(samples.length);
      samples.push(took);
      spent += took;
    }
    const http = spreadOf(samples);
    figures.push({
      name: `figures: ${question[0]}`,
      ...{ database: kind, http, aim: `p50 < ${AIM[kind]} ms`, isMet: http.p50 < AIM[kind] },
      note: `${paths.length} different ones; the first took ${first.toFixed(0)} ms`,
    });
  }
  return figures;
}

const WRITES = 200;

/** What keeping costs: the writes of a busy minute, and bringing the figures up after it. */
async function measureKeeping(kind: Kind, call: Call): Promise<Figure> {
  const path = '/kpi/figures?cube=case&from=2000-01&to=2000-01';
  const ask = () => timed(async () => expectStatus(await call('manager', 'GET', path), 200));
  const cases = await receiveCases(call, WRITES);
  await ask();
  const still = Math.min(await ask(), await ask(), await ask());
  const writing = await timed(async () => {
    for (const { id } of cases) {
      expectStatus(await call('clerk', 'POST', `/cases/${id}/actions/accept`, {}), 200);
    }
  });
  const keeping = Math.max(0, (await ask()) - still);
  return single('keeping the figures, of the write', (keeping / writing) * 100, '%', 10, {
    database: kind,
    note: `${WRITES} cases accepted in ${writing.toFixed(0)} ms, then brought up in ${keeping.toFixed(0)} ms`,
  });
}

async function digestOf(db: Db): Promise<string> {
  const [row] = await rowsOf<{ digest: string }>(
    db,
    sql`select md5(string_agg(md5(concat_ws('|', cube, grain, starts_on, count, cells::text)), ''
      order by cube, grain, starts_on)) as digest from kpi_cubes`,
  );
  return row?.digest ?? '';
}

/** Everything computed anew from cases and numbers gives the same rows. */
async function measureRebuild(kind: Kind, db: Db): Promise<Figure> {
  const [office] = await rowsOf<{ id: string }>(db, sql`select id::text as id from offices limit 1`);
  const before = await digestOf(db);
  const took = await timed(() => db.transaction(tx => rebuildFigures(tx, office?.id ?? '', Date.now())));
  if ((await digestOf(db)) !== before) throw new Error('a rebuild gives other figures');
  return single('computing all figures anew', took / 1_000, 's', undefined, {
    database: kind,
    note: 'the same rows as were kept',
  });
}

const attempt = async (kind: Kind, name: string, work: () => Promise<Figure | Figure[]>) => {
  say(`${kind}: ${name}`);
  try {
    return [await work()].flat();
  } catch (error) {
    return [{ name, database: kind, isMet: false, note: `failed: ${(error as Error).message}` }];
  }
};

/** The page of figures on a large office. `scanned`: without cases only reading is measured. */
export async function measureDashboards(
  dataset: Dataset,
  budget: number,
  scanned: Scanned = 'cases',
): Promise<Figure[]> {
  const { kind, dataDir, databaseUrl } = dataset;
  const bare = databaseUrl ? openBarePostgres(databaseUrl) : await openBarePglite(copyEmbedded(dataset));
  const figures: Figure[] = [];
  const server = await startServer({ dataDir, env: settingsOf(dataset), patience: 600_000 });
  const client = createHttpCall(server.address);
  try {
    const year = new Date().getFullYear();
    const span = { from: `${year - 2}-01-01`, to: `${year}-12-31`, scanned };
    figures.push(
      ...(await attempt(kind, 'full scan', () => checkFullScan(kind, client.call, bare.run, span))),
      ...(await attempt(kind, 'figures', () => measureQuestions(kind, client.call, budget))),
    );
    if (scanned === 'cases') {
      figures.push(...(await attempt(kind, 'keeping', () => measureKeeping(kind, client.call))));
    }
  } finally {
    client.close();
    await server.stop();
  }
  if (scanned === 'cases') {
    figures.push(...(await attempt(kind, 'rebuild', () => measureRebuild(kind, bare.db))));
  }
  await bare.close();
  return figures;
}
