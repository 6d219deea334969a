import { and, eq, gte, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import { dayOf, instantAt } from '../../domain/calendar/day.ts';
import type { CaseStatus } from '../../domain/cases/statuses.ts';
import { isMeasured } from '../../domain/kpi/indicators.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import type { Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { getItems } from '../items/keptItems.ts';
import { readCalendar } from '../office/calendars.ts';
import { getOffice } from '../office/settings.ts';
import { clockColumns, clockInput } from './clocks.ts';
import { closingColumns } from './closing.ts';
import { countCase } from './kpi.ts';
import { type CaseRow, readPauses } from './rows.ts';
import { getItem, type World } from './world.ts';

const waiting = (officeId: string, year: number) =>
  and(eq(cases.officeId, officeId), eq(cases.pendingYear, year), isNull(cases.closedAt));

/** How many open cases have no due date because this year has no calendar. */
export async function countPendingCases(db: Db, officeId: string, year: number): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(cases)
    .where(waiting(officeId, year));
  return row?.count ?? 0;
}

async function recompute(deps: Deps, tx: Db, world: World, row: CaseRow, actorId: string | null) {
  if (row.acceptedAt === null) return;
  const pauses = await readPauses(tx, row);
  const item = getItem(world, row.itemCode);
  const columns = clockColumns(world, clockInput(world, item, row, row.acceptedAt.getTime(), pauses));
  await tx
    .update(cases)
    .set({ ...columns, version: row.version + 1, updatedAt: new Date(world.now) })
    .where(eq(cases.id, row.id));
  await recordEvent(deps, tx, {
    officeId: row.officeId,
    actorId,
    action: 'recompute-due',
    subjectType: 'case',
    subjectId: row.id,
    from: row.committedDueOn,
    to: columns.committedDueOn,
    data: { ...columns },
    at: world.now,
  });
}

/** Cases that closed in the year while it had no calendar: their working minutes can be counted only now. */
async function countLate(deps: Deps, tx: Db, world: World, officeId: string, year: number): Promise<void> {
  const firstOf = (y: number) => new Date(instantAt(`${y}-01-01`, 0));
  const uncounted = await tx
    .select()
    .from(cases)
    .where(
      and(
        eq(cases.officeId, officeId),
        gte(cases.closedAt, firstOf(year)),
        lt(cases.closedAt, firstOf(year + 1)),
        isNotNull(cases.acceptedAt),
        isNull(cases.processingMinutes),
      ),
    );
  for (const row of uncounted) {
    if (row.closedAt === null || row.acceptedAt === null) continue;
    const pauses = await readPauses(tx, row);
    const item = getItem(world, row.itemCode);
    const due = clockColumns(world, clockInput(world, item, row, row.acceptedAt.getTime(), pauses));
    const dated = { ...row, ...due };
    const closing = closingColumns(world, dated, row.status as CaseStatus, row.closedAt, pauses);
    await tx
      .update(cases)
      .set({ ...due, ...closing, version: row.version + 1, updatedAt: new Date(world.now) })
      .where(eq(cases.id, row.id));
    if (isMeasured(row.status as CaseStatus)) await countCase(deps, tx, { ...dated, ...closing }, 1);
  }
}

/**
 * After the import of a year, in its transaction: every open case that waited for it gets its due days (or the next
 * year that is missing), with an event each. Answers how many.
 */
export async function recomputePendingCases(
  deps: Deps,
  tx: Db,
  officeId: string,
  year: number,
  actorId: string | null,
): Promise<number> {
  const rows = await tx.select().from(cases).where(waiting(officeId, year)).orderBy(cases.id).for('update');
  const now = deps.now();
  const { settings } = await getOffice(tx, officeId);
  const items = await getItems(deps, tx, officeId);
  const calendar = await readCalendar(tx, officeId);
  const world: World = { calendar, items, settings, today: dayOf(now), now };
  for (const row of rows) await recompute(deps, tx, world, row, actorId);
  await countLate(deps, tx, world, officeId, year);
  return rows.length;
}
