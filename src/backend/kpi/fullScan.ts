/** For tests: what the figures must come to, computed in plain code from every case and number. */
import { asc, eq } from 'drizzle-orm';
import type { Day } from '../../domain/calendar/day.ts';
import type { CaseStatus, WhoseMove } from '../../domain/cases/statuses.ts';
import { type CaseFact, type CaseRecord, factOf } from '../../domain/kpi/caseFacts.ts';
import { CASE_FIGURE_CODES, CASE_FIGURES, dayOfFigure } from '../../domain/kpi/caseFigures.ts';
import type { Db } from '../db/db.ts';
import { caseSteps, cases } from '../db/schema/cases.ts';
import { tickets } from '../db/schema/hall.ts';
import { casePromises } from '../db/schema/promises.ts';

type CaseRow = typeof cases.$inferSelect;
type StepRow = typeof caseSteps.$inferSelect;

const time = (at: Date | null): number | null => at?.getTime() ?? null;

function recordOf(
  row: CaseRow,
  steps: readonly StepRow[],
  windowId: string | null,
  wasDeferred: boolean,
): CaseRecord {
  return {
    ...row,
    status: row.status as CaseStatus,
    windowId,
    receivedAt: row.receivedAt.getTime(),
    acceptedAt: time(row.acceptedAt),
    closedAt: time(row.closedAt),
    corrections: row.correctionsRequested,
    wasDeferred,
    isCollected: row.deliveredAt !== null && (row.delivery as { way?: string } | null)?.way === 'window',
    turns: steps.map(step => ({
      name: step.name,
      whoseMove: step.whoseMove as WhoseMove,
      startedAt: step.startedAt.getTime(),
      minutes: step.workingMinutes,
    })),
  };
}

/** The fact of every case that is not void, by its id. */
export async function scanFacts(db: Db, officeId: string): Promise<Map<string, CaseFact>> {
  const rows = await db.select().from(cases).where(eq(cases.officeId, officeId)).orderBy(asc(cases.id));
  const steps = await db.select().from(caseSteps).where(eq(caseSteps.officeId, officeId));
  const byCase = new Map<string, StepRow[]>();
  for (const step of steps) byCase.set(step.caseId, [...(byCase.get(step.caseId) ?? []), step]);
  const numbers = await db.select({ id: tickets.id, windowId: tickets.windowId }).from(tickets);
  const windowOf = new Map(numbers.map(({ id, windowId }) => [id, windowId]));
  const promises = await db.select().from(casePromises).where(eq(casePromises.kind, 'deferral'));
  const deferred = new Set(promises.map(({ caseId }) => caseId));
  const facts = new Map<string, CaseFact>();
  for (const row of rows) {
    const windowId = windowOf.get(row.ticketId ?? '') ?? null;
    const fact = factOf(recordOf(row, byCase.get(row.id) ?? [], windowId, deferred.has(row.id)));
    if (fact) facts.set(row.id, fact);
  }
  return facts;
}

/** Sums and sorted values of a period, by a key of the fact. */
export function scanCases(
  facts: Iterable<CaseFact>,
  { from, to }: { from: Day; to: Day },
  keyOf: (fact: CaseFact) => string,
): Record<string, { figures: Record<string, number>; values: number[] }> {
  const groups: Record<string, { figures: Record<string, number>; values: number[] }> = {};
  for (const fact of facts) {
    for (const code of CASE_FIGURE_CODES) {
      const { on, amount } = CASE_FIGURES[code];
      const day = dayOfFigure(on, fact);
      if (day === null || day < from || day > to) continue;
      const key = keyOf(fact);
      groups[key] ??= { figures: Object.fromEntries(CASE_FIGURE_CODES.map(each => [each, 0])), values: [] };
      const group = groups[key];
      group.figures[code] = (group.figures[code] ?? 0) + amount(fact);
      if (code === 'minutes' && fact.minutes !== null) group.values.push(fact.minutes);
    }
  }
  for (const group of Object.values(groups)) group.values.sort((a, b) => a - b);
  return groups;
}
