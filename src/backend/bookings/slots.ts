import { and, eq, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import { BookingSlotEdit, BookingSlotRecord, FreeSlots, FreeSlotsQuery } from '../../contract/bookings.ts';
import { Version } from '../../contract/common.ts';
import { fitsSpans, slotsOverlap } from '../../domain/queue/booking.ts';
import { spansOf } from '../../domain/queue/intake.ts';
import type { Db } from '../db/db.ts';
import { bookingSlots } from '../db/schema/hallRules.ts';
import { items } from '../db/schema/office.ts';
import type { Actor, Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { checkVersion, mountCommand, versionSeen } from '../http/command.ts';
import { changedFields, sentFields } from '../http/edit.ts';
import { mount } from '../http/mount.ts';
import { invalid, notFound, Problem } from '../http/problem.ts';
import { checkReadOnly } from '../http/readOnly.ts';
import { mountReads, type ResourceSpec } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { refuseTaken } from '../http/unique.ts';
import { readIntakeRule } from '../intake/rules.ts';
import { readDaySlots } from './free.ts';

type SlotRow = typeof bookingSlots.$inferSelect;
type Edit = z.infer<typeof BookingSlotEdit>;

const EDITABLE = Object.keys(BookingSlotEdit.shape);
const PLACE_TAKEN = { booking_slots_open_place: 'fromMinute' };

const presentSlot = ({ officeId: _, updatedAt, ...row }: SlotRow): BookingSlotRecord => ({
  ...row,
  updatedAt: updatedAt.toISOString(),
});

const slotSpec = ({ deps }: House): ResourceSpec<SlotRow, BookingSlotRecord> => ({
  name: 'booking-slots',
  access: 'bookings.read',
  table: bookingSlots,
  id: bookingSlots.id,
  fields: {
    id: { column: bookingSlots.id, kind: 'id' },
    itemCode: { column: bookingSlots.itemCode, kind: 'text' },
    weekday: { column: bookingSlots.weekday, kind: 'integer' },
    fromMinute: { column: bookingSlots.fromMinute, kind: 'integer' },
    toMinute: { column: bookingSlots.toMinute, kind: 'integer' },
    quota: { column: bookingSlots.quota, kind: 'integer' },
    closed: { column: bookingSlots.closed, kind: 'boolean' },
  },
  scope: ({ actor }) => eq(bookingSlots.officeId, actor.officeId),
  read: (condition, order, limit, offset) =>
    deps.db.select().from(bookingSlots).where(condition).orderBy(order).limit(limit).offset(offset),
  present: async rows => rows.map(presentSlot),
  record: BookingSlotRecord,
});

/**
 * @throws Problem 422 a slot without a length, of no item, outside the hours in which numbers are given, or over another
 * one of the item (but for `ownId`).
 */
async function checkSlot(
  { rules }: House,
  tx: Db,
  officeId: string,
  edit: Edit,
  ownId?: string,
): Promise<void> {
  if (edit.toMinute <= edit.fromMinute) throw invalid({ toMinute: 'slot-span' });
  const [item] = await tx
    .select({ code: items.code })
    .from(items)
    .where(and(eq(items.officeId, officeId), eq(items.code, edit.itemCode)));
  if (!item) throw invalid({ itemCode: 'unknown' });
  const rule = await readIntakeRule(tx, officeId, edit.itemCode);
  const { hours } = (await rules.read(tx, officeId)).settings;
  if (!fitsSpans(edit, spansOf(rule, hours))) throw invalid({ fromMinute: 'slot-outside' });
  const others = await tx
    .select()
    .from(bookingSlots)
    .where(
      and(
        eq(bookingSlots.officeId, officeId),
        eq(bookingSlots.itemCode, edit.itemCode),
        eq(bookingSlots.weekday, edit.weekday),
        eq(bookingSlots.closed, false),
        ownId === undefined ? undefined : ne(bookingSlots.id, ownId),
      ),
    );
  const same = others.some(other => other.fromMinute === edit.fromMinute);
  if (!same && others.some(other => slotsOverlap(other, edit))) throw invalid({ fromMinute: 'slot-overlap' });
}

const record = (
  deps: Deps,
  tx: Db,
  actor: Actor,
  action: 'create' | 'update' | 'close',
  row: SlotRow,
  fields: readonly string[] = [],
) =>
  recordEvent(deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action,
    subjectType: 'booking-slot',
    subjectId: row.id,
    data: {
      itemCode: row.itemCode,
      weekday: row.weekday,
      fromMinute: row.fromMinute,
      toMinute: row.toMinute,
      quota: row.quota,
      fields,
    },
  });

async function getForUpdate(tx: Db, officeId: string, id = ''): Promise<SlotRow> {
  const [row] = await tx
    .select()
    .from(bookingSlots)
    .where(and(eq(bookingSlots.officeId, officeId), sql`${bookingSlots.id}::text = ${id}`))
    .for('update');
  if (!row) throw notFound();
  return row;
}

/** The slots that can be booked; what is booked already stays as it was promised, whatever becomes of its slot. */
export function mountSlots(house: House): void {
  const { deps } = house;
  mountFree(house);
  mountReads(house, slotSpec(house));
  mountCommand(
    house,
    {
      method: 'post',
      path: '/booking-slots',
      access: 'booking-slots.edit',
      summary: 'A new booking slot',
      body: BookingSlotEdit,
      answers: { 201: BookingSlotRecord },
    },
    async ({ tx, actor, body, now }) => {
      await checkSlot(house, tx, actor.officeId, body);
      const row = {
        id: deps.newId(),
        officeId: actor.officeId,
        ...body,
        closed: false,
        version: 1,
        updatedAt: new Date(now),
      };
      await takePlace(() => tx.insert(bookingSlots).values(row));
      await record(deps, tx, actor, 'create', row);
      return { status: 201, body: presentSlot(row) };
    },
  );
  mountCommand(
    house,
    {
      method: 'put',
      path: '/booking-slots/{id}',
      access: 'booking-slots.edit',
      summary: 'Change a booking slot',
      body: BookingSlotEdit.extend({ version: Version.optional() }),
      answers: { 200: BookingSlotRecord },
    },
    async ask => {
      const { tx, actor, now } = ask;
      const row = await getForUpdate(tx, actor.officeId, ask.params.id);
      const present = presentSlot(row);
      checkVersion(versionSeen(ask), row, present);
      const sent = sentFields(ask.bodyText);
      checkReadOnly(sent, present, EDITABLE);
      const { version: _, ...edit } = ask.body;
      if (row.closed) throw new Problem(409, 'slot-closed');
      await checkSlot(house, tx, actor.officeId, edit, row.id);
      const next = { ...row, ...edit, version: row.version + 1, updatedAt: new Date(now) };
      await takePlace(() => tx.update(bookingSlots).set(next).where(eq(bookingSlots.id, row.id)));
      await record(deps, tx, actor, 'update', next, changedFields(sent, { ...present }, EDITABLE));
      return { status: 200, body: presentSlot(next) };
    },
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/booking-slots/{id}/actions/close',
      access: 'booking-slots.edit',
      summary: 'Offer a booking slot no longer; what is booked stays',
      body: z.object({ version: Version.optional() }),
      answers: { 200: BookingSlotRecord },
    },
    async ask => {
      const { tx, actor, now } = ask;
      const row = await getForUpdate(tx, actor.officeId, ask.params.id);
      if (row.closed) return { status: 200, body: presentSlot(row) };
      checkVersion(versionSeen(ask), row, presentSlot(row));
      const next = { ...row, closed: true, version: row.version + 1, updatedAt: new Date(now) };
      await tx.update(bookingSlots).set(next).where(eq(bookingSlots.id, row.id));
      await record(deps, tx, actor, 'close', next);
      return { status: 200, body: presentSlot(next) };
    },
  );
}

const takePlace = (write: () => Promise<unknown>) => refuseTaken(PLACE_TAKEN, write);

function mountFree(house: House): void {
  mount(
    house,
    {
      method: 'get',
      path: '/booking-slots/free',
      access: 'bookings.read',
      summary: 'What can be booked for an item on a day',
      query: FreeSlotsQuery,
      answers: { 200: FreeSlots },
    },
    async ({ c, actor, query, now }) => {
      const rules = await house.rules.recent(actor.officeId);
      const { isOpen, slots, capReached } = await readDaySlots(
        house.deps.db,
        actor.officeId,
        query,
        rules,
        now,
      );
      return c.json({
        ...query,
        isOpen,
        slots: slots.map(({ left, isOver, ...slot }) => ({
          ...slot,
          free: isOver || capReached !== null ? 0 : left,
        })),
      } satisfies FreeSlots);
    },
  );
}
