import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { AbsenceCreate, AbsenceRecord } from '../../contract/absences.ts';
import { MissingYearError } from '../../domain/calendar/calendar.ts';
import { nextOpening } from '../../domain/calendar/officeHours.ts';
import { deputyProblem } from '../../domain/staff/handover.ts';
import type { Db } from '../db/db.ts';
import { windows } from '../db/schema/hall.ts';
import { absences } from '../db/schema/hallRules.ts';
import { recordEvent, recordEvents } from '../events/record.ts';
import { invalid, Problem } from '../http/problem.ts';
import type { Handed, HandedThing } from './handed.ts';
import { moveThings } from './move.ts';
import { readPeople } from './people.ts';
import { type Asking, atWindowOf, type Prepared, prepareHandover, type Rules } from './prepare.ts';
import { type AbsenceColumns, readAbsence } from './record.ts';

/** Of an absence, and of the time ahead for which one is planned. */
export const LONGEST_MS = 366 * 24 * 60 * 60 * 1000;
/** So many are named in a sentence; all of them are in the body. */
const NAMED = 5;

type Handover = Asking & Pick<AbsenceCreate, 'reason' | 'untilAt' | 'untilNextOpening' | 'deputyId'>;

const openIn = (tx: Db, officeId: string) =>
  tx
    .select()
    .from(absences)
    .where(and(eq(absences.officeId, officeId), isNull(absences.endedAt)))
    .orderBy(asc(absences.id))
    .for('update');

function untilOf({ untilAt, now }: Handover): Date | null {
  if (untilAt === undefined) return null;
  const until = Date.parse(untilAt);
  if (until <= now) throw invalid({ untilAt: 'in-the-past' });
  if (until - now > LONGEST_MS) throw invalid({ untilAt: 'too-far' });
  return new Date(until);
}

/** Null in a year without a calendar: then it ends when the person is back. */
async function nextMorning({ rules }: Rules, { tx, actor, now }: Handover): Promise<Date | null> {
  const { calendar, settings } = await rules.read(tx, actor.officeId);
  try {
    return new Date(nextOpening(calendar, settings.hours, now));
  } catch (error) {
    if (error instanceof MissingYearError) return null;
    throw error;
  }
}

async function checkAway(handover: Handover, { person }: Prepared, open: readonly AbsenceColumns[]) {
  const own = open.find(absence => absence.staffId === handover.staffId);
  if (!own) return;
  const record = await readAbsence(handover.tx, own.id, handover.actor);
  throw new Problem(409, 'already-away', {
    params: { name: person.name },
    extra: { status: 'away', allowedActions: record.allowedActions, record },
  });
}

/** @throws Problem 409 a visitor is at a window, 422 that says what cannot go to whom. */
function checkPlan(handover: Handover, { person, deputy, holdings, plan }: Prepared): void {
  const problem = deputy && deputyProblem(person.id, deputy);
  if (problem) throw invalid({ deputyId: problem });
  const [there] = atWindowOf(holdings);
  if (there && !handover.withWindows) {
    throw new Problem(409, 'visitor-at-window', { params: { ...there } });
  }
  if (plan.refused.length === 0) return;
  const named = plan.refused.slice(0, NAMED).map(refused => refused.text);
  const isMore = plan.refused.length > NAMED;
  throw new Problem(422, 'cannot-hand-over', {
    params: {
      count: plan.refused.length,
      name: deputy?.name ?? '',
      what: named.join(handover.language === 'zh' ? '；' : '; ') + (isMore ? ' …' : ''),
    },
    fields: { deputyId: 'cannot-take' },
    extra: { refused: plan.refused },
  });
}

