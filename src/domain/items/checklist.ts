import { withNotAsked } from './answers.ts';
import { type CaseAnswers, evaluate } from './conditions.ts';
import type { Item, LocalText, Material } from './item.ts';

/**
 * Where a material of a case stands: handed in, checked, fetched by data sharing, promised for later (容缺), missing,
 * not asked for again (免交), or declared in place of a proof (告知承诺).
 */
export const MATERIAL_STATUSES = [
  'provided',
  'verified',
  'shared',
  'deferred',
  'missing',
  'waived',
  'declared',
] as const;
export type MaterialStatus = (typeof MATERIAL_STATUSES)[number];

/** A material of a case as the case keeps it. */
export interface HeldMaterial {
  id: string;
  status: MaterialStatus;
}

/** One line of the checklist of one case. */
export interface ChecklistLine {
  materialId: string;
  need: 'required' | 'optional';
  /** The case may be accepted before it is here (容缺). */
  deferrable: boolean;
  /** A signed declaration may take its place (告知承诺). */
  declarable: boolean;
  /** Fetched by data sharing, not asked of the applicant. */
  shared: boolean;
  /** Why it is on the list; null when it always is. */
  reason: LocalText | null;
  /** A question that would decide it is still open: shown, not demanded. */
  undecided: boolean;
}

function lineFor(material: Material, answers: CaseAnswers): ChecklistLine | null {
  const verdict = evaluate(material.when, answers);
  if (verdict === 'no') return null;
  const undecided = verdict === 'undecided';
  return {
    materialId: material.id,
    need: material.need === 'optional' || undecided ? 'optional' : 'required',
    deferrable: material.deferrable,
    declarable: material.declarable === true,
    shared: material.source === 'data_share',
    reason: material.whenText,
    undecided,
  };
}

/** The materials that this case needs or may add, in the item's order. Those that do not concern it are left out. */
export function checklistFor(item: Item, answers: CaseAnswers): ChecklistLine[] {
  const known = withNotAsked(item, answers);
  const mayDefer = item.deferral?.value ?? true;
  const mayDeclare = item.commitment?.value ?? true;
  return item.materials.flatMap(material => {
    const line = lineFor(material, known);
    if (!line) return [];
    return {
      ...line,
      deferrable: line.deferrable && mayDefer,
      declarable: line.declarable && mayDeclare,
    };
  });
}

const isHere = (status: MaterialStatus): boolean => status !== 'missing' && status !== 'deferred';

/** Whether a material in this status lets the case be accepted; `deferred` and `declared` only where the item allows it. */
export function satisfies(
  status: MaterialStatus,
  line: Pick<ChecklistLine, 'deferrable' | 'declarable'>,
): boolean {
  if (status === 'declared') return line.declarable;
  return isHere(status) || (status === 'deferred' && line.deferrable);
}

const requiredLines = (item: Item, answers: CaseAnswers) =>
  checklistFor(item, answers).filter(line => line.need === 'required');

/** Ids of the required materials that are neither here nor rightly deferred: with any, no acceptance. */
export const missingMaterials = (
  item: Item,
  answers: CaseAnswers,
  materials: readonly HeldMaterial[],
): string[] =>
  requiredLines(item, answers)
    .filter(line => !materials.some(held => held.id === line.materialId && satisfies(held.status, line)))
    .map(line => line.materialId);

/** Ids of the required materials still owed under 容缺受理: with any, no result is issued. */
export const deferredMaterials = (
  item: Item,
  answers: CaseAnswers,
  materials: readonly HeldMaterial[],
): string[] =>
  requiredLines(item, answers)
    .filter(line => materials.some(held => held.id === line.materialId && held.status === 'deferred'))
    .filter(line => !materials.some(held => held.id === line.materialId && isHere(held.status)))
    .map(line => line.materialId);
