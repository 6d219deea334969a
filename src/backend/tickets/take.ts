import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { TicketCreate, TicketRecord } from '../../contract/tickets.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { ID_TYPES } from '../../domain/identity/idTypes.ts';
import { type Lane, laneFor } from '../../domain/queue/lanes.ts';
import { beginCheckIn, type CheckIn, finishCheckIn } from '../bookings/checkIn.ts';
import { type BookingColumns, timeText } from '../bookings/present.ts';
import type { Db } from '../db/db.ts';
import { tickets } from '../db/schema/hall.ts';
import { applicants, enterprises } from '../db/schema/people.ts';
import { recordEvent } from '../events/record.ts';
import { registerTexts, textOf } from '../http/language.ts';
import { invalid, Problem } from '../http/problem.ts';
import type { House, RequestContext } from '../http/rooms.ts';
import { checkIntake } from '../intake/check.ts';
import { notify } from '../notices/notify.ts';
import type { Rules } from '../office/ruleBook.ts';
import type { OfficeSettings } from '../office/settings.ts';
import { actionsFor } from './authority.ts';
import { newTicketCode } from './code.ts';
import { beginServiceDay } from './endOfDay.ts';
import { type Entitlement, findEntitlement } from './entitlement.ts';
import { readIdNumber } from './idNumber.ts';
import { allocateNumber } from './numbers.ts';
import { requireOpenItem } from './openItem.ts';
import { findPlace } from './position.ts';
import { presentTicket, type TicketColumns } from './record.ts';
import { findTwin } from './twin.ts';

registerTexts({
  'green-unnamed': [
    '该企业或项目已有一个未登记证件的绿色号码在等候，请填写证件号码',
    'A green number of this enterprise or project without a document number waits already: give the document number',
  ],
});

/** Other presses on numbers ask it too. */
export { requireOpenItem };

interface Taking extends Pick<RequestContext, 'actor' | 'language' | 'now'> {
  tx: Db;
  body: TicketCreate;
}

interface Warning {
  code: string;
  params?: Record<string, string>;
}

/** What can be said about the input before anything is looked up. @throws Problem 422. */
function checkBody({ body }: Taking, settings: OfficeSettings): void {
  if (body.channel === 'booked' && !body.bookingId) throw invalid({ bookingId: 'no-such-booking' });
  if (body.channel !== 'booked' && body.bookingId) throw invalid({ bookingId: 'walk-in-booking' });
  if (!body.bookingId && !body.itemCode) throw invalid({ itemCode: 'required' });
  if (body.courtesy && !settings.courtesyReasons.some(reason => reason.code === body.courtesy)) {
    throw invalid({ courtesy: 'choice' });
  }
}

/**
 * One person holds one waiting number for an item.
 * @throws Problem 409 that names the number.
 */
