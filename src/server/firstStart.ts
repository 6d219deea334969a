import { eq, sql } from 'drizzle-orm';
import type { Db } from '../backend/db/db.ts';
import { installation, offices } from '../backend/db/schema/office.ts';
import type { Deps } from '../backend/deps.ts';
import { createOffice } from '../backend/office/createOffice.ts';
import { insertAccounts } from '../backend/staff/accounts.ts';
import { generatePassword, hashPassword } from '../backend/staff/passwords.ts';
import { createSampleOffice } from '../sample/createSampleOffice.ts';
import type { Environment } from './environment.ts';

/** What has to be told once. */
export interface FirstStart {
  password: string;
  accounts: readonly { username: string; name: string; roles: readonly string[] }[];
  sample: boolean;
}

const FIRST_START_LOCK = 7_231_007;

/** The sample office is written in many steps; this says that the last one was taken. */
export async function isReady(db: Db): Promise<boolean> {
  const [row] = await db.select().from(installation).where(eq(installation.name, 'ready'));
  return row !== undefined;
}

const markReady = (db: Db) =>
  db.insert(installation).values({ name: 'ready', value: 'true' }).onConflictDoNothing();

/** On a PostgreSQL server: an office and one administrator, never sample data. Two servers at once make one office. */
async function createRealOffice(deps: Deps): Promise<FirstStart | undefined> {
  return deps.db.transaction(async tx => {
    await tx.execute(sql`select pg_advisory_xact_lock(${FIRST_START_LOCK})`);
    const [existing] = await tx.select({ id: offices.id }).from(offices).limit(1);
    if (existing) return undefined;
    const officeId = await createOffice(deps, tx, {
      zh: '滨海新区双创示范基地引才服务窗口',
      en: 'Binhai New Area Talent Service Window',
      sample: false,
    });
    const password = generatePassword(deps.randomBytes);
    const passwordHash = await hashPassword(password, deps.randomBytes);
    const admin = { username: 'admin', name: '系统管理员', roles: ['admin'] as const };
    await insertAccounts(deps, tx, officeId, [{ ...admin, passwordHash, mustChangePassword: true }]);
    await markReady(tx);
    return { password, accounts: [admin], sample: false };
  });
}

async function createSample(deps: Deps, environment: Environment): Promise<FirstStart> {
  const password = environment.samplePassword ?? generatePassword(deps.randomBytes);
  const { accounts } = await createSampleOffice(deps, deps.db, { size: environment.sampleSize, password });
  await markReady(deps.db);
  return { password, accounts, sample: true };
}

/** Creates the office where there is none; answers what to tell the person who started the server. */
export async function prepareOffice(deps: Deps, environment: Environment): Promise<FirstStart | undefined> {
  if (await isReady(deps.db)) return undefined;
  return environment.databaseUrl ? createRealOffice(deps) : createSample(deps, environment);
}
