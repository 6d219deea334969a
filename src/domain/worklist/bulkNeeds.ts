import { actionRoles } from '../cases/allowedActions.ts';
import { needsWithCause } from '../cases/overdue.ts';
import { PROCEDURE } from '../cases/procedure.ts';
import type { FieldNeed, Needs } from '../cases/procedureTypes.ts';
import { CASE_ACTIONS, type CaseAction } from '../cases/statuses.ts';
import { can } from '../staff/permissions.ts';
import type { Role } from '../staff/roles.ts';
import { type AssignmentAction, isAssignmentAction } from './assignment.ts';

export type BulkAction = CaseAction | AssignmentAction;
type BulkNeeds = Needs & { assigneeId?: FieldNeed };

/** Fields whose values are of one item or one case: on many at once they would fit none of the others. */
const OF_ONE_CASE = ['materials', 'deliveryCode', 'reasonCode', 'finding', 'competentBody'] as const;

/** Is a finding about one case's own declaration, or about one office that reviews it. */
const isOfOneCase = (action: CaseAction): boolean =>
  PROCEDURE[action].every(row => row.needs.finding === 'required' || row.needs.part === 'required');

/** Some of the selection may be overdue: then each of those asks for the cause. */
const explains = (action: CaseAction): boolean =>
  'overdueCause' in needsWithCause(action, {}, { pastDue: true, paused: false, overdueCause: null });

/** What these roles may do to many cases at once; each case still decides for itself. */
export const bulkActions = (roles: readonly Role[]): BulkAction[] => [
  ...(can(roles, 'cases.take') ? (['claim'] as const) : []),
  ...(can(roles, 'cases.assign') ? (['assign'] as const) : []),
  ...(can(roles, 'cases.act') ? (['release'] as const) : []),
  ...CASE_ACTIONS.filter(
    action => !isOfOneCase(action) && actionRoles(action).some(role => roles.includes(role)),
  ),
];

const ASSIGNMENT_NEEDS: Readonly<Record<AssignmentAction, BulkNeeds>> = {
  claim: {},
  assign: { assigneeId: 'required', reason: 'optional' },
  release: { reason: 'required' },
};

/**
 * The input of an action on many: a field is required where every row of the procedure that these roles have asks for
 * it. One way of two (a reason or materials) becomes the reason.
 */
export function bulkNeeds(action: BulkAction, roles: readonly Role[]): BulkNeeds {
  if (isAssignmentAction(action)) return ASSIGNMENT_NEEDS[action];
  const rows = PROCEDURE[action].filter(row => row.roles.some(role => roles.includes(role)));
  const fields = [...new Set(rows.flatMap(row => Object.keys(row.needs)))] as (keyof Needs)[];
  const kept = fields.filter(field => !(OF_ONE_CASE as readonly string[]).includes(field));
  const needs = Object.fromEntries(
    kept.map(field => {
      const isAsked = rows.every(row => row.needs[field] === 'required' || row.needs[field] === 'one-of');
      return [field, isAsked ? 'required' : 'optional'];
    }),
  );
  return explains(action) ? { ...needs, overdueCause: 'optional' } : needs;
}
