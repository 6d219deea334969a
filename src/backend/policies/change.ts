import { and, eq } from 'drizzle-orm';
import { HALL, type PolicyChange, type PolicyRecord } from '../../contract/policies.ts';
import type { Db } from '../db/db.ts';
import { policies } from '../db/schema/hallRules.ts';
import { items } from '../db/schema/office.ts';
import type { Actor, Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { checkVersion } from '../http/command.ts';
import { invalid } from '../http/problem.ts';
import { asDelivered } from '../office/policy.ts';
import { getOfficeForUpdate } from '../settings/save.ts';
import { findInForce } from './spec.ts';

interface Changing {
  actor: Actor;
  now: number;
  body: PolicyChange;
  /** The version in force that the person saw. */
  seen: number | undefined;
}

async function checkScope(tx: Db, officeId: string, { scope, policy }: PolicyChange): Promise<void> {
  if (scope === HALL) {
    if (policy === null) throw invalid({ policy: 'hall-needs-policy' });
    return;
  }
  const [item] = await tx
    .select({ id: items.id })
    .from(items)
    .where(and(eq(items.officeId, officeId), eq(items.code, scope)));
  if (!item) throw invalid({ scope: 'scope' });
}

/** What holds for the scope; an office from before policies had versions gets its first one here. */
async function readInForce(deps: Deps, tx: Db, officeId: string, scope: string) {
  const office = await getOfficeForUpdate(tx, officeId);
  const found = await findInForce(tx, officeId, scope);
  if (found || scope !== HALL) return found;
  await tx.insert(policies).values(asDelivered(deps, officeId, office.settings.policy, new Date(deps.now())));
  return findInForce(tx, officeId, scope);
}

/**
 * A new version of a scope's policy, in force from the next call on. The office's row is locked, so that of two changes
 * at once the second sees the first.
 * @throws Problem 422 no such item, no policy for the hall; 409 stale.
 */
export async function changePolicy(deps: Deps, tx: Db, changing: Changing): Promise<PolicyRecord> {
  const { actor, now, body, seen } = changing;
  const { officeId } = actor;
  const { scope, policy, reason } = body;
  await checkScope(tx, officeId, body);
  const before = await readInForce(deps, tx, officeId, scope);
  checkVersion(seen, { version: before?.version ?? 0 }, before ?? { scope, version: 0 });
  const id = deps.newId();
  const version = (before?.version ?? 0) + 1;
  await tx
    .insert(policies)
    .values({ id, officeId, scope, version, policy, reason, actorId: actor.id, at: new Date(now) });
  await recordEvent(deps, tx, {
    officeId,
    actorId: actor.id,
    action: 'update',
    subjectType: 'policy',
    subjectId: id,
    to: String(version),
    reason,
    data: { scope, from: before?.policy ?? null, to: policy },
    at: now,
  });
  const after = await findInForce(tx, officeId, scope);
  if (!after) throw new Error('no policy was inserted');
  return after;
}
