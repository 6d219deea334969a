import { isAsked } from '../items/answers.ts';
import {
  type ChecklistLine,
  checklistFor,
  type HeldMaterial,
  type MaterialStatus,
} from '../items/checklist.ts';
import type { CaseAnswers } from '../items/conditions.ts';
import type { Circumstance, Item, Material } from '../items/item.ts';

/** One item of a joint filing and the kind that was chosen of it. */
export interface JointPart {
  item: Item;
  variant: string | null;
}

/** What was answered and handed in, once for all items, by the keys of `jointQuestions` and `jointMaterials`. */
export interface JointGiven {
  circumstances: Readonly<Record<string, string>>;
  materials: Readonly<Record<string, MaterialStatus>>;
}

/** A question of the one form, with the items that want its answer. */
export interface JointQuestion {
  key: string;
  question: Circumstance;
  itemCodes: string[];
}

/** A material of the one checklist, with the items that it serves. */
export interface JointLine {
  key: string;
  material: Material;
  itemCodes: string[];
  /** Required as soon as one item requires it; put off, or declared, only where each of them allows it. */
  need: ChecklistLine['need'];
  deferrable: boolean;
  declarable: boolean;
  undecided: boolean;
}

const isSameQuestion = (one: Circumstance, other: Circumstance): boolean =>
  one.zh === other.zh && one.answers.map(a => a.code).join() === other.answers.map(a => a.code).join();

/** A question keeps its own code where all items with that code ask the same; else it is the item's alone. */
function questionKey(parts: readonly JointPart[], item: Item, question: Circumstance): string {
  const asked = parts.flatMap(part => part.item.circumstances.filter(({ code }) => code === question.code));
  const isOne = asked.length > 1 && asked.every(each => isSameQuestion(each, question));
  return isOne ? question.code : `${item.code}.${question.code}`;
}

const materialKey = (shared: readonly string[], item: Item, id: string): string =>
  shared.includes(id) ? id : `${item.code}.${id}`;

/** The questions of all items, each asked once, in the order of the items. */
export function jointQuestions(parts: readonly JointPart[]): JointQuestion[] {
  const found = new Map<string, JointQuestion>();
  for (const { item, variant } of parts) {
    for (const question of item.circumstances.filter(each => isAsked(each, variant))) {
      const key = questionKey(parts, item, question);
      const known = found.get(key);
      if (known) known.itemCodes.push(item.code);
      else found.set(key, { key, question, itemCodes: [item.code] });
    }
  }
  return [...found.values()];
}

/** The answers as one of the items knows them. */
export function answersOfPart(
  parts: readonly JointPart[],
  { item, variant }: JointPart,
  circumstances: JointGiven['circumstances'],
): CaseAnswers & { variant: string | null; circumstances: Record<string, string> } {
  const given = item.circumstances.flatMap(question => {
    const key = questionKey(parts, item, question);
    const answer = Object.hasOwn(circumstances, key) ? circumstances[key] : undefined;
    return answer && isAsked(question, variant) ? [[question.code, answer] as const] : [];
  });
  return { variant, circumstances: Object.fromEntries(given) };
}

/** The one checklist of all items: each material once, as its first item names it, in the order of the items. */
export function jointMaterials(
  parts: readonly JointPart[],
  circumstances: JointGiven['circumstances'],
  shared: readonly string[],
): JointLine[] {
  const found = new Map<string, JointLine>();
  for (const part of parts) {
    for (const line of checklistFor(part.item, answersOfPart(parts, part, circumstances))) {
      const material = part.item.materials.find(({ id }) => id === line.materialId);
      if (material) addLine(found, materialKey(shared, part.item, material.id), part.item, material, line);
    }
  }
  return [...found.values()];
}

function addLine(
  found: Map<string, JointLine>,
  key: string,
  item: Item,
  material: Material,
  { need, deferrable, declarable, undecided }: ChecklistLine,
): void {
  const known = found.get(key);
  if (!known) {
    found.set(key, { key, material, itemCodes: [item.code], need, deferrable, declarable, undecided });
    return;
  }
  known.itemCodes.push(item.code);
  known.deferrable &&= deferrable;
  known.declarable &&= declarable;
  known.undecided &&= undecided;
  if (need === 'required') known.need = 'required';
}

/** What one of the items gets of it: the materials on its own checklist. */
export const materialsOfPart = (
  parts: readonly JointPart[],
  part: JointPart,
  { circumstances, materials }: JointGiven,
  shared: readonly string[],
): HeldMaterial[] =>
  checklistFor(part.item, answersOfPart(parts, part, circumstances)).map(({ materialId }) => {
    const key = materialKey(shared, part.item, materialId);
    const status = Object.hasOwn(materials, key) ? materials[key] : undefined;
    return { id: materialId, status: status ?? 'missing' };
  });

/** Keys that no item of the filing knows, of whatever variant: `questions`, `materials`. */
export function unknownKeys(parts: readonly JointPart[], given: JointGiven, shared: readonly string[]) {
  const questions = parts.flatMap(({ item }) =>
    item.circumstances.map(each => questionKey(parts, item, each)),
  );
  const materials = parts.flatMap(({ item }) =>
    item.materials.map(({ id }) => materialKey(shared, item, id)),
  );
  return {
    questions: Object.keys(given.circumstances).filter(key => !questions.includes(key)),
    materials: Object.keys(given.materials).filter(key => !materials.includes(key)),
  };
}

/** The key under which the form asked what an item calls `code`. */
export function questionKeyOf(parts: readonly JointPart[], item: Item, code: string): string {
  const question = item.circumstances.find(each => each.code === code);
  return question ? questionKey(parts, item, question) : code;
}
