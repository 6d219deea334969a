import type { Calendar } from '../../domain/calendar/calendar.ts';
import { type Day, dayOf } from '../../domain/calendar/day.ts';
import type { Item } from '../../domain/items/item.ts';
import type { Db } from '../db/db.ts';
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

/** In a transaction, one query after the other: it has one connection. */
export async function worldIn(house: House, tx: Db, officeId: string, now: number): Promise<World> {
  const items = await getItems(house.deps, tx, officeId);
  const calendar = await house.calendars.get(tx, officeId);
  const { settings } = await getOffice(tx, officeId);
  return { calendar, items, settings, today: dayOf(now), now };
}

/** Outside of one, side by side. */
export async function worldFor(house: House, ask: RequestContext): Promise<World> {
  const { db } = house.deps;
  const { officeId } = ask.actor;
  const [items, calendar, office] = await Promise.all([
    getItems(house.deps, db, officeId),
    house.calendars.get(db, officeId),
    getOffice(db, officeId),
  ]);
  return { calendar, items, settings: office.settings, today: dayOf(ask.now), now: ask.now };
}

/** The item of a case that exists. @throws Error when the office has lost an item: nothing ever deletes one. */
export function getItem(world: Pick<World, 'items'>, code: string): Item {
  const found = findOfficeItem(world, code);
  if (!found) throw new Error(`the office has no item ${code}`);
  return found.item;
}

export const findOfficeItem = (world: Pick<World, 'items'>, code: string): OfficeItem | undefined =>
  world.items.get(code);