/** Without its clerk a window calls nobody. */
async function closeWindows(house: Rules, handover: Handover, absenceId: string, { holdings }: Prepared) {
  const open = holdings.windows.filter(({ status }) => status !== 'closed');
  if (handover.withWindows || open.length === 0) return;
  const at = new Date(handover.now);
  await handover.tx
    .update(windows)
    .set({
      status: 'closed',
      breakReason: null,
      statusSince: at,
      updatedAt: at,
      version: sql`${windows.version} + 1`,
    })
    .where(
      inArray(
        windows.id,
        open.map(({ id }) => id),
      ),
    );
  await recordEvents(
    house.deps,
    handover.tx,
    open.map(({ id, status }) => ({
      officeId: handover.actor.officeId,
      actorId: handover.actor.id,
      action: 'close',
      subjectType: 'window',
      subjectId: id,
      from: status,
      to: 'closed',
      data: { absenceId },
      at: handover.now,
    })),
  );
}

/**
 * What this person holds for somebody else who is away goes on to the new deputy, and stays that other person's: it
 * returns to them, never to whoever stood in between. Answers what is this person's own.
 */
async function passOn(
  tx: Db,
  { staffId, deputyId, now }: Handover,
  moved: readonly HandedThing[],
  open: readonly AbsenceColumns[],
): Promise<HandedThing[]> {
  const byId = new Map(moved.map(thing => [`${thing.kind}/${thing.id}`, thing]));
  for (const absence of open) {
    const handed = absence.handed as Handed;
    let isChanged = absence.deputyId === staffId;
    const things = handed.things.map(thing => {
      const key = `${thing.kind}/${thing.id}`;
      const onward = thing.to === staffId ? byId.get(key) : undefined;
      if (!onward) return thing;
      byId.delete(key);
      isChanged = true;
      return { ...thing, to: onward.to };
    });
    if (!isChanged) continue;
    await tx
      .update(absences)
      .set({
        handed: { ...handed, things },
        ...(absence.deputyId === staffId && { deputyId }),
        version: absence.version + 1,
        updatedAt: new Date(now),
      })
      .where(eq(absences.id, absence.id));
  }
  return [...byId.values()];
}

/**
 * Hands over everything that a person holds to a deputy, in this one transaction: an event on each thing's own
 * timeline and one for the absence. What their own clients, cases and visitors get to know is nothing: they wait on.
 * @throws Problem 403, 409 `already-away` or `visitor-at-window`, 422 the deputy or what cannot go to them.
 */
export async function handOver(house: Rules, handover: Handover): Promise<AbsenceRecord> {
  const { deps } = house;
  const { tx, actor, staffId, deputyId, reason, now } = handover;
  const { officeId } = actor;
  const untilAt = handover.untilNextOpening ? await nextMorning(house, handover) : untilOf(handover);
  // In this order everywhere: people, absences, then what is moved.
  await readPeople(tx, officeId, [staffId, deputyId], true);
  const open = await openIn(tx, officeId);
  const prepared = await prepareHandover(house, handover, true);
  await checkAway(handover, prepared, open);
  checkPlan(handover, prepared);
  const id = deps.newId();
  const handing = { officeId, absenceId: id, actorId: actor.id, staffId, now, isReturn: false };
  await closeWindows(house, handover, id, prepared);
  const moved = await moveThings(
    deps,
    tx,
    handing,
    prepared.plan.things.map(({ status: _, ...thing }) => thing),
  );
  const things = await passOn(tx, handover, moved, open);
  const at = new Date(now);
  await tx.insert(absences).values({
    id,
    officeId,
    staffId,
    deputyId,
    reason,
    fromAt: at,
    untilAt,
    handed: { things } satisfies Handed,
    createdBy: actor.id,
    createdAt: at,
    updatedAt: at,
  });
  await recordEvent(deps, tx, {
    officeId,
    actorId: actor.id,
    action: 'absence-start',
    subjectType: 'absence',
    subjectId: id,
    to: 'away',
    data: { staffId, deputyId, until: untilAt?.toISOString() ?? null, things: things.length },
    at: now,
  });
  return readAbsence(tx, id, actor);
}
