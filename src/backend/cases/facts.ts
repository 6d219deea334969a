import type { Day } from '../../domain/calendar/day.ts';
import { type AllowedAction, allowedActions } from '../../domain/cases/allowedActions.ts';
import type { CaseFacts } from '../../domain/cases/facts.ts';
import type { CaseStatus } from '../../domain/cases/statuses.ts';
import { missingMaterials } from '../../domain/items/checklist.ts';
import type { Item } from '../../domain/items/item.ts';
import type { Actor } from '../deps.ts';
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
    extended: row.extensionDays > 0,
    pastDue: row.committedDueOn !== null && today > row.committedDueOn,
    correctionsRequested: row.correctionsRequested,
    deferredOpen: row.deferredOpen,
    acceptedBy: row.acceptedBy,
    reviewedBy: row.reviewedBy,
    assigneeId: row.assigneeId,
    missing: missingMaterials(item, answersOf(row), held),
  };
}

/** What this person may do to the case now: what the screen offers and what the server accepts. */
export const allowedFor = (row: CaseRow, item: Item, actor: Actor, today: Day): AllowedAction[] =>
  allowedActions(factsOf(row, item, today), item, actor);
