import { checklistFor, deferredMaterials } from '../../domain/items/checklist.ts';
import type { Item } from '../../domain/items/item.ts';
import { answersOf, type CaseRow, type KeptMaterial } from './rows.ts';

type Answered = Pick<CaseRow, 'variant' | 'circumstances'>;

/** Ids of the materials that come later (容缺). */
export const deferredIds = (item: Item, row: Answered, held: readonly KeptMaterial[]): string[] =>
  deferredMaterials(item, answersOf(row), held);

/** Ids of the materials of the checklist in whose place something is declared (告知承诺). */
export const declaredIds = (item: Item, row: Answered, held: readonly KeptMaterial[]): string[] =>
  checklistFor(item, answersOf(row))
    .map(line => line.materialId)
    .filter(id => held.some(material => material.id === id && material.status === 'declared'));
