import { stagesOf } from '../cases/stages.ts';
import type { Item } from '../items/item.ts';
import { ROLE_OF_OFFICE } from '../items/stageRoles.ts';
import { type Assigned, type HandoverRefusal, refuseCase } from '../staff/handover.ts';
import type { Role } from '../staff/roles.ts';

/** A member of staff as far as taking work goes. */
export interface Worker {
  id: string;
  roles: readonly Role[];
  department: string;
  /** Codes of the items that they may take; empty: all. */
  items: readonly string[];
}

export type CompetenceRefusal = HandoverRefusal | 'item' | 'department';

/** Offices inside that have reviewers of their own; a department named like one of them works its stages alone. */
const INSIDE = Object.keys(ROLE_OF_OFFICE).filter(office => ROLE_OF_OFFICE[office] === 'reviewer');

/**
 * Whether a department works the stages of an office. Departments are free text: one that names none of the offices of
 * reviewers (区人社, 人才中心 …) excludes nothing, for nobody should lose work by how their department is written.
 */
export function worksFor(department: string, who: string): boolean {
  if (!INSIDE.includes(who)) return true;
  const named = INSIDE.filter(office => department.includes(office));
  return named.length === 0 || named.includes(who) || named.some(office => who.startsWith(office));
}

/** Why this person cannot be given the case as it stands; null when they can. */
export function refuseWorker(
  facts: Assigned,
  item: Pick<Item, 'code' | 'stages'>,
  worker: Worker,
): CompetenceRefusal | null {
  const refusal = refuseCase(facts, item, worker);
  if (refusal) return refusal;
  if (worker.items.length > 0 && !worker.items.includes(item.code)) return 'item';
  const who = stagesOf(item)[facts.stageNo]?.who ?? '';
  return worksFor(worker.department, who) ? null : 'department';
}
