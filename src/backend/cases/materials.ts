import type { CaseCommand } from '../../contract/cases.ts';
import type { NoticeLine } from '../../domain/cases/correctionNotice.ts';
import type { CaseAction } from '../../domain/cases/statuses.ts';
import { deferredMaterials } from '../../domain/items/checklist.ts';
import type { CaseAnswers } from '../../domain/items/conditions.ts';
import type { Item } from '../../domain/items/item.ts';
import type { KeptMaterial } from './rows.ts';

export type GivenMaterials = NonNullable<CaseCommand['materials']>;

const stateOf = (given: GivenMaterials[number]): KeptMaterial => {
  if (typeof given === 'string') return { id: given, status: 'provided' };
  const { id, status, note } = given;
  return { id, status, ...(note !== undefined && { note }) };
};

/** Where it came from stays with it while it is still not asked for again; what a clerk would not take, always. */
function withOrigin(given: KeptMaterial, kept: KeptMaterial | undefined): KeptMaterial {
  const { takenFrom, notTaken } = kept ?? {};
  return {
    ...given,
    ...(takenFrom && given.status === 'waived' && { takenFrom }),
    ...(notTaken && { notTaken }),
  };
}

/** The kept list with what is given put in its place or added; an id alone means handed in. */
export function mergeMaterials(
  kept: readonly KeptMaterial[],
  given: GivenMaterials | undefined,
): KeptMaterial[] {
  const merged = new Map(kept.map(material => [material.id, material]));
  for (const material of (given ?? []).map(stateOf)) {
    merged.set(material.id, withOrigin(material, merged.get(material.id)));
  }
  return [...merged.values()];
}

export const idsOf = (given: GivenMaterials | undefined): string[] =>
  (given ?? []).map(material => (typeof material === 'string' ? material : material.id));

/** How many required materials are still owed (容缺). */
export const countDeferred = (item: Item, answers: CaseAnswers, held: readonly KeptMaterial[]): number =>
  deferredMaterials(item, answers, held).length;

/** What the applicant was told is missing, in one complete list (行政许可法 art. 32). */
export interface Correction {
  materials: string[];
  /** Each with its coded reason; a notice of an older version has none. */
  lines?: NoticeLine[];
  /** Last day for the applicant to hand it in. */
  dueOn?: string | null;
  brought?: string[];
  reason: string | null;
  at: string;
  recordedAt?: string;
}

const withStatus = (ids: readonly string[], status: KeptMaterial['status']): GivenMaterials =>
  ids.map(id => ({ id, status }));

/**
 * The materials after a command that hands some in. What is asked for counts as missing until it comes; a correction
 * recorded without a list says that everything asked for came. Other actions leave the list alone.
 */
export function materialsAfter(
  action: CaseAction,
  kept: readonly KeptMaterial[],
  given: GivenMaterials | undefined,
  correction: Correction | null,
): KeptMaterial[] {
  switch (action) {
    case 'accept':
    case 'issue':
    case 'supply-deferred':
      return mergeMaterials(kept, given);
    case 'request-correction':
      return mergeMaterials(kept, withStatus(idsOf(given), 'missing'));
    case 'record-correction':
      return mergeMaterials(kept, given ?? withStatus(correction?.materials ?? [], 'provided'));
    default:
      return [...kept];
  }
}
