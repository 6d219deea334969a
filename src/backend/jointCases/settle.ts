import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { JointSettings } from '../../contract/jointCases.ts';
import { confirmedAfter, confirmedUnknown, matterProblems } from '../../domain/joint/checkMatters.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { invalid } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import type { SettleAt } from '../settings/mountPart.ts';

/** Codes of matters under which cases were filed: their pages would lose the name. */
async function usedOf(tx: Db, officeId: string, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await tx
    .selectDistinct({ code: cases.jointCode })
    .from(cases)
    .where(and(eq(cases.officeId, officeId), isNotNull(cases.jointId), inArray(cases.jointCode, [...codes])));
  return rows.flatMap(({ code }) => code ?? []);
}

/**
 * The joint matters as they are kept: what the office does not know is refused, a changed one is to be confirmed again.
 * @throws Problem 422.
 */
export async function settleMatters(
  house: House,
  wanted: JointSettings,
  before: JointSettings,
  { tx, officeId }: SettleAt,
): Promise<JointSettings> {
  const { items } = await house.rules.read(tx, officeId);
  const problems = matterProblems(wanted.matters, code => items.get(code)?.item);
  const fields: Record<string, string> = { ...problems };
  if (confirmedUnknown(wanted, before).length > 0) fields.confirmed = 'joint-unknown';
  const gone = before.matters.filter(({ code }) => !wanted.matters.some(matter => matter.code === code));
  const used = await usedOf(
    tx,
    officeId,
    gone.map(({ code }) => code),
  );
  if (used.length > 0) fields.matters = 'joint-used';
  if (Object.keys(fields).length > 0) throw invalid(fields);
  return { ...wanted, confirmed: confirmedAfter(wanted, before) };
}
