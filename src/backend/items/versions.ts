import { and, asc, eq } from 'drizzle-orm';
import type { ItemVersionDetail, ItemVersionRecord } from '../../contract/itemDrafts.ts';
import { changesBetween } from '../../domain/items/changes.ts';
import type { FormerNames } from '../../domain/items/edit/checkItem.ts';
import type { Item } from '../../domain/items/item.ts';
import type { Db } from '../db/db.ts';
import { itemVersions } from '../db/schema/itemVersions.ts';
import { staff } from '../db/schema/staff.ts';
import type { ItemRow } from './present.ts';

type Kept = Omit<ItemVersionDetail, 'definition'> & { definition: Item };
type Present = Pick<ItemRow, 'officeId' | 'code' | 'version' | 'definition' | 'updatedAt'>;

/** All versions that were written down, the oldest first; an item that nobody has changed has only the present one. */
async function keptVersions(db: Db, row: Present): Promise<Kept[]> {
  const rows = await db
    .select({ kept: itemVersions, actorName: staff.name })
    .from(itemVersions)
    .leftJoin(staff, eq(staff.id, itemVersions.changedBy))
    .where(and(eq(itemVersions.officeId, row.officeId), eq(itemVersions.code, row.code)))
    .orderBy(asc(itemVersions.version));
  const versions = rows.map(
    ({ kept, actorName }): Kept => ({
      version: kept.version,
      action: kept.action as Kept['action'],
      actorName,
      at: kept.changedAt.toISOString(),
      reason: kept.reason,
      definition: kept.definition as Item,
    }),
  );
  if (versions.some(({ version }) => version === row.version)) return versions;
  const present: Kept = {
    version: row.version,
    action: 'deliver',
    actorName: null,
    at: row.updatedAt.toISOString(),
    reason: null,
    definition: row.definition as Item,
  };
  return [...versions, present];
}

/** The history of an item, the newest version first, each with what it changed. */
export async function readVersions(db: Db, row: Present): Promise<ItemVersionRecord[]> {
  const versions = await keptVersions(db, row);
  return versions
    .map(({ definition, ...version }, index) => {
      const before = versions[index - 1];
      return { ...version, changes: before ? changesBetween(before.definition, definition) : [] };
    })
    .reverse();
}

export async function readVersion(
  db: Db,
  row: Present,
  version: number,
): Promise<ItemVersionDetail | undefined> {
  return (await keptVersions(db, row)).find(each => each.version === version);
}

export const findVersion = async (db: Db, row: Present, version: number): Promise<Item | undefined> =>
  (await keptVersions(db, row)).find(each => each.version === version)?.definition;

const namesBy = (pairs: readonly (readonly [id: string, name: string])[]): Record<string, string[]> => {
  const names = new Map<string, Set<string>>();
  for (const [id, name] of pairs) names.set(id, (names.get(id) ?? new Set()).add(name));
  return Object.fromEntries([...names].map(([id, all]) => [id, [...all]]));
};

/** Every name that a material or a question has had, by its identifier. */
export async function formerNames(db: Db, row: Present): Promise<FormerNames> {
  const definitions = (await keptVersions(db, row)).map(({ definition }) => definition);
  return {
    materials: namesBy(
      definitions.flatMap(({ materials }) => materials.map(({ id, zh }) => [id, zh] as const)),
    ),
    questions: namesBy(
      definitions.flatMap(({ circumstances }) => circumstances.map(({ code, zh }) => [code, zh] as const)),
    ),
  };
}
