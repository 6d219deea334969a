import { sql } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { outbox } from '../db/schema/outbox.ts';
import type { Deps } from '../deps.ts';

export interface NewMessage {
  officeId: string;
  channel: 'sms' | 'app' | 'platform';
  /** What happened, as `correction-requested`: it names the text, `message.<kind>`. */
  kind: string;
  caseId: string | null;
  applicantId: string | null;
  /** What the text names. No ID or phone numbers. */
  params: Record<string, string>;
  /** Null: the system by rule. */
  createdBy: string | null;
  /** Milliseconds. */
  at: number;
}

/** Puts a message into the outbox, in the transaction of what it tells; it is sent once that is committed. */
export async function queueMessage(deps: Pick<Deps, 'newId'>, tx: Db, message: NewMessage): Promise<string> {
  const { at, ...row } = message;
  const id = deps.newId();
  const createdAt = new Date(at);
  // Not before those of the case that wait already: it cannot be sent before them.
  const nextTryAt = sql`greatest(${createdAt.toISOString()}::timestamptz, (
    select max(e.next_try_at) from outbox e
    where e.office_id = ${row.officeId}::uuid and e.case_id = ${row.caseId}::uuid and e.status = 'waiting'))`;
  await tx.insert(outbox).values({ id, ...row, status: 'waiting', nextTryAt, createdAt });
  return id;
}
