import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { TicketCreate } from '../../contract/tickets.ts';
import { isYearCovered } from '../../domain/calendar/calendar.ts';
import { dayOf, yearOf } from '../../domain/calendar/day.ts';
import { isOpenAt } from '../../domain/calendar/officeHours.ts';
import { ID_TYPES } from '../../domain/identity/idTypes.ts';
import { type Lane, laneFor } from '../../domain/queue/lanes.ts';
import type { Db } from '../db/db.ts';
import { tickets } from '../db/schema/hall.ts';
import { items } from '../db/schema/office.ts';
import { applicants } from '../db/schema/people.ts';
import { recordEvent } from '../events/record.ts';
import { textOf } from '../http/language.ts';
import { invalid, Problem } from '../http/problem.ts';
import type { House, RequestContext } from '../http/rooms.ts';
import type { Rules } from '../office/ruleBook.ts';
import type { OfficeSettings } from '../office/settings.ts';
import { actionsFor } from './authority.ts';
import { beginServiceDay } from './endOfDay.ts';
import { findEntitlement } from './entitlement.ts';
import { readIdNumber } from './idNumber.ts';
import { allocateNumber } from './numbers.ts';
import { findPlace } from './position.ts';
import { presentTicket } from './record.ts';

interface Taking extends Pick<RequestContext, 'actor' | 'language' | 'now'> {
  tx: Db;
  body: TicketCreate;
}

interface Warning {
  code: string;
  params?: Record<string, string>;
}

/** @throws Problem 422 for an item that the office does not have, 409 for one that is not open. */
export async function requireOpenItem(
  { tx, actor, language }: Pick<Taking, 'tx' | 'actor' | 'language'>,
  itemCode: string,
): Promise<void> {
  const [item] = await tx
    .select({ zh: items.zh, en: items.en, open: items.open })
    .from(items)
    .where(and(eq(items.officeId, actor.officeId), eq(items.code, itemCode)));
  if (!item) throw invalid({ itemCode: 'unknown' });
  if (item.open) return;
  throw new Problem(409, 'item-closed', {
    params: { item: item[language] },
    extra: { status: 'closed', allowedActions: [] },
  });
}

/** What can be said about the input before anything is looked up. @throws Problem 422. */
function checkBody({ body }: Taking, settings: OfficeSettings): void {
  if (body.channel === 'booked' || body.bookingId !== undefined) {
    throw invalid({ bookingId: 'no-such-booking' });
  }
  if (body.courtesy && !settings.courtesyReasons.some(reason => reason.code === body.courtesy)) {
    throw invalid({ courtesy: 'choice' });
  }
}

/** Opening hours bind devices; staff are told. A year without a calendar stops nobody. @throws Problem 409. */
function checkHours({ actor, now }: Taking, { calendar, settings }: Rules): Warning[] {
  if (!isYearCovered(calendar, yearOf(dayOf(now)))) return [];
  if (isOpenAt(calendar, settings.hours, now)) return [];
  if (!actor.roles.includes('device')) return [{ code: 'outside-hours' }];
  throw new Problem(409, 'office-closed', { extra: { status: 'closed', allowedActions: [] } });
}

/**
 * One person holds one waiting number for an item. Presses of the same person wait for each other here.
 * @throws Problem 409 that names the number.
 */
async function checkSingle({ tx, actor, body, now }: Taking, idHash: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${actor.officeId} ${body.itemCode} ${idHash}`}, 0))`,
  );
  const [found] = await tx
    .select()
    .from(tickets)
    .where(
      and(
        eq(tickets.officeId, actor.officeId),
        eq(tickets.idNumberHash, idHash),
        eq(tickets.serviceDay, dayOf(now)),
        eq(tickets.status, 'waiting'),
        eq(tickets.itemCode, body.itemCode),
      ),
    )
    .limit(1);
  if (!found) return;
  throw new Problem(409, 'already-waiting', {
    params: { number: found.number },
    extra: {
      number: found.number,
      status: found.status,
      allowedActions: actionsFor(actor, { ticket: found, windowClerkId: null }),
    },
  });
}

