import { eq } from 'drizzle-orm';
import type { BookingRecord } from '../../contract/bookings.ts';
import { minuteOfDay } from '../../domain/calendar/day.ts';
import { maskIdNumber, maskName, maskPhone } from '../../domain/identity/mask.ts';
import { type BookingStatus, bookingActions, checkInSpan } from '../../domain/queue/booking.ts';
import { minuteText, spansText } from '../../domain/queue/intake.ts';
import { can } from '../../domain/staff/permissions.ts';
import type { Db } from '../db/db.ts';
import { tickets } from '../db/schema/hall.ts';
import { bookings } from '../db/schema/hallRules.ts';
import type { Deps } from '../deps.ts';
import type { RequestContext } from '../http/rooms.ts';
import type { OfficeSettings } from '../office/settings.ts';

export type BookingColumns = typeof bookings.$inferSelect;

export interface BookingRow {
  booking: BookingColumns;
  ticketNumber: string | null;
}

export const selectBookings = (db: Db) =>
  db
    .select({ booking: bookings, ticketNumber: tickets.number })
    .from(bookings)
    .leftJoin(tickets, eq(tickets.id, bookings.ticketId));

/** 8:45 on the office clock. */
export const clockAt = (instant: number): string => minuteText(minuteOfDay(instant));

/** 9:00–9:30 */
export const timeText = ({ fromMinute, toMinute }: { fromMinute: number; toMinute: number }): string =>
  spansText([{ from: fromMinute, to: toMinute }]);

/** What leaves the server: name and numbers masked. */
export function presentBooking(
  deps: Pick<Deps, 'vault'>,
  { booking, ticketNumber }: BookingRow,
  { bookingGrace }: Pick<OfficeSettings, 'bookingGrace'>,
  { actor }: Pick<RequestContext, 'actor'>,
): BookingRecord {
  const { officeId: _, idNumberSealed, idNumberHash: __, phoneSealed, ...row } = booking;
  const status = row.status as BookingStatus;
  const span = checkInSpan(booking, bookingGrace);
  const open = (sealed: string) => deps.vault.open(sealed);
  return {
    id: row.id,
    code: row.code,
    itemCode: row.itemCode,
    day: row.day,
    fromMinute: row.fromMinute,
    toMinute: row.toMinute,
    status,
    applicantName: row.applicantName === null ? null : maskName(row.applicantName),
    idNumber: idNumberSealed === null ? null : maskIdNumber('id-card', open(idNumberSealed)),
    phone: phoneSealed === null ? null : maskPhone(open(phoneSealed)),
    ticketId: row.ticketId,
    ticketNumber,
    opensAt: new Date(span.opensAt).toISOString(),
    closesAt: new Date(span.closesAt).toISOString(),
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    allowedActions: can(actor.roles, 'bookings.edit') ? [...bookingActions(status)] : [],
    version: row.version,
  };
}
