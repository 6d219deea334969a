import { type Day, daysBetween } from '../calendar/day.ts';
import type { CaseStatus } from '../cases/statuses.ts';
import type { FileType } from '../files/rules.ts';
import type { MaterialStatus } from '../items/checklist.ts';
import type { Item, Material } from '../items/item.ts';

/** 免交 of nothing that is older, until the office says otherwise (a placeholder of ours, 待确认). */
export const CARRY_OVER_DAYS = 365;

/** An earlier case, as a material of a later one names it. */
export interface TakenFrom {
  caseId: string;
  number: string;
  /** The day on which it was found good. */
  on: Day;
  /** The scan kept of it then; null: on paper only. */
  file: { id: string; name: string; type: FileType } | null;
}

/** An earlier case of the same person, as far as its materials matter here. */
export interface EarlierCase {
  caseId: string;
  number: string;
  /** The item as it was accepted under. */
  item: Item;
  status: string;
  /** Null: never accepted, so nobody has found its materials good. */
  acceptedOn: Day | null;
  /** Nobody looked: what was only handed in has not been found good. */
  bySilence: boolean;
  materials: readonly { id: string; status: MaterialStatus }[];
}

/** An earlier material that may stand for one of now. */
export type CarryOverOffer = Omit<TakenFrom, 'file'> & { materialId: string };

/** Photographs are taken anew: the catalogue names them so. */
const TAKEN_ANEW = /^PHOTO/;
/** A case that ended so has found its materials good for nothing. */
const ENDED_BADLY: readonly string[] = [
  'refused',
  'returned',
  'withdrawn',
  'revoked',
  'void',
  'rejected',
] satisfies CaseStatus[];

const wasGood = ({ materials, bySilence }: EarlierCase, materialId: string): boolean =>
  materials.some(
    ({ id, status }) => id === materialId && (status === 'verified' || (status === 'provided' && !bySilence)),
  );

/**
 * Whether an earlier copy of it may ever stand for it. What is handed in as an original is signed or made for each filing;
 * an original that is only shown is shown again, unless the office has said otherwise of the material; shared data are
 * fetched anew.
 */
export function mayCarryOver({ id, form, source, carryOver }: Material): boolean {
  if (source === 'data_share' || form === 'data_share' || form === 'original' || TAKEN_ANEW.test(id))
    return false;
  return form === 'original_shown' ? carryOver === true : true;
}

/** The same material of the same item, or one of another item with the same id, name and form. */
const isSame = (now: Material, item: Item, before: Material | undefined, earlier: Item): boolean =>
  before !== undefined &&
  before.id === now.id &&
  before.form === now.form &&
  (item.code === earlier.code || before.zh === now.zh);

/**
 * For each material of the item, the newest earlier one that may stand for it: found good in an accepted case that did not
 * end badly, at most `days` ago; 0 days: nothing is offered. `today` is the office's day. What was itself carried over is not carried on: its own
 * first case is among the earlier ones.
 */
export function carryOverOffers(
  item: Item,
  earlier: readonly EarlierCase[],
  today: Day,
  days: number,
): CarryOverOffer[] {
  if (days === 0) return [];
  const good = earlier
    .filter(({ status, acceptedOn }) => acceptedOn !== null && !ENDED_BADLY.includes(status))
    .filter(({ acceptedOn }) => acceptedOn !== null && daysBetween(acceptedOn, today) <= days)
    .sort((a, b) => (b.acceptedOn ?? '').localeCompare(a.acceptedOn ?? ''));
  return item.materials.filter(mayCarryOver).flatMap(material => {
    const found = good.find(
      before =>
        wasGood(before, material.id) &&
        isSame(
          material,
          item,
          before.item.materials.find(({ id }) => id === material.id),
          before.item,
        ),
    );
    if (!found?.acceptedOn) return [];
    return { materialId: material.id, caseId: found.caseId, number: found.number, on: found.acceptedOn };
  });
}
