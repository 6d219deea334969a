import type { CaseCreate } from '../../contract/cases.ts';
import type { KeptMaterial } from '../cases/rows.ts';
import type { World } from '../cases/world.ts';
import type { Db } from '../db/db.ts';
import { invalid } from '../http/problem.ts';
import { findCarryOver, type Wanted } from './find.ts';

/** What a clerk would not take, and of which case it was. */
export type Refused = { material: string; from: string };

/**
 * The materials of a filing, those that are said to be taken from an earlier case with what is recorded of that: which
 * case, found good when, the scan. With a reason to ask anew all that is offered counts as refused, and is not offered
 * for that case again. @throws Problem 422 for anything that is not offered.
 */
export async function takeOver(
  tx: Db,
  world: World,
  wanted: Wanted,
  { materials: given, askAnewReason }: Pick<CaseCreate, 'materials' | 'askAnewReason'>,
): Promise<{ materials: KeptMaterial[]; refused: Refused[] }> {
  const isAsked = askAnewReason !== undefined || given.some(({ takenFrom }) => takenFrom);
  const offers = isAsked ? await findCarryOver(tx, world, wanted) : [];
  const refused: Refused[] = [];
  const fields: Record<string, string> = {};
  const kept = given.map(({ id, status, note, takenFrom }, index): KeptMaterial => {
    const plain = { id, status, ...(note !== undefined && { note }) };
    if (!takenFrom) {
      const unwanted = askAnewReason !== undefined && offers.find(each => each.materialId === id);
      if (!unwanted) return plain;
      refused.push({ material: id, from: unwanted.number });
      return { ...plain, notTaken: unwanted.caseId };
    }
    const offer = offers.find(each => each.materialId === id && each.caseId === takenFrom.caseId);
    if (!offer || status !== 'waived') {
      fields[`materials.${index}.takenFrom`] = 'not-offered';
      return plain;
    }
    const { materialId: _, ...from } = offer;
    return { ...plain, takenFrom: from };
  });
  if (Object.keys(fields).length > 0) throw invalid(fields);
  return { materials: kept, refused };
}

/** For the log: which materials came from which case, with their scans. */
export const takenParts = (materials: readonly KeptMaterial[]) =>
  materials.flatMap(({ id, takenFrom }) =>
    takenFrom ? [{ material: id, from: takenFrom.number, fileId: takenFrom.file?.id ?? null }] : [],
  );
