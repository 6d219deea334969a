import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { type Db, rowsOf } from '../../../src/backend/db/db.ts';
import { installation } from '../../../src/backend/db/schema/office.ts';
import { createMemoryStore } from '../../../src/backend/files/memoryStore.ts';
import { CASE_CUBES } from '../../../src/backend/kpi/cubes.ts';
import { putCursor, readLogEnd } from '../../../src/backend/kpi/cursor.ts';
import { rebuildCubes } from '../../../src/backend/kpi/rebuild.ts';
import { addDays, dayOf, weekdayOf } from '../../../src/domain/calendar/day.ts';
import { createSampleOffice } from '../../../src/sample/createSampleOffice.ts';
import { openDatabase } from '../../../src/server/database.ts';
import { nodeDeps } from '../../../src/server/deps.ts';
import { readEnvironment } from '../../../src/server/environment.ts';
import { checkKey, openVault } from '../../../src/server/keyFile.ts';
import { createLog } from '../../../src/server/log.ts';
import type { Dataset } from '../dataset/ensureDataset.ts';
import { CACHE, PASSWORD } from '../options.ts';
import { say } from '../report/say.ts';

const YEARS = 3;
/** Facts that one statement makes. */
const AT_ONCE = 250_000;

function workingDays(now: number): string[] {
  const days: string[] = [];
  for (let day = addDays(dayOf(now), -365 * YEARS); day <= dayOf(now); day = addDays(day, 1)) {
    if (weekdayOf(day) <= 5) days.push(day);
  }
  return days;
}

/** Closed cases as the figures keep them, without the cases: skewed times, five items, every lane, eight windows. */
async function insertFacts(db: Db, officeId: string, count: number, days: readonly string[]): Promise<void> {
  const items = (await rowsOf<{ code: string }>(db, sql`select code from items order by code`)).map(
    r => r.code,
  );
  const list = (texts: readonly string[]) => sql`${`{${texts.join()}}`}::text[]`;
  for (let first = 0; first < count; first += AT_ONCE) {
    say(`postgres: facts ${first} of ${count}`);
    await db.execute(sql`
      insert into case_facts (case_id, office_id, item_code, channel, lane, enterprise_id, window_id, person_id,
        received_on, accepted_on, closed_on, outcome, measured, minutes, punctuality, legal_punctuality,
        committed_days, legal_days, window_minutes, review_minutes, office_minutes, applicant_minutes,
        stopped_minutes, stages, visits, corrections, deferred)
      select gen_random_uuid(), ${officeId}::uuid, (${list(items)})[1 + floor(r1 * ${items.length})::int],
        case when r2 < 0.25 then 'online' else 'walk-in' end,
        (array['green', 'courtesy', 'booked', 'ordinary'])[1 + least(3, floor(r3 * r3 * 8))::int], null,
        ('00000000-0000-4000-8000-00000000000' || floor(r4 * 8))::uuid,
        ('00000000-0000-4000-8000-00000000010' || floor(r4 * 8))::uuid, day, day, day,
        case when r5 < 0.95 then 'issued' else 'rejected' end, true, m,
        case when m < 1500 then 'early' when m < 1900 then 'on-time' else 'late' end, 'early', 5, 20,
        (m * 0.2)::int, (m * 0.5)::int, (m * 0.2)::int, (m * 0.1)::int, 0,
        json_build_array(json_build_array('受理', (m * 0.2)::int), json_build_array('审核', (m * 0.5)::int),
          json_build_array('签发', (m * 0.3)::int)),
        1, (r2 < 0.08)::int, r5 < 0.03
      from (
        select (${list(days)})[1 + (n % ${days.length})]::date as day, random() as r1, random() as r2, random() as r3,
          random() as r4, random() as r5, greatest(5, exp(5.8 + 1.0 * (random() + random() + random() - 1.5) * 2))::int as m
        from generate_series(${first}::int, ${Math.min(first + AT_ONCE, count) - 1}::int) n) made`);
  }
}

/** A PostgreSQL database with so many facts and the figures made from them, made anew. */
export async function makeFacts(base: string, count: number): Promise<Dataset> {
  const name = `tw_bench_facts_${count}`;
  const root = postgres(base, { max: 1, onnotice: () => {} });
  await root.unsafe(`drop database if exists ${name} with (force)`);
  await root.unsafe(`create database ${name}`);
  await root.end();
  const url = new URL(base);
  url.pathname = `/${name}`;
  const dataDir = join(CACHE, `bench-facts-${count}`);
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const began = performance.now();
  const environment = readEnvironment({ DATA_DIR: dataDir, DATABASE_URL: url.href, LOG_LEVEL: 'error' });
  const vault = openVault(dataDir);
  const database = await openDatabase(environment);
  await checkKey(database.db, vault, dataDir);
  const deps = nodeDeps(database, vault, createMemoryStore(), createLog('warn'), 'bench');
  const { officeId } = await createSampleOffice(deps, database.db, { size: 'hall', password: PASSWORD });
  await database.db.insert(installation).values({ name: 'ready', value: 'true' }).onConflictDoNothing();
  await insertFacts(database.db, officeId, count, workingDays(Date.now()));
  await database.db.execute(sql`vacuum (analyze) case_facts`);
  say('postgres: cubes from the facts');
  await database.db.transaction(async tx => {
    await rebuildCubes(tx, officeId, CASE_CUBES);
    await putCursor(tx, officeId, await readLogEnd(tx, officeId), Date.now());
  });
  await database.close();
  return { kind: 'postgres', dataDir, databaseUrl: url.href, madeIn: (performance.now() - began) / 1_000 };
}
