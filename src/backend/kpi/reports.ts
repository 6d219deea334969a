import { and, desc, eq, inArray } from 'drizzle-orm';
import type { MonthReport, MonthReportLine } from '../../contract/kpiReports.ts';
import { dayOf, monthOf } from '../../domain/calendar/day.ts';
import type { Db } from '../db/db.ts';
import { kpiReports } from '../db/schema/kpi.ts';
import { offices } from '../db/schema/office.ts';
import type { Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import type { House } from '../http/rooms.ts';
import { composeReport, monthAfter } from './monthReport.ts';
import { refreshFigures } from './refresh.ts';

/** So many months may a server have been away and still make up for them. */
const MOST_MISSED = 3;

/** The months that are over and have no report yet, the oldest first: none from before the office. */
async function monthsDue(db: Db, officeId: string, since: Date, now: number): Promise<string[]> {
  const present = monthOf(dayOf(now));
  const over = Array.from({ length: MOST_MISSED }, (_, n) => monthAfter(present, n - MOST_MISSED)).filter(
    month => month >= monthOf(dayOf(since.getTime())),
  );
  if (over.length === 0) return [];
  const made = await db
    .select({ month: kpiReports.month })
    .from(kpiReports)
    .where(and(eq(kpiReports.officeId, officeId), inArray(kpiReports.month, over)));
  return over.filter(month => !made.some(row => row.month === month));
}

/**
 * Makes the report of every month that is over and has none. It is kept as it was: a case that is reopened later
 * changes the figures, never the report. Two servers at once make it once.
 */
export async function makeDueReports({ deps, rules }: House, officeId: string): Promise<number> {
  const now = deps.now();
  const [office] = await deps.db.select().from(offices).where(eq(offices.id, officeId));
  if (!office) return 0;
  const months = await monthsDue(deps.db, officeId, office.createdAt, now);
  if (months.length === 0) return 0;
  await refreshFigures(deps.db, officeId, now);
  const { items } = await rules.recent(officeId);
  for (const month of months) {
    const { zh, en } = office;
    const report = await composeReport(deps.db, { officeId, office: { zh, en }, items, month, now });
    await keep(deps, officeId, report);
  }
  return months.length;
}

async function keep(deps: Deps, officeId: string, report: MonthReport): Promise<void> {
  const id = deps.newId();
  await deps.db.transaction(async tx => {
    const kept = await tx
      .insert(kpiReports)
      .values({ id, officeId, month: report.month, madeAt: new Date(report.madeAt), content: report })
      .onConflictDoNothing()
      .returning({ id: kpiReports.id });
    if (kept.length === 0) return;
    const about = { officeId, actorId: null, subjectType: 'kpi-report', subjectId: id };
    await recordEvent(deps, tx, { ...about, action: 'make-report', data: { month: report.month } });
  });
}

/** The reports that there are, the newest first. */
export async function listReports(db: Db, officeId: string): Promise<MonthReportLine[]> {
  const rows = await db
    .select({ month: kpiReports.month, madeAt: kpiReports.madeAt })
    .from(kpiReports)
    .where(eq(kpiReports.officeId, officeId))
    .orderBy(desc(kpiReports.month));
  return rows.map(({ month, madeAt }) => ({ month, madeAt: madeAt.toISOString() }));
}

/** One report as it was made. */
export async function readReport(db: Db, officeId: string, month: string): Promise<MonthReport | undefined> {
  const [row] = await db
    .select({ content: kpiReports.content })
    .from(kpiReports)
    .where(and(eq(kpiReports.officeId, officeId), eq(kpiReports.month, month)));
  return row?.content;
}
