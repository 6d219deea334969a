import type { Item } from '../items/item.ts';
import type { Role } from '../staff/roles.ts';
import type { Actor, CaseFacts } from './facts.ts';
import { checkGuard } from './guards.ts';
import { needsWithCause } from './overdue.ts';
import { PROCEDURE } from './procedure.ts';
import type { Needs, Transition } from './procedureTypes.ts';
import type { Refusal } from './refusal.ts';
import { findStage } from './stages.ts';
import { CASE_ACTIONS, type CaseAction } from './statuses.ts';

/** Something this person may do to this case now, and the fields that it takes. */
export interface AllowedAction {
  action: CaseAction;
  needs: Needs;
}

const holdsRole = (row: Transition, actor: Actor): boolean =>
  row.roles.some(role => actor.roles.includes(role));

const rolesOf = (rows: readonly Transition[]): Role[] => [...new Set(rows.flatMap(row => row.roles))];

/** The roles that may ever do it: anyone else is refused before their input is read. */
export const actionRoles = (action: CaseAction): Role[] => rolesOf(PROCEDURE[action]);

function refuseClock(row: Transition, facts: CaseFacts): Refusal | null {
  if (row.clock === 'running' && facts.paused) {
    return { code: 'paused', params: facts.stopCode ? { stopCode: facts.stopCode } : {} };
  }
  return row.clock === 'stopped' && !facts.paused ? { code: 'not-paused', params: {} } : null;
}

function refuseStage(row: Transition, facts: CaseFacts, item: Item): Refusal | null {
  const stage = findStage(item, facts.stageNo);
  if (row.at === 'any' || stage?.role === row.at) return null;
  return { code: 'not-your-stage', params: { stageNo: facts.stageNo, stageRole: stage?.role ?? '' } };
}

function refuseGuards(row: Transition, facts: CaseFacts, item: Item, actor: Actor): Refusal | null {
  for (const guard of row.guards) {
    const refusal = checkGuard(guard, facts, item, actor);
    if (refusal) return refusal;
  }
  return null;
}

const refuseRow = (row: Transition, facts: CaseFacts, item: Item, actor: Actor): Refusal | null =>
  refuseClock(row, facts) ?? refuseStage(row, facts, item) ?? refuseGuards(row, facts, item, actor);

type Verdict = { row: Transition; refusal: null } | { row: null; refusal: Refusal };

const refused = (refusal: Refusal): Verdict => ({ row: null, refusal });

/** The most telling refusal: that of a row for the present stage, if there is one. */
const tellingOf = (refusals: readonly Refusal[]): Refusal =>
  refusals.find(refusal => refusal.code !== 'not-your-stage') ?? refusals[0] ?? { code: 'role', params: {} };

function judge(facts: CaseFacts, item: Item, actor: Actor, action: CaseAction): Verdict {
  const mine = PROCEDURE[action].filter(row => holdsRole(row, actor));
  if (mine.length === 0) return refused({ code: 'role', params: { roles: actionRoles(action) } });
  const now = PROCEDURE[action].filter(row => row.from.includes(facts.status));
  if (now.length === 0) return refused({ code: 'status', params: { status: facts.status } });
  const open = now.filter(row => holdsRole(row, actor));
  if (open.length === 0) return refused({ code: 'role', params: { roles: rolesOf(now) } });

  const refusals: Refusal[] = [];
  for (const row of open) {
    const refusal = refuseRow(row, facts, item, actor);
    if (!refusal) return { row, refusal: null };
    refusals.push(refusal);
  }
  return refused(tellingOf(refusals));
}

/** Why this person may not do this now; null when they may. */
export const explainRefusal = (
  facts: CaseFacts,
  item: Item,
  actor: Actor,
  action: CaseAction,
): Refusal | null => judge(facts, item, actor, action).refusal;

/** The row of the procedure by which this person may act now, if there is one. */
export const findTransition = (
  facts: CaseFacts,
  item: Item,
  actor: Actor,
  action: CaseAction,
): Transition | null => judge(facts, item, actor, action).row;

/** Everything this person may do to this case now, in the order of `CASE_ACTIONS`. */
export const allowedActions = (facts: CaseFacts, item: Item, actor: Actor): AllowedAction[] =>
  CASE_ACTIONS.flatMap(action => {
    const row = findTransition(facts, item, actor, action);
    return row ? { action, needs: needsWithCause(action, row.needs, facts) } : [];
  });
