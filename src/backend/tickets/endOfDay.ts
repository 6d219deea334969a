import { and, asc, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { addDays, type Day, dayOf, type Instant, instantAt } from '../../domain/calendar/day.ts';
import { recordNoShows } from '../bookings/noShow.ts';
import type { Db } from '../db/db.ts';
import { events } from '../db/schema/events.ts';
import { tickets, windows } from '../db/schema/hall.ts';
import { sequences } from '../db/schema/office.ts';
import type { Deps } from '../deps.ts';
import { unlessDeadlock } from '../http/deadlock.ts';

type Tools = Pick<Deps, 'newId' | 'now'>;

/** What ends with the day. A number in service is finished by its clerk, also past midnight. */
const ENDS = ['waiting', 'called', 'parked', 'missed'];
const BATCH = 500;
const MARKER = 'service-day';
export const EVENING = 'service-day-ended';
export const DAY_ENDED = 'day-ended';

/** Which numbers: of days before `before` and from `since` on, taken before the moment `takenBefore`. */
interface Ending {
  before: Day;
  since?: Day | undefined;
  takenBefore?: Instant | undefined;
  /** In the evening: what a visitor who is still being served has parked stays theirs; the next morning ends it. */
  sparesVisits?: boolean;
}

/** Of a visit that is still being served. */
const IS_VISIT_SERVED: SQL = sql`(${tickets.status} = 'parked' and exists (
  select 1 from tickets served where served.office_id = ${tickets.officeId} and served.id <> ${tickets.id}
    and served.service_day = ${tickets.serviceDay} and served.status = 'serving'
    and (served.visit_id = ${tickets.visitId} or served.id = ${tickets.visitId})))`;

async function closeBatch(
  tools: Tools,
  tx: Db,
  officeId: string,
  { before, since = '0001-01-01', takenBefore, sparesVisits }: Ending,
): Promise<number> {
  const rows = await tx
    .select({ id: tickets.id, status: tickets.status })
    .from(tickets)
    .where(
      and(
        eq(tickets.officeId, officeId),
        gte(tickets.serviceDay, since),
        lt(tickets.serviceDay, before),
        inArray(tickets.status, ENDS),
        takenBefore === undefined ? undefined : lt(tickets.takenAt, new Date(takenBefore)),
        sparesVisits ? sql`not ${IS_VISIT_SERVED}` : undefined,
      ),
    )
    .orderBy(asc(tickets.id))
    .limit(BATCH)
    .for('update');
  if (rows.length === 0) return 0;
  const ids = rows.map(row => row.id);
  const at = new Date(tools.now());
  await tx
    .update(tickets)
    .set({
      status: 'cancelled',
      outcome: DAY_ENDED,
      endedAt: at,
      updatedAt: at,
      version: sql`${tickets.version} + 1`,
    })
    .where(inArray(tickets.id, ids));
  await tx
    .update(windows)
    .set({ ticketId: null, updatedAt: at })
    .where(and(eq(windows.officeId, officeId), inArray(windows.ticketId, ids)));
  await tx.insert(events).values(
    rows.map(row => ({
      id: tools.newId(),
      officeId,
      at,
      actorId: null,
      action: 'cancel',
      subjectType: 'ticket',
      subjectId: row.id,
      from: row.status,
      to: 'cancelled',
      reason: DAY_ENDED,
    })),
  );
  return rows.length;
}

/**
 * Closes what days that are over have left behind: numbers that still wait, were called, parked or missed are
 * cancelled with the outcome `day-ended`, each with its event. Answers how many.
 */
export async function closeServiceDay(
  tools: Tools,
  tx: Db,
  officeId: string,
  ending: Ending,
): Promise<number> {
  let count = 0;
  for (;;) {
    const closed = await closeBatch(tools, tx, officeId, ending);
    count += closed;
    if (closed < BATCH) return count;
  }
}

/** Who closes days of an office: one at a time, until the transaction ends. Taken before any row. */
const lockEnding = (tx: Db, officeId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${officeId} end of day`}, 0))`);

async function setMarker(tx: Db, officeId: string, kind: string, day: Day): Promise<boolean> {
  const set = await tx
    .insert(sequences)
    .values({ officeId, kind, key: day, last: 0 })
    .onConflictDoNothing()
    .returning({ day: sequences.key });
  return set.length > 0;
}

/**
 * To be called before the first number of a day is given and before a window opens: closes the days since the last
 * one that was begun. Of two at once the second waits for the first.
 */
export async function beginServiceDay(tools: Tools, tx: Db, officeId: string): Promise<void> {
  const today = dayOf(tools.now());
  const isMarker = and(eq(sequences.officeId, officeId), eq(sequences.kind, MARKER));
  const [last] = await tx
    .select({ day: sequences.key })
    .from(sequences)
    .where(and(isMarker, sql`${sequences.key} <= ${today}`))
    .orderBy(desc(sequences.key))
    .limit(1);
  if (last?.day === today) return;
  await lockEnding(tx, officeId);
  if (!(await setMarker(tx, officeId, MARKER, today))) return;
  await closeServiceDay(tools, tx, officeId, { before: today, since: last?.day });
  await recordNoShows(tools, tx, officeId, instantAt(today, 0));
}

interface EveningBatch {
  closed: number;
  /** Nothing is left: the evening is marked as closed. */
  isLast: boolean;
}

/** Null when the evening was closed already, by whomever. */
async function endBatch(
  tools: Tools,
  tx: Db,
  officeId: string,
  endsAt: Instant,
): Promise<EveningBatch | null> {
  const day = dayOf(endsAt);
  await lockEnding(tx, officeId);
  if (await isDayEnded(tx, officeId, day)) return null;
  const ending = { before: addDays(day, 1), since: day, takenBefore: endsAt, sparesVisits: true };
  const closed = await closeBatch(tools, tx, officeId, ending);
  const isLast = closed < BATCH;
  if (isLast) await setMarker(tx, officeId, EVENING, day);
  return { closed, isLast };
}

/**
 * The evening of a day, once however many servers ask: what was taken before `endsAt` and is still open is closed as
 * the next morning would. What is given out afterwards is left to the morning. Every batch is a transaction of its
 * own, so that nobody at a window waits for all of them; the marker comes with the last, and who is interrupted goes
 * on at the next look. Answers how many this call closed, null when the evening was over.
 */
export async function endServiceDay(
  deps: Tools & Pick<Deps, 'db'>,
  officeId: string,
  endsAt: Instant,
): Promise<number | null> {
  let count: number | null = null;
  for (;;) {
    const batch = await unlessDeadlock(() =>
      deps.db.transaction(tx => endBatch(deps, tx as Db, officeId, endsAt)),
    );
    if (batch === null) return count;
    count = (count ?? 0) + batch.closed;
    if (batch.isLast) return count;
  }
}

/** Whether the evening of the day has been closed. */
export async function isDayEnded(db: Db, officeId: string, day: Day): Promise<boolean> {
  const found = await db
    .select({ day: sequences.key })
    .from(sequences)
    .where(and(eq(sequences.officeId, officeId), eq(sequences.kind, EVENING), eq(sequences.key, day)));
  return found.length > 0;
}
