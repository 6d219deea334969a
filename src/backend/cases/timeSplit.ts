import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { MissingYearError } from '../../domain/calendar/calendar.ts';
import { workingMinutesBetween } from '../../domain/calendar/officeHours.ts';
import type { WhoseMove } from '../../domain/cases/statuses.ts';
import { timeSplit } from '../../domain/cases/timeSplit.ts';
import { casePauses, caseSteps, cases } from '../db/schema/cases.ts';
import { tickets } from '../db/schema/hall.ts';
import { notFound } from '../http/problem.ts';
import type { House, RequestContext } from '../http/rooms.ts';
import { officeMinutes } from './officeMinutes.ts';
import { caseScope } from './spec.ts';
import { worldFor } from './world.ts';

const ms = (at: Date | null): number | null => at?.getTime() ?? null;
const spanOf = (row: { startedAt: Date; endedAt: Date | null }) => ({
  startedAt: row.startedAt.getTime(),
  endedAt: ms(row.endedAt),
});

async function readFacts({ deps: { db } }: House, caseId: string, ticketId: string | null) {
  const [steps, pauses, [ticket]] = await Promise.all([
    db.select().from(caseSteps).where(eq(caseSteps.caseId, caseId)),
    db.select().from(casePauses).where(eq(casePauses.caseId, caseId)),
    ticketId ? db.select().from(tickets).where(eq(tickets.id, ticketId)) : [],
  ]);
  return {
    steps: steps.map(step => ({ ...spanOf(step), whoseMove: step.whoseMove as WhoseMove })),
    pauses: pauses.map(spanOf),
    ticket: ticket
      ? { takenAt: ticket.takenAt.getTime(), startedAt: ms(ticket.startedAt), endedAt: ms(ticket.endedAt) }
      : null,
  };
}

/**
 * `GET /cases/{id}/time-split`: whose time it was, in open office minutes, up to now or until the case was closed. Null in
 * a year without a calendar. @throws Problem 404 also for what this person may not see.
 */
export async function readTimeSplit(house: House, ask: RequestContext) {
  const id = ask.params.id ?? '';
  if (!z.uuid().safeParse(id).success) throw notFound();
  const [row] = await house.deps.db
    .select({ ticketId: cases.ticketId, closedAt: cases.closedAt })
    .from(cases)
    .where(and(caseScope(ask.actor), eq(cases.id, id)));
  if (!row) throw notFound();
  const world = await worldFor(house, ask);
  const { calendar, settings, now } = world;
  const [facts, offices] = await Promise.all([
    readFacts(house, id, row.ticketId),
    officeMinutes(house, world, { id, officeId: ask.actor.officeId }),
  ]);
  const minutes = (from: number, to: number) => workingMinutesBetween(calendar, settings.hours, from, to);
  try {
    return { minutes: timeSplit({ ...facts, until: ms(row.closedAt) ?? now, minutes }), offices };
  } catch (error) {
    if (error instanceof MissingYearError) return { minutes: null, offices };
    throw error;
  }
}
