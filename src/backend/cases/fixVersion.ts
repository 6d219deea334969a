import type { Item } from '../../domain/items/item.ts';
import type { CaseRow } from './rows.ts';
import { findOfficeItem, type World } from './world.ts';

/** Acceptance fixes the version of the item, and with it the limits: the newest, which the checklist has followed. */
export const fixVersion = (world: Pick<World, 'items'>, row: CaseRow, item: Item) => ({
  itemVersion: findOfficeItem(world, row.itemCode)?.version ?? row.itemVersion,
  kind: item.kind.value,
  committedDays: item.committedDays.value,
  legalDays: item.legalDays.value,
});
