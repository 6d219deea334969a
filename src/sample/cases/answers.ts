import type { KeptMaterial } from '../../backend/cases/rows.ts';
import { type ChecklistLine, checklistFor } from '../../domain/items/checklist.ts';
import type { CaseAnswers } from '../../domain/items/conditions.ts';
import type { Item } from '../../domain/items/item.ts';
import type { Random } from '../random.ts';

/** What the applicant answers at intake: a variant where the item has some, and every question. */
export function answer(random: Random, item: Item): CaseAnswers {
  const variant = item.variants.length > 0 ? random.pick(item.variants).code : null;
  const circumstances: Record<string, string> = {};
  for (const question of item.circumstances)
    circumstances[question.code] = random.pick(question.answers).code;
  return { variant, circumstances };
}

const lists = new Map<string, readonly ChecklistLine[]>();

/** The checklist, kept for every combination of answers: there are few, and a million cases. */
function checklist(item: Item, answers: CaseAnswers): readonly ChecklistLine[] {
  const key = JSON.stringify([item.code, answers.variant, answers.circumstances]);
  const known = lists.get(key) ?? checklistFor(item, answers);
  lists.set(key, known);
  return known;
}

export interface Papers {
  materials: KeptMaterial[];
  /** Required, and not here: the case is sent for correction. */
  missing: string[];
  /** Promised for later (容缺). */
  deferred: string[];
}

const isDeferrable = (line: ChecklistLine): boolean =>
  line.need === 'required' && line.deferrable && !line.shared;

/** The papers that the visitor lays on the counter. */
export function layOut(
  random: Random,
  item: Item,
  answers: CaseAnswers,
  wish: { isIncomplete: boolean; isDeferred: boolean },
): Papers {
  const lines = checklist(item, answers);
  const required = lines.filter(line => line.need === 'required' && !line.shared);
  const lacking = wish.isIncomplete && required.length > 0 ? [random.pick(required)] : [];
  const promised = lines.filter(isDeferrable).filter(line => !lacking.includes(line));
  const deferred = wish.isDeferred && promised.length > 0 ? [random.pick(promised)] : [];
  const materials = lines
    .filter(line => line.need === 'required' || random.chance(0.3))
    .map((line): KeptMaterial => {
      if (lacking.includes(line)) return { id: line.materialId, status: 'missing' };
      if (deferred.includes(line)) return { id: line.materialId, status: 'deferred' };
      if (line.shared) return { id: line.materialId, status: 'shared' };
      return { id: line.materialId, status: random.chance(0.5) ? 'verified' : 'provided' };
    });
  const ids = (list: readonly ChecklistLine[]) => list.map(line => line.materialId);
  return { materials, missing: ids(lacking), deferred: ids(deferred) };
}
