import { and, eq, getTableColumns } from 'drizzle-orm';
import { z } from 'zod';
import type { TakenFrom } from '../../domain/carryOver/offers.ts';
import type { HeldMaterial } from '../../domain/items/checklist.ts';
import type { CaseAnswers } from '../../domain/items/conditions.ts';
import type { Db } from '../db/db.ts';
import { readRowsOf } from '../db/readRows.ts';
import { casePauses, cases } from '../db/schema/cases.ts';
import { notFound } from '../http/problem.ts';

export type CaseRow = typeof cases.$inferSelect;

const ALL = getTableColumns(cases);
const { materials, circumstances, agent, correction, delivery, ...LISTED } = ALL;

/** Rows of a list: without the documents that only the case's own page shows. */
export const readListRows = readRowsOf(cases, LISTED);
export const readWholeRows = readRowsOf(cases, ALL);
export type CaseListRow = Omit<CaseRow, 'materials' | 'circumstances' | 'agent' | 'correction' | 'delivery'>;
export type PauseRow = typeof casePauses.$inferSelect;

/** A material of a case with what was noted about it. */
export type KeptMaterial = HeldMaterial & {
  note?: string;
  /** 免交: the earlier case that it was handed in with. */
  takenFrom?: TakenFrom;
  /** The earlier case that a clerk would not take it from. */
  notTaken?: string;
};

export const materialsOf = (row: Pick<CaseRow, 'materials'>) => row.materials as KeptMaterial[];

export const answersOf = (row: Pick<CaseRow, 'variant' | 'circumstances'>): CaseAnswers => ({
  variant: row.variant,
  circumstances: row.circumstances as Record<string, string>,
});

/** The case, locked until the end of the transaction. @throws Problem 404. */
export async function lockCase(tx: Db, officeId: string, id: string): Promise<CaseRow> {
  if (!z.uuid().safeParse(id).success) throw notFound();
  const [row] = await tx
    .select()
    .from(cases)
    .where(and(eq(cases.officeId, officeId), eq(cases.id, id)))
    .for('update');
  if (!row) throw notFound();
  return row;
}

/** Every pause of a case, the first first. One that was never accepted has none and is not asked for. */
export async function readPauses(tx: Db, row: CaseRow): Promise<PauseRow[]> {
  if (row.acceptedAt === null) return [];
  return tx
    .select()
    .from(casePauses)
    .where(and(eq(casePauses.officeId, row.officeId), eq(casePauses.caseId, row.id)))
    .orderBy(casePauses.startedAt);
}
