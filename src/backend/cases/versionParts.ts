import type { CaseDetail } from '../../contract/cases.ts';
import { changesBetween } from '../../domain/items/changes.ts';
import type { CaseRow } from './rows.ts';
import { findOfficeItem, followsNewest, itemOfCase, type World } from './world.ts';

type Parts = Pick<CaseDetail, 'itemDefinition' | 'itemChange'>;

/**
 * What the page has to know of the item's versions: the item as the case has it where that is not the newest, and, until
 * acceptance, what has changed since it was filed: the newest is taken at acceptance, so the clerk has to see it.
 */
export function versionParts(world: World, row: CaseRow): Parts {
  const office = findOfficeItem(world, row.itemCode);
  if (!office || office.version === row.itemVersion) return { itemDefinition: null, itemChange: null };
  if (!followsNewest(row)) return { itemDefinition: itemOfCase(world, row), itemChange: null };
  const filed = office.older.get(row.itemVersion) ?? office.item;
  const changes = changesBetween(filed, office.item);
  const itemChange = changes.length === 0 ? null : { from: row.itemVersion, to: office.version, changes };
  return { itemDefinition: null, itemChange };
}
