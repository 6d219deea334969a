import { and, eq } from 'drizzle-orm';
import { HallBooking } from '../../contract/bookings.ts';
import { maskName } from '../../domain/identity/mask.ts';
import { type BookingStatus, checkInSpan, checkInTime } from '../../domain/queue/booking.ts';
import { bookings } from '../db/schema/hallRules.ts';
import { guardKiosk } from '../hall/routes.ts';
import { mount } from '../http/mount.ts';
import { notFound } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import { selectBookings } from './present.ts';

/** `GET /hall/bookings/{code}`: what somebody at the kiosk has booked; `POST /tickets` makes it a number. */
export function mountHallBooking(house: House): void {
  const { deps } = house;
  mount(
    house,
    {
      method: 'get',
      path: '/hall/bookings/{code}',
      access: 'kiosk.read',
      guard: guardKiosk,
      summary: 'A booking by its code, for the kiosk',
      answers: { 200: HallBooking },
    },
    async ({ c, actor, params, now, language }) => {
      const code = (params.code ?? '').replace(/[\s-]/g, '');
      if (!/^\d{4,12}$/.test(code)) throw notFound('no-such-booking');
      const [row] = await selectBookings(deps.db).where(
        and(eq(bookings.officeId, actor.officeId), eq(bookings.code, code)),
      );
      if (!row) throw notFound('no-such-booking');
      const { booking, ticketNumber } = row;
      const { settings, items } = await house.rules.recent(actor.officeId);
      const span = checkInSpan(booking, settings.bookingGrace);
      const isOpen = checkInTime(booking, settings.bookingGrace, now) === 'open';
      const { id, itemCode, day, fromMinute, toMinute, applicantName } = booking;
      return c.json({
        id,
        code,
        itemCode,
        itemName: items.get(itemCode)?.item[language] ?? itemCode,
        day,
        fromMinute,
        toMinute,
        status: booking.status as BookingStatus,
        applicantName: applicantName === null ? null : maskName(applicantName),
        canCheckIn: isOpen && booking.status === 'booked',
        opensAt: new Date(span.opensAt).toISOString(),
        closesAt: new Date(span.closesAt).toISOString(),
        ticketNumber,
      } satisfies HallBooking);
    },
  );
}
