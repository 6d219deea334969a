import { useGetList } from 'ra-core';
import type { ItemRecord } from '../../../contract/office.ts';
import type { Item } from '../../../domain/items/item.ts';
import { useLocalText } from './localText.ts';

/** The item's definition as the office has it: `definition` of an item's record. */
export const definitionOf = (record: Pick<ItemRecord, 'definition'>): Item => record.definition as Item;

/** All items of the office, in the order of their codes; few, so read once and shared by every page. */
export function useItems(): readonly ItemRecord[] {
  const { data } = useGetList<ItemRecord>(
    'items',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'code', order: 'ASC' }, filter: {} },
    { staleTime: 5 * 60_000 },
  );
  return data ?? [];
}

/** The item with the code, once read. */
export function useItem(code: string | undefined): Item | undefined {
  const record = useItems().find(item => item.code === code);
  return record ? definitionOf(record) : undefined;
}

/** `name(code)`: the item's name, or the code until it is known. */
export function useItemName(): (code: string) => string {
  const items = useItems();
  const local = useLocalText();
  return code => local(items.find(item => item.code === code)) || code;
}

/** Items for a filter's menu. */
export function useItemChoices(): { id: string; name: string }[] {
  const local = useLocalText();
  return useItems().map(item => ({ id: item.code, name: local(item) }));
}
