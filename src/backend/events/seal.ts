import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { type Db, rowsOf } from '../db/db.ts';
import { eventChains, events } from '../db/schema/events.ts';

export const GENESIS = '0'.repeat(64);
const SEALER_LOCK = 7_231_005;
const BATCH = 500;

export type SealableEvent = Pick<
  typeof events.$inferSelect,
  | 'id'
  | 'officeId'
  | 'at'
  | 'actorId'
  | 'action'
  | 'subjectType'
  | 'subjectId'
  | 'from'
  | 'to'
  | 'reason'
  | 'data'
>;

/** What a hash is made over: the line before and everything that this line says. */
export function sealedText(previousHash: string, seq: number, event: SealableEvent): string {
  return JSON.stringify([
    previousHash,
    seq,
    event.id,
    event.officeId,
    event.at.toISOString(),
    event.actorId,
    event.action,
    event.subjectType,
    event.subjectId,
    event.from,
    event.to,
    event.reason,
    event.data ?? null,
  ]);
}

/** SHA-256 over `sealedText`. Anyone can compute it again from an export. */
export const hashEvent = (previousHash: string, seq: number, event: SealableEvent): string =>
  bytesToHex(sha256(utf8ToBytes(sealedText(previousHash, seq, event))));

async function sealOffice(tx: Db, officeId: string): Promise<number> {
  await tx.insert(eventChains).values({ officeId, seq: 0, hash: GENESIS }).onConflictDoNothing();
  const [chain] = await tx.select().from(eventChains).where(eq(eventChains.officeId, officeId)).for('update');
  if (!chain) return 0;
  const rows = await tx
    .select()
    .from(events)
    .where(and(eq(events.officeId, officeId), isNull(events.seq)))
    .orderBy(asc(events.at), asc(events.id))
    .limit(BATCH);
  let { seq, hash } = chain;
  const sealed = rows.map(row => {
    const previousHash = hash;
    seq += 1;
    hash = hashEvent(previousHash, seq, row);
    return sql`(${row.id}::uuid, ${seq}::bigint, ${hash}::text, ${previousHash}::text)`;
  });
  if (sealed.length === 0) return 0;
  await tx.execute(sql`
    update events set seq = v.seq, hash = v.hash, previous_hash = v.previous_hash
    from (values ${sql.join(sealed, sql`, `)}) as v(id, seq, hash, previous_hash)
    where events.id = v.id`);
  await tx
    .update(eventChains)
    .set({ seq, hash, sealedCount: sql`sealed_count + ${sealed.length}` })
    .where(eq(eventChains.officeId, officeId));
  return sealed.length;
}

/**
 * Gives committed lines their gapless `seq` and hash. One sealer at a time over all servers (advisory lock); who does
 * not get the lock leaves it to who has it. Answers how many lines were sealed.
 */
export async function sealEvents(db: Db): Promise<number> {
  const waiting = await rowsOf<{ office_id: string }>(
    db,
    sql`select distinct office_id from events where seq is null limit 50`,
  );
  let count = 0;
  for (const { office_id } of waiting) {
    count += await db.transaction(async tx => {
      const [lock] = await rowsOf<{ mine: boolean }>(
        tx,
        sql`select pg_try_advisory_xact_lock(${SEALER_LOCK}) as mine`,
      );
      return lock?.mine ? sealOffice(tx, office_id) : 0;
    });
  }
  return count;
}
