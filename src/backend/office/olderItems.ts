import { and, eq, or, sql } from 'drizzle-orm';
import type { Item } from '../../domain/items/item.ts';
import { type Db, rowsOf } from '../db/db.ts';
import { itemVersions } from '../db/schema/itemVersions.ts';
import type { OfficeItem } from './ruleBook.ts';

interface Wanted {
  code: string;
  version: number;
}

/**
 * Puts older versions into `items`. One that was never written down (a change from before versions were kept) reads as
 * the first version kept after it, at last the present one, so that it is not looked for again.
 */
async function load(
  db: Db,
  officeId: string,
  items: ReadonlyMap<string, OfficeItem>,
  wanted: readonly Wanted[],
) {
  if (wanted.length === 0) return;
  const rows = await db
    .select()
    .from(itemVersions)
    .where(
      and(
        eq(itemVersions.officeId, officeId),
        or(
          ...wanted.map(
            ({ code, version }) =>
              sql`(${itemVersions.code} = ${code} and ${itemVersions.version} = (
                select min(v.version) from item_versions v
                where v.office_id = ${officeId}::uuid and v.code = ${code} and v.version >= ${version}::int))`,
          ),
        ),
      ),
    );
  for (const { code, version } of wanted) {
    const office = items.get(code);
    const found = rows
      .filter(row => row.code === code && row.version >= version)
      .sort((a, b) => a.version - b.version)[0];
    office?.older.set(version, (found?.definition as Item | undefined) ?? office.item);
  }
}

/** The versions that open cases were accepted under. A closed case's are loaded when it is shown. */
export async function loadOpenVersions(
  db: Db,
  officeId: string,
  items: ReadonlyMap<string, OfficeItem>,
): Promise<void> {
  if ([...items.values()].every(({ version }) => version === 1)) return;
  const rows = await rowsOf<Wanted>(
    db,
    sql`select distinct item_code as code, item_version as version from cases
      where office_id = ${officeId}::uuid and closed_at is null`,
  );
  await load(
    db,
    officeId,
    items,
    rows.filter(row => isOlder(items, row)),
  );
}

const isOlder = (items: ReadonlyMap<string, OfficeItem>, { code, version }: Wanted): boolean => {
  const office = items.get(code);
  return office !== undefined && office.version !== version && !office.older.has(version);
};

/** Loads what these cases need and is not there yet; almost always nothing. */
export async function loadVersionsOf(
  db: Db,
  officeId: string,
  items: ReadonlyMap<string, OfficeItem>,
  rows: readonly { itemCode: string; itemVersion: number }[],
): Promise<void> {
  const wanted = new Map<string, Wanted>();
  for (const { itemCode, itemVersion } of rows) {
    const want = { code: itemCode, version: itemVersion };
    if (isOlder(items, want)) wanted.set(`${itemCode}@${itemVersion}`, want);
  }
  await load(db, officeId, items, [...wanted.values()]);
}
