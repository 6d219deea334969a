import { type Day, dayOf } from '../../domain/calendar/day.ts';
import type { Item } from '../../domain/items/item.ts';
import type { Db } from '../db/db.ts';
import type { House, RequestContext } from '../http/rooms.ts';
import type { OfficeItem, Rules } from '../office/ruleBook.ts';
import type { CaseRow } from './rows.ts';

/** What the rules need beside the case: read once for a request. */
export interface World extends Rules {
  today: Day;
  now: number;
}

export const worldOf = (rules: Rules, now: number): World => ({ ...rules, today: dayOf(now), now });

/** The office's rules as a command's transaction sees them; it must not have changed items or calendar itself. */
export async function worldIn(
  house: Pick<House, 'rules'>,
  db: Db,
  officeId: string,
  now: number,
): Promise<World> {
  return worldOf(await house.rules.read(db, officeId), now);
}

/** For what only shows. May begin before anything needs it: asking twice costs nothing. */
export async function worldFor(house: House, ask: RequestContext): Promise<World> {
  return worldOf(await house.rules.recent(ask.actor.officeId), ask.now);
}

type Versioned = Pick<CaseRow, 'itemCode' | 'itemVersion' | 'acceptedAt' | 'closedAt'>;

/** Until it is accepted a case follows the newest version of its item; acceptance fixes it. */
export const followsNewest = (row: Pick<Versioned, 'acceptedAt' | 'closedAt'>): boolean =>
  row.acceptedAt === null && row.closedAt === null;

/**
 * The item of a case that exists, in the version that it was accepted under (the newest until then). For a closed case
 * of an older version `loadVersionsOf` comes first. @throws Error when the office has lost an item: nothing ever deletes one. */
export function itemOfCase(world: Pick<World, 'items'>, row: Versioned): Item {
  const found = findOfficeItem(world, row.itemCode);
  if (!found) throw new Error(`the office has no item ${row.itemCode}`);
  if (followsNewest(row) || row.itemVersion === found.version) return found.item;
  return found.older.get(row.itemVersion) ?? found.item;
}

export const findOfficeItem = (world: Pick<World, 'items'>, code: string): OfficeItem | undefined =>
  world.items.get(code);
