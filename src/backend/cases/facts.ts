import type { Day } from '../../domain/calendar/day.ts';
import { type AllowedAction, allowedActions } from '../../domain/cases/allowedActions.ts';
import type { CaseFacts } from '../../domain/cases/facts.ts';
import type { CaseStatus } from '../../domain/cases/statuses.ts';
import { openQuestions } from '../../domain/items/answers.ts';
import { missingMaterials } from '../../domain/items/checklist.ts';
import type { Item } from '../../domain/items/item.ts';
import type { Actor } from '../deps.ts';
import { partsSaid } from './parts.ts';
import { answersOf, type CaseRow, type KeptMaterial, materialsOf } from './rows.ts';

/** What the procedure has to know; `held` are the materials as they would be with what the command hands in. */
export function factsOf(
  row: CaseRow,
  item: Item,
  today: Day,
  held: readonly KeptMaterial[] = materialsOf(row),
): CaseFacts {
  return {
    status: row.status as CaseStatus,
    itemCode: row.itemCode,
    stageNo: row.stageNo,
    paused: row.paused,
    stopCode: row.pauseCode,
    openStops: row.openStops,
    extended: row.extensionDays > 0,
    extensionAsked: row.extensionAskedDays !== null,
    pastDue: row.committedDueOn !== null && today > row.committedDueOn,
    overdueCause: row.overdueCause,
    correctionsRequested: row.correctionsRequested,
    deferredOpen: row.deferredOpen,
    secondNotice: row.secondNotice as CaseFacts['secondNotice'],
    promisesUnsigned: row.promisesUnsigned,
    declarationsOpen: row.declarationsOpen,
    declarationsFalse: row.declarationsFalse,
    barredUntil: null,
    acceptedBy: row.acceptedBy,
    reviewedBy: row.reviewedBy,
    assigneeId: row.assigneeId,
    parts: partsSaid(row),
    openQuestions: openQuestions(item, answersOf(row)),
    missing: missingMaterials(item, answersOf(row), held),
  };
}

/** What this person may do to the case now: what the screen offers and what the server accepts. */
export function allowedFor(
  row: CaseRow,
  item: Item,
  actor: Actor,
  today: Day,
  rules: Pick<CaseFacts, 'barredUntil' | 'signedFirst'> = { barredUntil: null },
): AllowedAction[] {
  const facts = factsOf(row, item, today);
  const barredUntil = asksPromise(row) ? rules.barredUntil : null;
  return allowedActions({ ...facts, ...rules, barredUntil }, item, actor);
}

/** Whether some material of the list is promised: only then it matters whether the applicant may promise. */
export const asksPromise = (
  row: Pick<CaseRow, 'materials'>,
  held: readonly KeptMaterial[] = materialsOf(row),
): boolean => held.some(({ status }) => status === 'deferred' || status === 'declared');
