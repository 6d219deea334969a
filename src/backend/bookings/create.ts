import { and, eq, ne } from 'drizzle-orm';
import type { BookingCreate, BookingRecord } from '../../contract/bookings.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { checkPhone } from '../../domain/identity/phone.ts';
import type { Db } from '../db/db.ts';
import { bookings } from '../db/schema/hallRules.ts';
import type { Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { invalid, Problem } from '../http/problem.ts';
import type { House, RequestContext } from '../http/rooms.ts';
import { refuseIntake } from '../intake/check.ts';
import { lockPlaces } from '../intake/rules.ts';
import { readIdNumber } from '../tickets/idNumber.ts';
import { requireOpenItem } from '../tickets/openItem.ts';
import { readDaySlots } from './free.ts';
import { presentBooking, timeText } from './present.ts';

interface Booking extends Pick<RequestContext, 'actor' | 'language' | 'now'> {
  tx: Db;
  body: BookingCreate;
}

const CODE_LENGTH = 8;
const TRIES = 20;

/** Eight digits, so that any keypad types them: the kiosk throttles nobody, but the code works in its slot only. */
async function newBookingCode(deps: Pick<Deps, 'randomBytes'>, tx: Db, officeId: string): Promise<string> {
  for (let n = 0; n < TRIES; n++) {
    const code = Array.from(deps.randomBytes(CODE_LENGTH), byte => byte % 10).join('');
    const [taken] = await tx
      .select({ id: bookings.id })
      .from(bookings)
      .where(and(eq(bookings.officeId, officeId), eq(bookings.code, code)));
    if (!taken) return code;
  }
  throw new Error('no free booking code');
}

/** One booking for a person, an item and a day. @throws Problem 409 that names it. */
async function checkSingle({ tx, actor, body }: Booking, idNumberHash: string): Promise<void> {
  const [found] = await tx
    .select()
    .from(bookings)
    .where(
      and(
        eq(bookings.officeId, actor.officeId),
        eq(bookings.idNumberHash, idNumberHash),
        eq(bookings.day, body.day),
        eq(bookings.itemCode, body.itemCode),
        ne(bookings.status, 'cancelled'),
      ),
    )
    .limit(1);
  if (!found) return;
  throw new Problem(409, 'already-booked', {
    params: { code: found.code, time: timeText(found) },
    extra: { status: found.status, allowedActions: [], bookingId: found.id },
  });
}

/** The slot that was asked for, with a place in it. @throws Problem 409, 422. */
async function takePlace(house: House, { tx, actor, body, now, language }: Booking) {
  const rules = await house.rules.read(tx, actor.officeId);
  const { isOpen, slots, capReached } = await readDaySlots(tx, actor.officeId, body, rules, now);
  const closed = { extra: { status: 'closed', allowedActions: [] } };
  if (!isOpen) throw new Problem(409, 'closed-day', { params: { day: body.day }, ...closed });
  const slot = slots.find(each => each.fromMinute === body.fromMinute);
  if (!slot) throw invalid({ fromMinute: 'no-such-slot' });
  if (slot.isOver) throw new Problem(409, 'slot-over', closed);
  if (slot.left === 0) {
    throw new Problem(409, 'slot-full', {
      params: { day: body.day, time: timeText(slot), quota: slot.quota },
      extra: { status: 'full', allowedActions: [] },
    });
  }
  if (capReached !== null) {
    const item = rules.items.get(body.itemCode)?.item[language] ?? body.itemCode;
    throw refuseIntake({ code: 'cap-reached', cap: capReached }, item);
  }
  return { slot, rules };
}

function readPhone(value: string | undefined): string | null {
  if (!value) return null;
  const check = checkPhone(value);
  if (!check.ok) throw invalid({ phone: `phone.${check.code}` });
  return check.normalized;
}

/**
 * Books a place. Who books the same item for the same day waits for the others here, so that a place is given once.
 * @throws Problem 422 item, slot, document number; 409 item not open, closed-day, slot-over, slot-full, cap-reached,
 * already-booked.
 */
export async function createBooking(house: House, booking: Booking): Promise<BookingRecord> {
  const { deps } = house;
  const { tx, actor, body, now } = booking;
  const { officeId } = actor;
  const idNumber = readIdNumber(body.idNumber, dayOf(now));
  const phone = readPhone(body.phone);
  await requireOpenItem(booking, body.itemCode);
  await lockPlaces(tx, officeId, body.itemCode, body.day);
  const idNumberHash = deps.vault.index('id-number', idNumber);
  await checkSingle(booking, idNumberHash);
  const { slot, rules } = await takePlace(house, booking);
  const at = new Date(now);
  const [row] = await tx
    .insert(bookings)
    .values({
      id: deps.newId(),
      officeId,
      code: await newBookingCode(deps, tx, officeId),
      itemCode: body.itemCode,
      day: body.day,
      fromMinute: slot.fromMinute,
      toMinute: slot.toMinute,
      status: 'booked',
      applicantName: body.applicantName,
      idNumberSealed: deps.vault.seal(idNumber),
      idNumberHash,
      phoneSealed: phone === null ? null : deps.vault.seal(phone),
      createdBy: actor.id,
      createdAt: at,
      updatedAt: at,
    })
    .returning();
  if (!row) throw new Error('no booking was inserted');
  await recordEvent(deps, tx, {
    officeId,
    actorId: actor.id,
    action: 'create',
    subjectType: 'booking',
    subjectId: row.id,
    to: 'booked',
    data: { itemCode: row.itemCode, day: row.day, fromMinute: row.fromMinute, toMinute: row.toMinute },
    at: now,
  });
  return presentBooking(deps, { booking: row, ticketNumber: null }, rules.settings, booking);
}
