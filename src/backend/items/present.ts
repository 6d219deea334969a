import type { ItemRecord } from '../../contract/office.ts';
import type { Item } from '../../domain/items/item.ts';
import { countUnconfirmed } from '../../domain/items/unconfirmed.ts';
import type { items } from '../db/schema/office.ts';

export type ItemRow = typeof items.$inferSelect;

/** An item as it crosses the wire; `confirmedStops` are the office's. */
export function presentItem(row: ItemRow, confirmedStops: readonly string[]): ItemRecord {
  const definition = row.definition as Item;
  return {
    id: row.id,
    code: row.code,
    zh: row.zh,
    en: row.en,
    open: row.open,
    kind: definition.kind.value,
    committedDays: row.committedDays,
    legalDays: row.legalDays,
    unconfirmed: countUnconfirmed(definition, confirmedStops),
    confirmedStops: [...confirmedStops],
    definition,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  };
}
