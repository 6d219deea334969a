import type { CaseFacts } from '../cases/facts.ts';
import { findStage } from '../cases/stages.ts';
import type { Item } from '../items/item.ts';
import { can } from './permissions.ts';
import type { Role } from './roles.ts';

/** What one person holds for others, and a deputy can take over. */
export const HANDOVER_KINDS = ['queue', 'parked', 'cases', 'clients', 'windows'] as const;
export type HandoverKind = (typeof HANDOVER_KINDS)[number];

export const ABSENCE_REASONS = ['day-end', 'leave', 'sick', 'business', 'training', 'other'] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

export const ABSENCE_REASON_TEXTS: Readonly<
  Record<AbsenceReason, { readonly zh: string; readonly en: string }>
> = {
  'day-end': { zh: '下班', en: 'End of the day' },
  leave: { zh: '休假', en: 'Leave' },
  sick: { zh: '病假', en: 'Sick leave' },
  business: { zh: '外出公干', en: 'Out on business' },
  training: { zh: '培训', en: 'Training' },
  other: { zh: '其他', en: 'Other' },
};

export interface Deputy {
  id: string;
  roles: readonly Role[];
  isActive: boolean;
  isAway: boolean;
}

/** Why somebody cannot be a deputy at all. */
export type DeputyProblem = 'deputy-self' | 'deputy-inactive' | 'deputy-away';

/** Why one thing cannot go to this deputy. */
export type HandoverRefusal = 'role' | 'same-person';

/**
 * Null when the person may stand in. A deputy who is away is refused, not followed: whoever hands over decides who
 * answers. So nobody ever stands in for themselves by a detour either.
 */
export function deputyProblem(personId: string, deputy: Deputy): DeputyProblem | null {
  if (deputy.id === personId) return 'deputy-self';
  if (!deputy.isActive) return 'deputy-inactive';
  return deputy.isAway ? 'deputy-away' : null;
}

/** Numbers that wait or are parked, and windows: to somebody who calls numbers. */
export const refuseNumbers = (deputy: Pick<Deputy, 'roles'>): HandoverRefusal | null =>
  can(deputy.roles, 'windows.call') ? null : 'role';

export type Assigned = Pick<CaseFacts, 'status' | 'stageNo' | 'acceptedBy' | 'reviewedBy'>;

/** Whose work the case is at this point; an outside body's stage is kept by the reviewer. */
export function workerOf(facts: Assigned, item: Pick<Item, 'stages'>): Role {
  if (facts.status !== 'accepted' && facts.status !== 'in-review') return 'clerk';
  const role = findStage(item, facts.stageNo)?.role ?? 'clerk';
  return role === 'other-office' ? 'reviewer' : role;
}

/** A case goes to the role of its stage; the decision never to whoever accepted or reviewed it. */
export function refuseCase(
  facts: Assigned,
  item: Pick<Item, 'stages'>,
  deputy: Pick<Deputy, 'id' | 'roles'>,
): HandoverRefusal | null {
  const role = workerOf(facts, item);
  if (!deputy.roles.includes(role)) return 'role';
  const hasTouched = facts.acceptedBy === deputy.id || facts.reviewedBy.includes(deputy.id);
  return role === 'approver' && hasTouched ? 'same-person' : null;
}

/**
 * Who looks after a client meanwhile: the deputy when they are a liaison, else the deputy that the grant names, when
 * that one can. Null: nobody.
 */
export function clientDeputy(personId: string, deputy: Deputy, named: Deputy | undefined): string | null {
  if (deputy.roles.includes('liaison')) return deputy.id;
  if (!named || deputyProblem(personId, named) !== null) return null;
  return named.roles.includes('liaison') ? named.id : null;
}
