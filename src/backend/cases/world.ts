import { sql } from 'drizzle-orm';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { type Day, dayOf } from '../../domain/calendar/day.ts';
import type { Item } from '../../domain/items/item.ts';
import { type Db, rowsOf } from '../db/db.ts';
import type { House, RequestContext } from '../http/rooms.ts';
import { getItems, type OfficeItem, type OfficeItems } from '../items/keptItems.ts';
import { getOffice, type OfficeSettings } from '../office/settings.ts';

/** What the rules need beside the case: read once for a request. */
export interface World {
  calendar: Calendar;
  items: OfficeItems;
  settings: OfficeSettings;
  today: Day;
  now: number;
}

interface Kept {
  stamp: string;
  world: Pick<World, 'calendar' | 'items' | 'settings'>;
}

const kept = new WeakMap<House, Map<string, Kept>>();

/** One small query that changes whenever the items, the calendar or the settings of the office did, on any server. */
async function stampOf(db: Db, officeId: string): Promise<string> {
  const office = sql`${officeId}::uuid`;
  const [row] = await rowsOf<{ stamp: string }>(
    db,
    sql`select concat_ws('|', o.version, o.settings::text,
      (select string_agg(concat_ws(':', code, version, extract(epoch from updated_at)), ',' order by code)
        from items where office_id = ${office}),
      (select string_agg(concat_ws(':', year, extract(epoch from imported_at)), ',' order by year)
        from calendar_years where office_id = ${office})) as stamp
      from offices o where o.id = ${office}`,
  );
  return row?.stamp ?? '';
}

/**
 * The office's rules as they are now: parsed anew only when something changed. In a transaction one query follows the
 * other (it has one connection); it must not have changed items or calendar itself.
 */
export async function worldIn(house: House, db: Db, officeId: string, now: number): Promise<World> {
  const offices = kept.get(house) ?? new Map<string, Kept>();
  kept.set(house, offices);
  const stamp = await stampOf(db, officeId);
  const found = offices.get(officeId);
  if (found?.stamp === stamp) return { ...found.world, today: dayOf(now), now };
  const items = await getItems(house.deps, db, officeId);
  const calendar = await house.calendars.get(db, officeId);
  const { settings } = await getOffice(db, officeId);
  const world = { items, calendar, settings };
  offices.set(officeId, { stamp, world });
  return { ...world, today: dayOf(now), now };
}

const asked = new WeakMap<RequestContext, Promise<World>>();

/** Outside of a transaction; one read a request, which may begin before anything needs it. */
export function worldFor(house: House, ask: RequestContext): Promise<World> {
  const reading = asked.get(ask) ?? worldIn(house, house.deps.db, ask.actor.officeId, ask.now);
  asked.set(ask, reading);
  return reading;
}

/** The item of a case that exists. @throws Error when the office has lost an item: nothing ever deletes one. */
export function getItem(world: Pick<World, 'items'>, code: string): Item {
  const found = findOfficeItem(world, code);
  if (!found) throw new Error(`the office has no item ${code}`);
  return found.item;
}

export const findOfficeItem = (world: Pick<World, 'items'>, code: string): OfficeItem | undefined =>
  world.items.get(code);
