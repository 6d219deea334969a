import { and, eq } from 'drizzle-orm';
import { type BookingStatus, checkInSpan, checkInTime } from '../../domain/queue/booking.ts';
import type { Db } from '../db/db.ts';
import { tickets } from '../db/schema/hall.ts';
import { bookings } from '../db/schema/hallRules.ts';
import type { Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { invalid, Problem } from '../http/problem.ts';
import type { RequestContext } from '../http/rooms.ts';
import type { OfficeSettings } from '../office/settings.ts';
import { type BookingColumns, clockAt, timeText } from './present.ts';

interface CheckingIn extends Pick<RequestContext, 'actor' | 'now'> {
  tx: Db;
}

export interface CheckIn {
  booking: BookingColumns;
  /** In its time: then the number is of the booked lane. */
  isOnTime: boolean;
}

const stateOf = (booking: BookingColumns) => ({
  status: booking.status,
  allowedActions: [],
  bookingId: booking.id,
});

async function refuseUsed(tx: Db, booking: BookingColumns): Promise<void> {
  const status = booking.status as BookingStatus;
  if (status === 'cancelled') throw new Problem(409, 'booking-cancelled', { extra: stateOf(booking) });
  if (status !== 'checked-in' || !booking.ticketId) return;
  const [ticket] = await tx
    .select({ number: tickets.number })
    .from(tickets)
    .where(eq(tickets.id, booking.ticketId));
  const number = ticket?.number ?? '';
  throw new Problem(409, 'already-checked-in', {
    params: { number },
    extra: { ...stateOf(booking), number },
  });
}

/**
 * The booking that becomes a number, its row locked: of two presses the second finds it used. A device only checks in
 * within its time; staff may let somebody in who comes late, but then as anybody else.
 * @throws Problem 422 unknown, 409 check-in-early, check-in-late, already-checked-in (names the number), cancelled.
 */
export async function beginCheckIn(
  { tx, actor, now }: CheckingIn,
  bookingId: string,
  { bookingGrace }: Pick<OfficeSettings, 'bookingGrace'>,
): Promise<CheckIn> {
  const [booking] = await tx
    .select()
    .from(bookings)
    .where(and(eq(bookings.officeId, actor.officeId), eq(bookings.id, bookingId)))
    .for('update');
  if (!booking) throw invalid({ bookingId: 'no-such-booking' });
  await refuseUsed(tx, booking);
  const time = checkInTime(booking, bookingGrace, now);
  if (time === 'open') return { booking, isOnTime: true };
  if (time === 'late' && !actor.roles.includes('device')) return { booking, isOnTime: false };
  const span = checkInSpan(booking, bookingGrace);
  throw new Problem(409, time === 'early' ? 'check-in-early' : 'check-in-late', {
    params: { day: booking.day, time: timeText(booking), opens: clockAt(span.opensAt) },
    extra: {
      ...stateOf(booking),
      opensAt: new Date(span.opensAt).toISOString(),
      closesAt: new Date(span.closesAt).toISOString(),
    },
  });
}

/** The booking has become this number. */
export async function finishCheckIn(
  deps: Pick<Deps, 'newId' | 'now'>,
  { tx, actor, now }: CheckingIn,
  { booking, isOnTime }: CheckIn,
  ticketId: string,
): Promise<void> {
  const at = new Date(now);
  await tx
    .update(bookings)
    .set({ status: 'checked-in', ticketId, version: booking.version + 1, updatedAt: at })
    .where(eq(bookings.id, booking.id));
  await recordEvent(deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: 'check-in',
    subjectType: 'booking',
    subjectId: booking.id,
    from: booking.status,
    to: 'checked-in',
    data: { ticketId, isOnTime },
    at: now,
  });
}
