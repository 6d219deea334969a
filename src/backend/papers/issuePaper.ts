import { dayOf } from '../../domain/calendar/day.ts';
import type { PaperKind } from '../../domain/papers/kinds.ts';
import { paperNumber } from '../../domain/papers/numbering.ts';
import type { Db } from '../db/db.ts';
import { papers } from '../db/schema/papers.ts';
import type { Deps } from '../deps.ts';
import { nextInSequence } from '../office/nextInSequence.ts';

export interface NewPaper {
  officeId: string;
  kind: PaperKind;
  caseId: string | null;
  /** What the paper says beside what the case's own row says: reasons, dates, materials. No ID or phone numbers. */
  data: Record<string, unknown>;
  /** Null: the system by rule. */
  issuedBy: string | null;
  /** Milliseconds. */
  at: number;
}

/**
 * Issues a paper in the transaction of what it tells, with the next number of its kind and year. Printing it is another
 * matter. Writes no event: the change that issues it does, naming the number in its data.
 */
export async function issuePaper(deps: Pick<Deps, 'newId'>, tx: Db, paper: NewPaper) {
  const year = dayOf(paper.at).slice(0, 4);
  const count = await nextInSequence(tx, paper.officeId, 'paper', `${paper.kind}-${year}`);
  const row = {
    id: deps.newId(),
    officeId: paper.officeId,
    kind: paper.kind,
    number: paperNumber(paper.kind, year, count),
    caseId: paper.caseId,
    data: paper.data,
    issuedBy: paper.issuedBy,
    issuedAt: new Date(paper.at),
  };
  await tx.insert(papers).values(row);
  return row;
}