/** The person, when their document number was given: sealed, hashed, and who that is if they were here before. */
async function findPerson(house: House, taking: Taking) {
  const { tx, actor, body, now } = taking;
  const name = body.applicantName ?? null;
  if (!body.idNumber) {
    return { applicantId: null, applicantName: name, idNumberSealed: null, idNumberHash: null };
  }
  const number = readIdNumber(body.idNumber, dayOf(now));
  const idNumberHash = house.deps.vault.index('id-number', number);
  await checkSingle(taking, idNumberHash);
  const [known] = await tx
    .select({ id: applicants.id, name: applicants.name })
    .from(applicants)
    .where(
      and(
        eq(applicants.officeId, actor.officeId),
        inArray(applicants.idType, [...ID_TYPES]),
        eq(applicants.idNumberHash, idNumberHash),
      ),
    )
    .orderBy(asc(applicants.id))
    .limit(1);
  return {
    applicantId: known?.id ?? null,
    applicantName: name ?? known?.name ?? null,
    idNumberSealed: house.deps.vault.seal(number),
    idNumberHash,
  };
}

const laneReasonFor = (
  lane: Lane,
  ground: string | undefined,
  courtesy: string | undefined,
): string | null => {
  if (lane === 'green') return ground ?? null;
  return lane === 'courtesy' ? (courtesy ?? null) : null;
};

/**
 * Gives a number. Green follows from a grant that is in force today, never from the caller.
 * @throws Problem 422 item, courtesy, booking or document number; 409 item not open, office closed (devices), the
 * person already waits for this item.
 */
export async function takeTicket(house: House, taking: Taking) {
  const { deps } = house;
  const { tx, actor, body, now, language } = taking;
  const { officeId } = actor;
  const today = dayOf(now);
  const rules = await house.rules.read(tx, officeId);
  checkBody(taking, rules.settings);
  await requireOpenItem(taking, body.itemCode);
  const warnings = checkHours(taking, rules);
  await beginServiceDay(deps, tx, officeId);
  const person = await findPerson(house, taking);
  const { enterpriseId, grant, warnings: codeWarnings } = await findEntitlement(tx, officeId, body, today);
  const lane = laneFor({ entitled: grant !== null, courtesyReason: body.courtesy, booked: false });
  const at = new Date(now);
  const [ticket] = await tx
    .insert(tickets)
    .values({
      id: deps.newId(),
      officeId,
      number: await allocateNumber(tx, officeId, today, lane, body.itemCode),
      serviceDay: today,
      itemCode: body.itemCode,
      channel: body.channel,
      lane,
      laneReason: laneReasonFor(lane, grant?.ground, body.courtesy),
      status: 'waiting',
      ...person,
      enterpriseId,
      grantId: grant?.id ?? null,
      liaisonId: grant?.liaisonId ?? null,
      takenAt: at,
      updatedAt: at,
    })
    .returning();
  if (!ticket) throw new Error('no ticket was inserted');
  await recordEvent(deps, tx, {
    officeId,
    actorId: actor.id,
    action: 'take',
    subjectType: 'ticket',
    subjectId: ticket.id,
    to: 'waiting',
    data: { number: ticket.number, lane, itemCode: ticket.itemCode, liaisonId: ticket.liaisonId },
    at: now,
  });
  const place = await findPlace(tx, officeId, { ...ticket, lane }, rules.settings.policy, now);
  return {
    ...presentTicket(deps, { ticket, windowClerkId: null }, taking),
    ...place,
    warnings: [...warnings, ...codeWarnings].map((warning: Warning) => ({
      code: warning.code,
      text: textOf(warning.code, language, warning.params),
    })),
  };
}
