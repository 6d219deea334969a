import { eq } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { eventChains } from '../db/schema/events.ts';
import { readSealed } from './pump.ts';
import { GENESIS, hashEvent } from './seal.ts';

export interface ChainState {
  ok: boolean;
  checked: number;
  brokenAt: number | null;
}

const BATCH = 1_000;

/**
 * Computes the whole chain of an office again: each line's place, the hash before it and its own. Lines cut off at
 * the end are missed by the chain's own record of its last link.
 */
export async function verifyChain(db: Db, officeId: string): Promise<ChainState> {
  const [chain] = await db.select().from(eventChains).where(eq(eventChains.officeId, officeId));
  const last = chain?.seq ?? 0;
  let checked = 0;
  let hash = GENESIS;
  while (checked < last) {
    const batch = await readSealed(db, officeId, checked, Math.min(BATCH, last - checked));
    for (const event of batch) {
      const expected = hashEvent(hash, checked + 1, event);
      const isRight = event.seq === checked + 1 && event.previousHash === hash && event.hash === expected;
      if (!isRight) return { ok: false, checked, brokenAt: checked + 1 };
      checked += 1;
      hash = expected;
    }
    if (batch.length === 0) return { ok: false, checked, brokenAt: checked + 1 };
  }
  const isWhole = !chain || chain.hash === hash;
  return { ok: isWhole, checked, brokenAt: isWhole ? null : checked };
}
