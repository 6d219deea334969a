import type { DuplicateCandidate } from '../../contract/duplicates.ts';
import type { ListFiling, RowProblemRecord } from '../../contract/listFilings.ts';
import { isIdType } from '../../domain/identity/idTypes.ts';
import { normalizeNumber } from '../../domain/identity/normalize.ts';
import { normalizePhone } from '../../domain/identity/phone.ts';
import type { Item } from '../../domain/items/item.ts';
import { listProblems } from '../../domain/listFile/problems.ts';
import { listProblemText } from '../../domain/listFile/texts.ts';
import type { CheckedApplicant } from '../applicants/check.ts';
import { findDuplicatesOf, holdPeople } from '../cases/duplicates.ts';
import type { World } from '../cases/world.ts';
import type { Db } from '../db/db.ts';
import type { Deps } from '../deps.ts';
import type { Language } from '../http/language.ts';

export type ListRow = ListFiling['rows'][number];

export interface CheckedRow {
  row: ListRow;
  person: CheckedApplicant;
  /** Cases of the item for this person that are there already. */
  duplicates: DuplicateCandidate[];
}

const personOf = (row: ListRow): CheckedApplicant => ({
  name: row.name.trim(),
  idType: isIdType(row.idType) ? row.idType : 'other',
  idNumber: normalizeNumber(row.idNumber),
  phone: normalizePhone(row.phone),
});

interface Checking {
  officeId: string;
  world: World;
  item: Item;
  language: Language;
  /** They are filed in this transaction: nobody else files them meanwhile. */
  isFiling?: boolean;
}

/**
 * Every row judged by the rules that the screen has too, and then what only the office knows: who has a case of the
 * item already. Writes nothing.
 */
export async function checkRows(
  deps: Pick<Deps, 'vault'>,
  db: Db,
  { officeId, world, item, language, isFiling }: Checking,
  { rows, duplicateReason }: Pick<ListFiling, 'rows' | 'duplicateReason'>,
): Promise<{ checked: CheckedRow[]; problems: RowProblemRecord[] }> {
  const problems: RowProblemRecord[] = listProblems(item, rows, world.today).map(problem => ({
    ...problem,
    message: listProblemText(problem.code, language, { other: problem.otherLine }),
  }));
  const bad = new Set(problems.map(({ line }) => line));
  const checked: CheckedRow[] = [];
  const people = rows
    .filter(({ line }) => !bad.has(line))
    .map(row => ({ row, variant: row.variant, person: personOf(row) }));
  const asked = { officeId, itemCode: item.code };
  if (isFiling) {
    await holdPeople(
      deps,
      db,
      asked,
      people.map(({ person }) => person),
    );
  }
  const found = await findDuplicatesOf(deps, db, world, asked, people);
  for (const [index, { row, person }] of people.entries()) {
    const duplicates = found[index] ?? [];
    checked.push({ row, person, duplicates });
    const [known] = duplicates;
    if (known && !duplicateReason) {
      problems.push({
        line: row.line,
        column: 'idNumber',
        code: 'open-case',
        message: listProblemText('open-case', language, { number: known.number }),
        caseId: known.id,
        caseNumber: known.number,
      });
    }
  }
  return { checked, problems: problems.sort((a, b) => a.line - b.line) };
}
