import { and, eq, gte, isNotNull, isNull, lt } from 'drizzle-orm';
import { instantAt } from '../../domain/calendar/day.ts';
import type { CaseStatus } from '../../domain/cases/statuses.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import type { Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { clockColumns, clockInput } from './clocks.ts';
import { closingColumns } from './closing.ts';
import { readWorld, recomputeOpenCases } from './recompute.ts';
import { readPauses } from './rows.ts';
import { itemOfCase, type World } from './world.ts';

/** Cases that closed in the year while it had no calendar: their working minutes can be counted only now. */
async function countLate(
  deps: Deps,
  tx: Db,
  world: World,
  { officeId, actorId, year }: { officeId: string; actorId: string | null; year: number },
): Promise<void> {
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
    const item = itemOfCase(world, row);
    const due = clockColumns(world, clockInput(world, item, row, row.acceptedAt.getTime(), pauses));
    const dated = { ...row, ...due };
    const closing = closingColumns(world, dated, row.status as CaseStatus, row.closedAt, pauses);
    await tx
      .update(cases)
      .set({ ...due, ...closing, version: row.version + 1, updatedAt: new Date(world.now) })
      .where(eq(cases.id, row.id));
    // The figures follow the log: without a line in it nobody would look at a closed case again.
    await recordEvent(deps, tx, {
      ...{ officeId, actorId, action: 'recompute-due', subjectType: 'case', subjectId: row.id },
      ...{ from: row.committedDueOn, to: due.committedDueOn },
      data: { ...due, legalDueFrom: row.legalDueOn },
    });
  }
}

/**
 * After the import of a year, in its transaction (under `lockRules`): every open case that waited for it or is due in
 * it or later is dated by it, and what closed in it without a calendar is counted. Answers how many open cases moved.
 */
export async function recomputeForYear(
  deps: Deps,
  tx: Db,
  officeId: string,
  year: number,
  actorId: string | null,
): Promise<number> {
  const world = await readWorld(deps, tx, officeId);
  const moved = await recomputeOpenCases(deps, tx, { officeId, actorId, from: `${year}-01-01` }, world);
  await countLate(deps, tx, world, { officeId, actorId, year });
  return moved;
}
