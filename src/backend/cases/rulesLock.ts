import { sql } from 'drizzle-orm';
import type { Db } from '../db/db.ts';

const RULES_LOCK = 7_231_006;

/**
 * Until the end of the transaction nobody changes the calendar or the hours. To be taken before the case is locked and
 * the calendar read: else a case could be dated by a calendar that a change in the same moment has replaced, and that
 * change would not see the case.
 */
export async function holdRules(tx: Db, officeId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${RULES_LOCK}::int, hashtext(${officeId}))`);
}

/** One change of the calendar or the hours at a time, and no case is dated meanwhile. Before any row is locked. */
export async function lockRules(tx: Db, officeId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${RULES_LOCK}::int, hashtext(${officeId}))`);
}
