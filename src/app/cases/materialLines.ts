import type { CaseDetail } from '../../contract/cases.ts';
import { type ChecklistLine, checklistFor, type MaterialStatus } from '../../domain/items/checklist.ts';
import type { Item, Material } from '../../domain/items/item.ts';

/** A line of the case's checklist with the material it is about and what the case holds of it. */
export interface MaterialLine extends ChecklistLine {
  material: Material;
  status: MaterialStatus;
  note: string | undefined;
  /** 免交: the earlier case that it was handed in with. */
  takenFrom: CaseDetail['materials'][number]['takenFrom'];
  /** What was promised for it, if anything. */
  promise: CaseDetail['promises'][number] | undefined;
}

/** The checklist that follows from the answers, with what has come in; what nobody recorded is missing. */
export function materialLines(
  item: Item,
  record: Pick<CaseDetail, 'variant' | 'circumstances' | 'materials'> & Partial<Pick<CaseDetail, 'promises'>>,
): MaterialLine[] {
  return checklistFor(item, record).flatMap(line => {
    const material = item.materials.find(({ id }) => id === line.materialId);
    const held = record.materials.find(({ id }) => id === line.materialId);
    const promise = record.promises?.findLast(({ materialId }) => materialId === line.materialId);
    return material
      ? [
          {
            ...line,
            material,
            status: held?.status ?? 'missing',
            note: held?.note,
            takenFrom: held?.takenFrom,
            promise,
          },
        ]
      : [];
  });
}

/** The required ones that are not here: what a notice names first, and what the applicant then brings. */
export const missingIds = (item: Item, record: Parameters<typeof materialLines>[1]): string[] =>
  materialLines(item, record)
    .filter(line => line.need === 'required' && line.status === 'missing')
    .map(line => line.materialId);

/** How many of the required ones are here, deferred ones not counted. */
export function countHere(lines: readonly MaterialLine[]): { have: number; need: number } {
  const required = lines.filter(line => line.need === 'required');
  const here = required.filter(({ status }) => status !== 'missing' && status !== 'deferred');
  return { have: here.length, need: required.length };
}

/** Whether something required is missing, promised or declared: then acceptance is more than a press. */
export const lacksSome = (item: Item, record: Parameters<typeof materialLines>[1]): boolean =>
  materialLines(item, record).some(
    ({ need, status }) => need === 'required' && ['missing', 'deferred', 'declared'].includes(status),
  );
