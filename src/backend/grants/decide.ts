import { eq } from 'drizzle-orm';
import type { GRANT_ACTIONS } from '../../contract/people.ts';
import type { Db } from '../db/db.ts';
import { grants } from '../db/schema/people.ts';
import type { Actor, Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { invalid, Problem } from '../http/problem.ts';
import { grantActionsOf } from './present.ts';

export type GrantAction = (typeof GRANT_ACTIONS)[number];
type Grant = typeof grants.$inferSelect;

const NEXT = { approve: 'approved', reject: 'rejected', revoke: 'revoked' } as const;

/** @throws Problem 409 with the state and what is allowed in it, 422 when a revocation gives no reason. */
function checkDecision(grant: Grant, action: GrantAction, actor: Actor, reason: string, record: unknown) {
  const allowedActions = grantActionsOf(grant, actor);
  if (!allowedActions.includes(action)) {
    const isOwn = grant.status === 'proposed' && action !== 'revoke' && grant.proposedBy === actor.id;
    throw new Problem(409, isOwn ? 'proposer-decides' : 'not-allowed', {
      params: { status: grant.status },
      extra: { status: grant.status, allowedActions, record },
    });
  }
  if (action === 'revoke' && reason === '') throw invalid({ reason: 'required' });
}

/** Approves, rejects or revokes a grant whose row the caller has locked. Numbers already taken keep their lane. */
export async function decideGrant(
  deps: Deps,
  tx: Db,
  grant: Grant,
  press: { action: GrantAction; actor: Actor; reason: string; record: unknown },
): Promise<void> {
  const { action, actor, reason } = press;
  checkDecision(grant, action, actor, reason, press.record);
  const at = new Date(deps.now());
  await tx
    .update(grants)
    .set({
      status: NEXT[action],
      decidedBy: actor.id,
      decidedAt: at,
      decisionReason: reason || null,
      version: grant.version + 1,
      updatedAt: at,
    })
    .where(eq(grants.id, grant.id));
  await recordEvent(deps, tx, {
    officeId: grant.officeId,
    actorId: actor.id,
    action,
    subjectType: 'grant',
    subjectId: grant.id,
    from: grant.status,
    to: NEXT[action],
    reason: reason || null,
  });
}
