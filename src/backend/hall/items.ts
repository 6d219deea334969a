import { and, asc, eq, sql } from 'drizzle-orm';
import type { HallItem, HallItems } from '../../contract/hall.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import type { Item } from '../../domain/items/item.ts';
import { intakeProblems, NO_RULE, spansOf, spansText } from '../../domain/queue/intake.ts';
import type { Db } from '../db/db.ts';
import { tickets } from '../db/schema/hall.ts';
import { items } from '../db/schema/office.ts';
import { type Language, textOf } from '../http/language.ts';
import type { House } from '../http/rooms.ts';
import { intakeParams } from '../intake/check.ts';
import { countHeld, countTaken, readIntakeRules, toIntakeRule } from '../intake/rules.ts';
import { getOffice } from '../office/settings.ts';

async function countWaiting(db: Db, officeId: string, now: number): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ itemCode: tickets.itemCode, count: sql<number>`count(*)::int` })
    .from(tickets)
    .where(
      and(eq(tickets.officeId, officeId), eq(tickets.serviceDay, dayOf(now)), eq(tickets.status, 'waiting')),
    )
    .groupBy(tickets.itemCode);
  return new Map(rows.map(row => [row.itemCode, row.count]));
}

/** A slip has room for so many. */
const MOST_MATERIALS = 6;

const bringOf = (item: Item | undefined): HallItem['bring'] =>
  (item?.materials ?? [])
    .filter(({ when, source }) => when === null && source === 'applicant')
    .slice(0, MOST_MATERIALS)
    .map(({ zh, en }) => ({ zh, en }));

/** The open items with what the kiosk has to say of each: whether a number is given now, until when, how many are left. */
export async function readHallItems(house: House, officeId: string, language: Language): Promise<HallItems> {
  const { db, now } = house.deps;
  const at = now();
  const { zh, en, settings } = await getOffice(db, officeId);
  const { calendar, items: definitions } = await house.rules.recent(officeId);
  const today = dayOf(at);
  const rules = await readIntakeRules(db, officeId);
  const taken = await countTaken(db, officeId, today);
  const held = await countHeld(db, officeId, today);
  const waiting = await countWaiting(db, officeId, at);
  const open = await db
    .select({ code: items.code, zh: items.zh, en: items.en })
    .from(items)
    .where(and(eq(items.officeId, officeId), eq(items.open, true)))
    .orderBy(asc(items.id));

  function present(item: { code: string; zh: string; en: string }): HallItem {
    const row = rules.get(item.code);
    const rule = row ? toIntakeRule(row) : NO_RULE;
    const count = (taken.get(item.code) ?? 0) + (held.get(item.code) ?? 0);
    const [problem] = intakeProblems({ rule, hours: settings.hours, calendar, now: at, taken: count });
    return {
      ...item,
      isGiven: !problem,
      refusal: problem
        ? { code: problem.code, text: textOf(problem.code, language, intakeParams(problem, item[language])) }
        : null,
      hours: spansText(spansOf(rule, settings.hours)),
      left: rule.dailyCap === null ? null : Math.max(0, rule.dailyCap - count),
      waiting: waiting.get(item.code) ?? 0,
      bring: bringOf(definitions.get(item.code)?.item),
    };
  }

  return {
    at: new Date(at).toISOString(),
    office: { zh, en },
    items: open.map(present),
    courtesyReasons: settings.courtesyReasons.map(({ code, zh, en }) => ({ code, zh, en })),
  };
}
