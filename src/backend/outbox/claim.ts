import { and, eq, gt, sql } from 'drizzle-orm';
import { type Db, rowsOf } from '../db/db.ts';
import { outbox } from '../db/schema/outbox.ts';
import type { Deps } from '../deps.ts';

export type MessageRow = typeof outbox.$inferSelect;

/** Longer than any hand-over takes; a server that dies in one lets the message go after it. */
export const CLAIM_MS = 120_000;

/**
 * Takes the next message that is due for this server alone. One at a time of a case: while an earlier one of it waits
 * (for its time, or in somebody's hands) a later one is not due. No transaction is held while it is sent, since the
 * embedded database has only one.
 */
export async function claimNext({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<MessageRow | undefined> {
  const at = new Date(now()).toISOString();
  const until = new Date(now() + CLAIM_MS).toISOString();
  const [claimed] = await rowsOf<{ id: string }>(
    db,
    sql`update outbox set claimed_until = ${until}::timestamptz, tries = tries + 1
      where id = (
        select m.id from outbox m
        where m.status = 'waiting' and m.next_try_at <= ${at}::timestamptz
          and (m.claimed_until is null or m.claimed_until <= ${at}::timestamptz)
          and not exists (
            select 1 from outbox e where e.office_id = m.office_id and e.case_id = m.case_id
              and e.place < m.place and e.status = 'waiting')
        order by m.next_try_at, m.place
        limit 1 for update skip locked)
      returning id`,
  );
  if (!claimed) return undefined;
  const [row] = await db.select().from(outbox).where(eq(outbox.id, claimed.id));
  return row;
}

/**
 * Later messages of the case that wait for this one are due when it is: else every claim would walk past them all while
 * the receiver is down. When it waits no more, they are due at once.
 */
export async function moveFollowers(
  tx: Db,
  { officeId, caseId, place }: Pick<MessageRow, 'officeId' | 'caseId' | 'place'>,
  dueAt: Date,
): Promise<void> {
  if (caseId === null) return;
  const followers = and(eq(outbox.officeId, officeId), eq(outbox.caseId, caseId), gt(outbox.place, place));
  await tx
    .update(outbox)
    .set({ nextTryAt: dueAt })
    .where(and(followers, eq(outbox.status, 'waiting')));
}

/**
 * Writes how a hand-over ended, unless somebody else has taken the message since (this server was slower than its
 * claim). Answers whether it was written.
 */
export async function settle(
  tx: Db,
  row: MessageRow,
  end: Partial<MessageRow>,
  now: number,
): Promise<boolean> {
  const stillMine = and(eq(outbox.id, row.id), eq(outbox.tries, row.tries), eq(outbox.status, 'waiting'));
  const written = await tx
    .update(outbox)
    .set({ ...end, claimedUntil: null, version: sql`${outbox.version} + 1` })
    .where(stillMine)
    .returning({ id: outbox.id });
  if (written.length === 0) return false;
  await moveFollowers(tx, row, end.nextTryAt ?? new Date(now));
  return true;
}
