import { and, asc, eq, gte, lt, ne } from 'drizzle-orm';
import type { CaseLedger, CaseLedgerLine } from '../../contract/caseLedger.ts';
import { dayOf, instantAt } from '../../domain/calendar/day.ts';
import type { CaseStatus } from '../../domain/cases/statuses.ts';
import { maskName } from '../../domain/identity/mask.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';

/** A month of the largest office; what is longer is read as two months' halves by the list of cases. */
const MOST = 20_000;

const dayOrNull = (at: Date | null): string | null => (at === null ? null : dayOf(at.getTime()));

/** The first day of the next month. */
const after = (month: string): string => {
  const [year = 0, of = 0] = month.split('-').map(Number);
  return of === 12 ? `${year + 1}-01-01` : `${year}-${String(of + 1).padStart(2, '0')}-01`;
};

/**
 * 台账 of a month: what came in, or what was closed in it, by the office's days, in that order. Names masked as in every
 * list; void cases are none. Cases of old ledgers are not in it.
 */
export async function readCaseLedger(
  db: Db,
  officeId: string,
  { month, by }: Pick<CaseLedger, 'month' | 'by'>,
): Promise<CaseLedger> {
  const column = by === 'received' ? cases.receivedAt : cases.closedAt;
  const where = and(
    eq(cases.officeId, officeId),
    gte(column, new Date(instantAt(`${month}-01`, 0))),
    lt(column, new Date(instantAt(after(month), 0))),
    ne(cases.status, 'void'),
  );
  const rows = await db
    .select({
      number: cases.number,
      itemCode: cases.itemCode,
      applicantName: cases.applicantName,
      receivedAt: cases.receivedAt,
      acceptedAt: cases.acceptedAt,
      dueOn: cases.committedDueOn,
      closedAt: cases.closedAt,
      status: cases.status,
      onTime: cases.onTime,
      overdueCause: cases.overdueCause,
    })
    .from(cases)
    .where(where)
    .orderBy(asc(column), asc(cases.id))
    .limit(MOST);
  const total = rows.length < MOST ? rows.length : await db.$count(cases, where);
  const lines = rows.map(
    ({ receivedAt, acceptedAt, closedAt, ...row }): CaseLedgerLine => ({
      ...row,
      status: row.status as CaseStatus,
      applicantName: maskName(row.applicantName),
      receivedOn: dayOf(receivedAt.getTime()),
      acceptedOn: dayOrNull(acceptedAt),
      closedOn: dayOrNull(closedAt),
    }),
  );
  return { month, by, total, lines };
}
