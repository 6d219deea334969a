import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { GrantCreate } from '../../contract/people.ts';
import type { Db } from '../db/db.ts';
import { enterprises, grants } from '../db/schema/people.ts';
import { staff } from '../db/schema/staff.ts';
import type { Actor, Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { invalid } from '../http/problem.ts';

type Proposal = z.infer<typeof GrantCreate>;

async function isLiaison(tx: Db, officeId: string, id: string): Promise<boolean> {
  const [person] = await tx
    .select({ roles: staff.roles })
    .from(staff)
    .where(and(eq(staff.officeId, officeId), eq(staff.id, id), eq(staff.active, true)));
  return person?.roles.includes('liaison') ?? false;
}

/** @throws Problem 422 when the enterprise does not exist, or a liaison is no working liaison. */
async function checkPeople(tx: Db, officeId: string, proposal: Proposal): Promise<void> {
  const fields: Record<string, string> = {};
  const [enterprise] = await tx
    .select({ id: enterprises.id })
    .from(enterprises)
    .where(and(eq(enterprises.officeId, officeId), eq(enterprises.id, proposal.enterpriseId)));
  if (!enterprise) fields.enterpriseId = 'unknown';
  if (!(await isLiaison(tx, officeId, proposal.liaisonId))) fields.liaisonId = 'no-liaison';
  if (proposal.deputyId && !(await isLiaison(tx, officeId, proposal.deputyId)))
    fields.deputyId = 'no-liaison';
  if (Object.keys(fields).length > 0) throw invalid(fields);
}

/** A proposal that a second person decides. Answers its id. */
export async function proposeGrant(deps: Deps, tx: Db, actor: Actor, proposal: Proposal): Promise<string> {
  const { officeId } = actor;
  await checkPeople(tx, officeId, proposal);
  const id = deps.newId();
  const at = new Date(deps.now());
  await tx.insert(grants).values({
    id,
    officeId,
    ...proposal,
    deputyId: proposal.deputyId ?? null,
    status: 'proposed',
    proposedBy: actor.id,
    proposedAt: at,
    updatedAt: at,
  });
  await recordEvent(deps, tx, {
    officeId,
    actorId: actor.id,
    action: 'propose',
    subjectType: 'grant',
    subjectId: id,
    to: 'proposed',
    data: { enterpriseId: proposal.enterpriseId },
  });
  return id;
}
