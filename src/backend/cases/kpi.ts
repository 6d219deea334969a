import { and, eq, isNotNull, lt, ne } from 'drizzle-orm';
import { dayOf } from '../../domain/calendar/day.ts';
import type { CaseStatus } from '../../domain/cases/statuses.ts';
import { isMeasured } from '../../domain/kpi/indicators.ts';
import type { Db } from '../db/db.ts';
import { caseSteps } from '../db/schema/cases.ts';
import { kpiDeltas } from '../db/schema/kpi.ts';
import type { Deps } from '../deps.ts';
import type { CaseRow } from './rows.ts';

/** Minutes by stage: all turns of a stage together, without the applicant's and without what follows the closing. */
async function stageMinutes(tx: Db, row: CaseRow, closedAt: Date): Promise<Map<string, number>> {
  const steps = await tx
    .select({ name: caseSteps.name, minutes: caseSteps.workingMinutes })
    .from(caseSteps)
    .where(
      and(
        eq(caseSteps.officeId, row.officeId),
        eq(caseSteps.caseId, row.id),
        isNotNull(caseSteps.workingMinutes),
        lt(caseSteps.startedAt, closedAt),
        ne(caseSteps.whoseMove, 'applicant'),
      ),
    );
  const byStage = new Map<string, number>();
  for (const { name, minutes } of steps) byStage.set(name, (byStage.get(name) ?? 0) + (minutes ?? 0));
  return byStage;
}

/**
 * What a closed case adds to the figures (sign 1), or what voiding or reopening it takes away (−1): always the same rows, made
 * from what was written when it closed. A case without processing time (never accepted, or closed in a year without
 * a calendar) was never counted.
 */
export async function countCase(deps: Deps, tx: Db, row: CaseRow, sign: 1 | -1): Promise<void> {
  const { closedAt, processingMinutes } = row;
  if (closedAt === null || processingMinutes === null) return;
  const common = {
    officeId: row.officeId,
    caseId: row.id,
    day: dayOf(closedAt.getTime()),
    itemCode: row.itemCode,
    channel: row.channel,
    lane: row.lane,
    count: sign,
    onTime: row.onTime === true ? sign : 0,
    withDue: row.onTime === null ? 0 : sign,
  };
  const stages = await stageMinutes(tx, row, closedAt);
  const entries: [string, number][] = [['', processingMinutes], ...stages];
  await tx
    .insert(kpiDeltas)
    .values(entries.map(([stage, minutes]) => ({ id: deps.newId(), ...common, stage, minutes })));
}

const counts = (row: CaseRow): boolean => row.closedAt !== null && isMeasured(row.status as CaseStatus);

/** Enters a case into the figures when an action has closed it by a decision; takes one that is voided or reopened out again. */
export async function countChange(deps: Deps, tx: Db, before: CaseRow, after: CaseRow): Promise<void> {
  if (counts(before) === counts(after)) return;
  // What was counted when it closed is what has to be taken away: a reopened case no longer has it.
  if (counts(after)) await countCase(deps, tx, after, 1);
  else await countCase(deps, tx, before, -1);
}
