import { and, eq, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { GrantRecord } from '../../contract/people.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { canDecideGrant, canRevokeGrant, type GrantStatus, grantState } from '../../domain/green/grant.ts';
import { can } from '../../domain/staff/permissions.ts';
import type { Db } from '../db/db.ts';
import { enterprises, grants } from '../db/schema/people.ts';
import { staff } from '../db/schema/staff.ts';
import type { Actor } from '../deps.ts';

const liaison = alias(staff, 'liaison');
const deputy = alias(staff, 'deputy');

export interface GrantRow {
  grant: typeof grants.$inferSelect;
  enterpriseName: string | null;
  liaisonName: string | null;
  deputyName: string | null;
}

/** Grants with the names that they are shown with, in one query. */
export async function readGrants(
  db: Db,
  condition: SQL | undefined,
  order: SQL,
  limit: number,
  offset: number,
): Promise<GrantRow[]> {
  return db
    .select({
      grant: grants,
      enterpriseName: enterprises.name,
      liaisonName: liaison.name,
      deputyName: deputy.name,
    })
    .from(grants)
    .leftJoin(
      enterprises,
      and(eq(enterprises.officeId, grants.officeId), eq(enterprises.id, grants.enterpriseId)),
    )
    .leftJoin(liaison, eq(liaison.id, grants.liaisonId))
    .leftJoin(deputy, eq(deputy.id, grants.deputyId))
    .where(condition)
    .orderBy(order)
    .limit(limit)
    .offset(offset);
}

/** What this person may press on the grant now. */
export function grantActionsOf(
  grant: { status: string; proposedBy: string },
  actor: Pick<Actor, 'id' | 'roles'>,
): string[] {
  if (!can(actor.roles, 'grants.decide')) return [];
  const terms = { status: grant.status as GrantStatus, proposedBy: grant.proposedBy };
  if (canDecideGrant({ grant: terms, actorId: actor.id })) return ['approve', 'reject'];
  return canRevokeGrant(terms) ? ['revoke'] : [];
}

export function presentGrant(row: GrantRow, actor: Pick<Actor, 'id' | 'roles'>, now: number): GrantRecord {
  const { grant } = row;
  const status = grant.status as GrantStatus;
  return {
    id: grant.id,
    enterpriseId: grant.enterpriseId,
    enterpriseName: row.enterpriseName ?? '',
    status,
    state: grantState({ ...grant, status }, dayOf(now)),
    ground: grant.ground,
    basisDocument: grant.basisDocument,
    validFrom: grant.validFrom,
    validTo: grant.validTo,
    liaisonId: grant.liaisonId,
    liaisonName: row.liaisonName,
    deputyId: grant.deputyId,
    deputyName: row.deputyName,
    proposedBy: grant.proposedBy,
    proposedAt: grant.proposedAt.toISOString(),
    decidedBy: grant.decidedBy,
    decidedAt: grant.decidedAt?.toISOString() ?? null,
    decisionReason: grant.decisionReason,
    allowedActions: grantActionsOf(grant, actor),
    version: grant.version,
  };
}
