import { and, asc, count, eq, ne } from 'drizzle-orm';
import { type Calendar, isWorkingDay, isYearCovered } from '../../domain/calendar/calendar.ts';
import { type Day, type Instant, instantAt, weekdayOf, yearOf } from '../../domain/calendar/day.ts';
import { fitsSpans } from '../../domain/queue/booking.ts';
import { spansOf } from '../../domain/queue/intake.ts';
import type { Db } from '../db/db.ts';
import { bookingSlots, bookings } from '../db/schema/hallRules.ts';
import { Problem } from '../http/problem.ts';
import { countPlaces, readIntakeRule } from '../intake/rules.ts';
import type { Rules } from '../office/ruleBook.ts';

export interface FreeSlot {
  fromMinute: number;
  toMinute: number;
  quota: number;
  /** Places left by the quota alone. */
  left: number;
  isOver: boolean;
}

export interface DaySlots {
  isOpen: boolean;
  slots: FreeSlot[];
  /** The day's cap of the item where it is reached. */
  capReached: number | null;
}

/** Bookings that have or had the place: only a cancelled one gives it back. */
async function countBooked(db: Db, officeId: string, itemCode: string, day: Day) {
  const rows = await db
    .select({ fromMinute: bookings.fromMinute, count: count() })
    .from(bookings)
    .where(
      and(
        eq(bookings.officeId, officeId),
        eq(bookings.day, day),
        eq(bookings.itemCode, itemCode),
        ne(bookings.status, 'cancelled'),
      ),
    )
    .groupBy(bookings.fromMinute);
  return new Map(rows.map(row => [row.fromMinute, row.count]));
}

/**
 * What can be booked for an item on a day: none on closed days, none outside the hours in which its numbers are given.
 * @throws Problem 422 for a year without calendar: nothing can be promised there.
 */
export async function readDaySlots(
  db: Db,
  officeId: string,
  { itemCode, day }: { itemCode: string; day: Day },
  { calendar, settings }: { calendar: Calendar; settings: Rules['settings'] },
  now: Instant,
): Promise<DaySlots> {
  const year = yearOf(day);
  if (!isYearCovered(calendar, year)) {
    throw new Problem(422, 'missing-year', { params: { year }, extra: { year } });
  }
  if (!isWorkingDay(calendar, day)) return { isOpen: false, slots: [], capReached: null };
  const rule = await readIntakeRule(db, officeId, itemCode);
  const rows = await db
    .select()
    .from(bookingSlots)
    .where(
      and(
        eq(bookingSlots.officeId, officeId),
        eq(bookingSlots.itemCode, itemCode),
        eq(bookingSlots.closed, false),
        eq(bookingSlots.weekday, weekdayOf(day)),
      ),
    )
    .orderBy(asc(bookingSlots.fromMinute));
  const booked = await countBooked(db, officeId, itemCode, day);
  const cap = rule.dailyCap;
  const isFull = cap !== null && (await countPlaces(db, officeId, itemCode, day)) >= cap;
  const spans = spansOf(rule, settings.hours);
  return {
    isOpen: true,
    slots: rows
      .filter(row => fitsSpans(row, spans))
      .map(({ fromMinute, toMinute, quota }) => ({
        fromMinute,
        toMinute,
        quota,
        left: Math.max(0, quota - (booked.get(fromMinute) ?? 0)),
        isOver: instantAt(day, toMinute) <= now,
      })),
    capReached: isFull ? cap : null,
  };
}
