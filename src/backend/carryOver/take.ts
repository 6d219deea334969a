import type { CaseCreate } from '../../contract/cases.ts';
import type { KeptMaterial } from '../cases/rows.ts';
import type { World } from '../cases/world.ts';
import type { Db } from '../db/db.ts';
import { invalid } from '../http/problem.ts';
import { findCarryOver, type Wanted } from './find.ts';

/**
 * The materials of a filing, those that are said to be taken from an earlier case with what is recorded of that: which
 * case, found good when, the scan. @throws Problem 422 for anything that is not offered.
 */
export async function takeOver(
  tx: Db,
  world: World,
  wanted: Wanted,
  given: CaseCreate['materials'],
): Promise<KeptMaterial[]> {
  const isAsked = given.some(({ takenFrom }) => takenFrom);
  const offers = isAsked ? await findCarryOver(tx, world, wanted) : [];
  const fields: Record<string, string> = {};
  const kept = given.map(({ id, status, note, takenFrom }, index): KeptMaterial => {
    const plain = { id, status, ...(note !== undefined && { note }) };
    if (!takenFrom) return plain;
    const offer = offers.find(each => each.materialId === id && each.caseId === takenFrom.caseId);
    if (!offer || status !== 'waived') {
      fields[`materials.${index}.takenFrom`] = 'not-offered';
      return plain;
    }
    const { materialId: _, ...from } = offer;
    return { ...plain, takenFrom: from };
  });
  if (Object.keys(fields).length > 0) throw invalid(fields);
  return kept;
}

/** For the log: which materials came from which case, with their scans. */
export const takenParts = (materials: readonly KeptMaterial[]) =>
  materials.flatMap(({ id, takenFrom }) =>
    takenFrom ? [{ material: id, from: takenFrom.number, fileId: takenFrom.file?.id ?? null }] : [],
  );
