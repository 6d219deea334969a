import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { BookingCommand, BookingCreate, BookingRecord } from '../../contract/bookings.ts';
import { BOOKING_ACTIONS, type BookingStatus, bookingActions } from '../../domain/queue/booking.ts';
import { bookings } from '../db/schema/hallRules.ts';
import { recordEvent } from '../events/record.ts';
import { checkVersion, mountCommand, versionSeen } from '../http/command.ts';
import { likePrefix } from '../http/like.ts';
import { notFound, Problem } from '../http/problem.ts';
import { mountReads, type ResourceSpec } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { createBooking } from './create.ts';
import { mountHallBooking } from './hall.ts';
import { type BookingRow, presentBooking, selectBookings } from './present.ts';
import { mountSlots } from './slots.ts';
import { bookingStatusText, registerBookingTexts } from './texts.ts';

const bookingSpec = ({ deps, rules }: House): ResourceSpec<BookingRow, BookingRecord> => ({
  name: 'bookings',
  access: 'bookings.read',
  table: bookings,
  id: bookings.id,
  fields: {
    id: { column: bookings.id, kind: 'id' },
    code: { column: bookings.code, kind: 'text' },
    itemCode: { column: bookings.itemCode, kind: 'text' },
    day: { column: bookings.day, kind: 'day' },
    fromMinute: { column: bookings.fromMinute, kind: 'integer' },
    toMinute: { column: bookings.toMinute, kind: 'integer' },
    status: { column: bookings.status, kind: 'text' },
    ticketId: { column: bookings.ticketId, kind: 'id', nullable: true },
    createdBy: { column: bookings.createdBy, kind: 'id', nullable: true },
    createdAt: { column: bookings.createdAt, kind: 'instant' },
  },
  search: q =>
    /^\d+$/.test(q)
      ? sql`${bookings.code} like ${likePrefix(q)}`
      : sql`${bookings.applicantName} like ${likePrefix(q)}`,
  scope: ({ actor }) => eq(bookings.officeId, actor.officeId),
  read: (condition, order, limit, offset) =>
    selectBookings(deps.db).where(condition).orderBy(order).limit(limit).offset(offset),
  present: async (rows, ask) => {
    const { settings } = await rules.recent(ask.actor.officeId);
    return rows.map(row => presentBooking(deps, row, settings, ask));
  },
  record: BookingRecord,
});

/** Bookings: made, looked up, cancelled. They become numbers by `POST /tickets`. */
export function mountBookings(house: House): void {
  registerBookingTexts();
  mountSlots(house);
  mountHallBooking(house);
  mountReads(house, bookingSpec(house));
  mountCommand(
    house,
    {
      method: 'post',
      path: '/bookings',
      access: 'bookings.edit',
      summary: 'Book a place in a slot',
      body: BookingCreate,
      answers: { 201: BookingRecord },
    },
    async ask => ({ status: 201, body: await createBooking(house, ask) }),
  );
  mountCancel(house);
}

function mountCancel(house: House): void {
  const { deps } = house;
  mountCommand(
    house,
    {
      method: 'post',
      path: '/bookings/{id}/actions/{action}',
      access: 'bookings.edit',
      summary: `Act on a booking: ${BOOKING_ACTIONS.join(', ')}`,
      body: BookingCommand,
      answers: { 200: BookingRecord },
    },
    async ask => {
      const { tx, actor, language, now, body, params } = ask;
      const { id = '', action = '' } = params;
      if (!(BOOKING_ACTIONS as readonly string[]).includes(action)) throw notFound('no-such-path');
      if (!z.uuid().safeParse(id).success) throw notFound();
      const own = and(eq(bookings.officeId, actor.officeId), eq(bookings.id, id));
      const [locked] = await tx.select().from(bookings).where(own).for('update');
      if (!locked) throw notFound();
      const { settings } = await house.rules.read(tx, actor.officeId);
      const read = async () => {
        const [row] = await selectBookings(tx).where(own);
        if (!row) throw notFound();
        return presentBooking(deps, row, settings, ask);
      };
      const present = await read();
      checkVersion(versionSeen(ask), locked, present);
      const status = locked.status as BookingStatus;
      if (!(bookingActions(status) as readonly string[]).includes(action)) {
        throw new Problem(409, 'not-allowed', {
          params: { status: bookingStatusText(status, language) },
          extra: { status, allowedActions: present.allowedActions, record: present },
        });
      }
      await tx
        .update(bookings)
        .set({ status: 'cancelled', version: locked.version + 1, updatedAt: new Date(now) })
        .where(own);
      await recordEvent(deps, tx, {
        officeId: actor.officeId,
        actorId: actor.id,
        action: 'cancel',
        subjectType: 'booking',
        subjectId: id,
        from: status,
        to: 'cancelled',
        reason: body.reason ?? null,
        at: now,
      });
      return { status: 200, body: await read() };
    },
  );
}
