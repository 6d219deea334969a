import { eq } from 'drizzle-orm';
import type { Item } from '../../domain/items/item.ts';
import type { Db } from '../db/db.ts';
import { items } from '../db/schema/office.ts';
import type { Deps } from '../deps.ts';

export interface OfficeItem {
  code: string;
  open: boolean;
  version: number;
  item: Item;
}

export type OfficeItems = ReadonlyMap<string, OfficeItem>;

interface Kept {
  stamp: string;
  items: OfficeItems;
}

const kept = new WeakMap<Deps, Map<string, Kept>>();

/**
 * The office's items by code. The definitions are large and change a few times a year: one small query looks whether
 * they did, on this server or another. Not to be called in a transaction after it has changed an item.
 */
export async function getItems(deps: Deps, db: Db, officeId: string): Promise<OfficeItems> {
  const offices = kept.get(deps) ?? new Map<string, Kept>();
  kept.set(deps, offices);
  const versions = await db
    .select({ code: items.code, version: items.version, at: items.updatedAt })
    .from(items)
    .where(eq(items.officeId, officeId));
  const stamp = versions.map(v => `${v.code}:${v.version}:${v.at.getTime()}`).join();
  const found = offices.get(officeId);
  if (found?.stamp === stamp) return found.items;
  const rows = await db.select().from(items).where(eq(items.officeId, officeId));
  const read = new Map(
    rows.map(row => [
      row.code,
      { code: row.code, open: row.open, version: row.version, item: row.definition as Item },
    ]),
  );
  offices.set(officeId, { stamp, items: read });
  return read;
}
