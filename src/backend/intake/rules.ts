import { and, count, eq, ne, sql } from 'drizzle-orm';
import type { Day } from '../../domain/calendar/day.ts';
import type { OfficeSpan } from '../../domain/calendar/officeHours.ts';
import { type IntakeRule, NO_RULE } from '../../domain/queue/intake.ts';
import type { Db } from '../db/db.ts';
import { tickets } from '../db/schema/hall.ts';
import { bookings, intakeRules } from '../db/schema/hallRules.ts';

type RuleColumns = typeof intakeRules.$inferSelect;

export const toIntakeRule = (row: Pick<RuleColumns, 'spans' | 'dailyCap'>): IntakeRule => ({
  spans: row.spans as readonly OfficeSpan[] | null,
  dailyCap: row.dailyCap,
});

/** The rule of one item; the office's hours and no cap where nothing was set. */
export async function readIntakeRule(db: Db, officeId: string, itemCode: string): Promise<IntakeRule> {
  const [row] = await db
    .select()
    .from(intakeRules)
    .where(and(eq(intakeRules.officeId, officeId), eq(intakeRules.itemCode, itemCode)));
  return row ? toIntakeRule(row) : NO_RULE;
}

/** Every rule that was set, by item. */
export async function readIntakeRules(db: Db, officeId: string): Promise<ReadonlyMap<string, RuleColumns>> {
  const rows = await db.select().from(intakeRules).where(eq(intakeRules.officeId, officeId));
  return new Map(rows.map(row => [row.itemCode, row]));
}

/** A cancelled number gives its place back. */
const givenOn = (officeId: string, day: Day) =>
  and(eq(tickets.officeId, officeId), eq(tickets.serviceDay, day), ne(tickets.status, 'cancelled'));

const heldOn = (officeId: string, day: Day) =>
  and(eq(bookings.officeId, officeId), eq(bookings.day, day), sql`${bookings.status} = 'booked'`);

/** Numbers of the day by item. */
export async function countTaken(db: Db, officeId: string, day: Day): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ itemCode: tickets.itemCode, count: count() })
    .from(tickets)
    .where(givenOn(officeId, day))
    .groupBy(tickets.itemCode);
  return new Map(rows.map(row => [row.itemCode, row.count]));
}

/** Bookings of the day that still hold a place, by item. */
export async function countHeld(db: Db, officeId: string, day: Day): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ itemCode: bookings.itemCode, count: count() })
    .from(bookings)
    .where(heldOn(officeId, day))
    .groupBy(bookings.itemCode);
  return new Map(rows.map(row => [row.itemCode, row.count]));
}

/** What a day's cap is compared with: numbers given and places that bookings keep, of one item: others wait for it. */
export async function countPlaces(db: Db, officeId: string, itemCode: string, day: Day): Promise<number> {
  const [taken] = await db
    .select({ count: count() })
    .from(tickets)
    .where(and(givenOn(officeId, day), eq(tickets.itemCode, itemCode)));
  const [held] = await db
    .select({ count: count() })
    .from(bookings)
    .where(and(heldOn(officeId, day), eq(bookings.itemCode, itemCode)));
  return (taken?.count ?? 0) + (held?.count ?? 0);
}

/** Who counts places of an item and then takes one waits for the others who do, until the transaction ends. */
export async function lockPlaces(tx: Db, officeId: string, itemCode: string, day: Day): Promise<void> {
  const key = `places ${officeId} ${itemCode} ${day}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}
