import { and, eq } from 'drizzle-orm';
import { papers } from '../db/schema/papers.ts';
import { issuePaper } from '../papers/issuePaper.ts';
import type { Allowed } from './apply.ts';
import { keptDelivery } from './handover.ts';
import type { CaseRow } from './rows.ts';

/**
 * 送达回证 for a delivery that is put on record. One that was printed before, for the signature, stays the only one.
 * Answers its number.
 */
export async function issueDeliveryPaper(allowed: Allowed, after: CaseRow): Promise<string[]> {
  const { deps, tx, row, actor, body, world } = allowed;
  if (!body.handover) return [];
  const ofCase = and(eq(papers.officeId, row.officeId), eq(papers.caseId, row.id));
  const [known] = await tx
    .select({ number: papers.number })
    .from(papers)
    .where(and(ofCase, eq(papers.kind, 'delivery')))
    .limit(1);
  if (known) return [known.number];
  const { way = null, paperNumber = null, ...signature } = keptDelivery(after.delivery) ?? {};
  const paper = await issuePaper(deps, tx, {
    officeId: row.officeId,
    kind: 'delivery',
    caseId: row.id,
    data: { ...signature, deliveryCode: way, postNumber: paperNumber },
    issuedBy: actor.id,
    at: world.now,
  });
  return [paper.number];
}
