import { caseNumber, queryCode } from '../../domain/cases/numbering.ts';
import type { Db } from '../db/db.ts';
import type { Deps } from '../deps.ts';
import { nextInSequence } from '../office/nextInSequence.ts';

/** The number of a new case of the item on a day, counted per item and day. */
export async function nextCaseNumber(
  tx: Db,
  officeId: string,
  itemCode: string,
  day: string,
): Promise<string> {
  return caseNumber(itemCode, day, await nextInSequence(tx, officeId, 'case', `${itemCode}-${day}`));
}

/** The applicant's code for the progress query, from the deps' randomness. */
export function newQueryCode(deps: Pick<Deps, 'randomBytes'>): string {
  const random = () => {
    const [a = 0, b = 0, c = 0] = deps.randomBytes(3);
    return (a * 65_536 + b * 256 + c) / 2 ** 24;
  };
  return queryCode(random);
}
