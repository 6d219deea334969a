import type { Day, Instant } from '../calendar/day.ts';
import { can } from '../staff/permissions.ts';
import type { Role } from '../staff/roles.ts';
import {
  INSPECTION_ACTIONS,
  INSPECTION_TABLE,
  type InspectionAction,
  type InspectionStatus,
  isInspectionOver,
} from './inspectionTable.ts';

export interface InspectionFacts {
  status: InspectionStatus;
  handlerId: string | null;
  /** Whoever received, accepted, reviewed or decided the case. */
  workedOnIt: readonly string[];
}

export interface InspectionActor {
  id: string;
  roles: readonly Role[];
}

/** Why somebody may not do something to a drawn case. */
export type InspectionRefusal = 'status' | 'role' | 'not-handler' | 'own-case';

/** Why this person may not do this now; null when they may. Nobody inspects their own work. */
export function refuseInspection(
  facts: InspectionFacts,
  actor: InspectionActor,
  action: InspectionAction,
): InspectionRefusal | null {
  const row = INSPECTION_TABLE[action];
  if (row.by === 'handler') {
    if (actor.id !== facts.handlerId) return 'not-handler';
  } else {
    if (!can(actor.roles, 'inspections.draw')) return 'role';
    if (facts.workedOnIt.includes(actor.id) || actor.id === facts.handlerId) return 'own-case';
  }
  return row.from.includes(facts.status) ? null : 'status';
}

/** Everything this person may do to it now. */
export const inspectionActions = (facts: InspectionFacts, actor: InspectionActor): InspectionAction[] =>
  INSPECTION_ACTIONS.filter(action => refuseInspection(facts, actor, action) === null);

/** Who may have to put it right: somebody of the window, never the inspector. */
export const mayRectify = (person: InspectionActor, inspectorId: string): boolean =>
  person.id !== inspectorId && can(person.roles, 'orders.answer');

const HOUR = 3_600_000;
/** Hours within which what was found is put right, or a plan is given. */
export const RECTIFY_HOURS = 24;

/** Until when it is to be put right: whole hours, nights and holidays too. */
export const rectifyBy = (foundAt: Instant): Instant => foundAt + RECTIFY_HOURS * HOUR;

interface Limits {
  status: InspectionStatus;
  rectifyBy: Instant | null;
  planOn: Day | null;
}

/** Not put right in time: by the hour, or once there is a plan by its day. */
export function isInspectionLate(limits: Limits, now: Instant, today: Day): boolean {
  if (isInspectionOver(limits.status)) return false;
  if (limits.status === 'found') return limits.rectifyBy !== null && now > limits.rectifyBy;
  return limits.status === 'planned' && limits.planOn !== null && today > limits.planOn;
}

/** A plan is for a day to come, at most a quarter away. */
export const PLAN_DAYS = 92;