async function checkSingle({ tx, actor, now }: Taking, itemCode: string, idHash: string): Promise<void> {
  const { officeId } = actor;
  const found = await findTwin(tx, { officeId, serviceDay: dayOf(now), itemCode, idNumberHash: idHash });
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

/**
 * A code stands on every invoice: at the kiosk a client of whom nobody is named holds one waiting green number for an
 * item, and whoever comes after shows who they are. Staff see who stands there. @throws Problem 422.
 */
async function checkNamed({ tx, actor, now }: Taking, itemCode: string, grantId: string): Promise<void> {
  const key = `green ${actor.officeId} ${itemCode} ${grantId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
  const [found] = await tx
    .select({ id: tickets.id })
    .from(tickets)
    .where(
      and(
        eq(tickets.officeId, actor.officeId),
        eq(tickets.grantId, grantId),
        eq(tickets.serviceDay, dayOf(now)),
        eq(tickets.status, 'waiting'),
        eq(tickets.itemCode, itemCode),
        isNull(tickets.idNumberHash),
      ),
    )
    .limit(1);
  if (found) throw invalid({ idNumber: 'green-unnamed' });
}

interface Person {
  applicantName: string | null;
  idNumberSealed: string | null;
  idNumberHash: string | null;
}

/** Who stands there: by the document number that was typed, or as it was booked. @throws Problem 422. */
function readPerson(house: House, { body, now }: Taking, booking: BookingColumns | undefined): Person {
  const name = body.applicantName ?? booking?.applicantName ?? null;
  const { vault } = house.deps;
  if (!body.idNumber) {
    const { idNumberSealed = null, idNumberHash = null } = booking ?? {};
    return { applicantName: name, idNumberSealed, idNumberHash };
  }
  const number = readIdNumber(body.idNumber, dayOf(now));
  const idNumberHash = vault.index('id-number', number);
  if (booking?.idNumberHash && booking.idNumberHash !== idNumberHash) {
    throw invalid({ idNumber: 'booked-person' });
  }
  return { applicantName: name, idNumberSealed: vault.seal(number), idNumberHash };
}

/** The file of the person, if they were here before. */
async function findFile({ tx, actor }: Taking, person: Person) {
  if (person.idNumberHash === null) return { ...person, applicantId: null };
  const [known] = await tx
    .select({ id: applicants.id, name: applicants.name })
    .from(applicants)
    .where(
      and(
        eq(applicants.officeId, actor.officeId),
        inArray(applicants.idType, [...ID_TYPES]),
        eq(applicants.idNumberHash, person.idNumberHash),
      ),
    )
    .orderBy(asc(applicants.id))
    .limit(1);
  return {
    ...person,
    applicantId: known?.id ?? null,
    applicantName: person.applicantName ?? known?.name ?? null,
  };
}

/** A booking is checked in for its own item, named or not. @throws Problem 409, 422. */
async function openBooking(taking: Taking, { settings }: Rules): Promise<CheckIn | null> {
  const { body } = taking;
  if (!body.bookingId) return null;
  const checkIn = await beginCheckIn(taking, body.bookingId, settings);
  if (body.itemCode && body.itemCode !== checkIn.booking.itemCode) throw invalid({ itemCode: 'booked-item' });
  return checkIn;
}

const laneReasonFor = (
  lane: Lane,
  ground: string | undefined,
  courtesy: string | undefined,
): string | null => {
  if (lane === 'green') return ground ?? null;
  return lane === 'courtesy' ? (courtesy ?? null) : null;
};

/** What the kiosk is told of a number beside what was typed there: whoever types a stranger's number learns no name. */
const withoutOthers = (record: TicketRecord, { body }: Taking): TicketRecord => ({
  ...record,
  applicantId: null,
  applicantName: body.applicantName === undefined ? null : record.applicantName,
  idNumber: body.idNumber === undefined ? null : record.idNumber,
  laneReason: record.lane === 'green' ? null : record.laneReason,
  enterpriseId: null,
  grantId: null,
  liaisonId: null,
});

/** The same of the codes: the code that was typed stands for the name of its enterprise. */
const namedByCode = ({ code, params }: Entitlement['warnings'][number]): Warning =>
  code === 'no-grant' ? { code, params: { ...params, name: params.code ?? '' } } : { code, params };

/** The liaison of a green visitor hears of them as soon as the number is taken; their deputy while they are away. */
async function tellLiaison(
  { deps }: House,
  { tx, actor, now }: Taking,
  ticket: TicketColumns,
  { items }: Rules,
): Promise<void> {
  if (ticket.lane !== 'green' || !ticket.liaisonId) return;
  const [client] = ticket.enterpriseId
    ? await tx
        .select({ name: enterprises.name })
        .from(enterprises)
        .where(eq(enterprises.id, ticket.enterpriseId))
    : [];
  const item = items.get(ticket.itemCode)?.item;
  await notify(deps, tx, {
    officeId: actor.officeId,
    staffId: ticket.liaisonId,
    kind: 'green-number',
    subjectType: 'ticket',
    subjectId: ticket.id,
    params: {
      number: ticket.number,
      name: client?.name ?? '—',
      itemCode: ticket.itemCode,
      itemZh: item?.zh ?? ticket.itemCode,
      itemEn: item?.en ?? ticket.itemCode,
    },
    actorId: actor.id,
    at: now,
  });
}

/**
 * Gives a number. Green follows from a grant that is in force today and booked from the booking, never from the caller.
 * @throws Problem 422 item, courtesy, booking or document number (for devices also a second green one of which nobody
 * is named); 409 item not open; for devices also office closed,
 * item-closed-now, cap-reached; for bookings check-in-early, check-in-late, already-checked-in; the person already
 * waits for this item.
 */
export async function takeTicket(house: House, taking: Taking) {
  const { deps } = house;
  const { tx, actor, body, now, language } = taking;
  const { officeId } = actor;
  const isDevice = actor.roles.includes('device');
  const today = dayOf(now);
  const rules = await house.rules.read(tx, officeId);
  checkBody(taking, rules.settings);
  await beginServiceDay(deps, tx, officeId);
  const checkIn = await openBooking(taking, rules);
  const itemCode = checkIn?.booking.itemCode ?? body.itemCode ?? '';
  await requireOpenItem(taking, itemCode);
  const person = readPerson(house, taking, checkIn?.booking);
  const intake = { ...taking, itemCode, isBooked: checkIn !== null };
  const warnings: Warning[] = await checkIntake(intake, rules);
  if (checkIn && !checkIn.isOnTime) {
    warnings.push({ code: 'late-booking', params: { time: timeText(checkIn.booking) } });
  }
  if (person.idNumberHash) await checkSingle(taking, itemCode, person.idNumberHash);
  const { enterpriseId, grant, warnings: codeWarnings } = await findEntitlement(tx, officeId, body, today);
  if (isDevice && grant && !person.idNumberHash) await checkNamed(taking, itemCode, grant.id);
  const lane = laneFor({
    entitled: grant !== null,
    courtesyReason: body.courtesy,
    booked: checkIn?.isOnTime === true,
  });
  const at = new Date(now);
  const file = await findFile(taking, person);
  // From here on others who take a number of this letter wait for this one.
  const number = await allocateNumber(tx, officeId, today, lane, itemCode);
  const [ticket] = await tx
    .insert(tickets)
    .values({
      id: deps.newId(),
      officeId,
      number,
      code: newTicketCode(deps),
      serviceDay: today,
      itemCode,
      channel: body.channel,
      bookingId: checkIn?.booking.id ?? null,
      lane,
      laneReason: laneReasonFor(lane, grant?.ground, body.courtesy),
      status: 'waiting',
      ...file,
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
    data: { number: ticket.number, lane, itemCode, liaisonId: ticket.liaisonId },
    at: now,
  });
  if (checkIn) await finishCheckIn(deps, taking, checkIn, ticket.id);
  await tellLiaison(house, taking, ticket, rules);
  const place = await findPlace(tx, officeId, { ...ticket, lane }, rules, now);
  const record = presentTicket(deps, { ticket, windowClerkId: null }, taking);
  const told: Warning[] = isDevice ? codeWarnings.map(namedByCode) : codeWarnings;
  return {
    ...(isDevice ? withoutOthers(record, taking) : record),
    ...place,
    code: ticket.code,
    warnings: [...warnings, ...told].map((warning: Warning) => ({
      code: warning.code,
      text: textOf(warning.code, language, warning.params),
    })),
  };
}
