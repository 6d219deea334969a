import type { ItemEditing } from '../../../contract/itemDrafts.ts';
import { useRead } from '../../shared/useRead.ts';

const pathOf = (itemId: string) => `items/${encodeURIComponent(itemId)}/draft`;

/** Under which react-query keeps it; live events about items make it old. */
export const editingKey = (itemId: string) => ['items', 'read', pathOf(itemId)];

/** The open draft of an item, with all that it is checked and compared against. */
export const useEditing = (itemId: string) => useRead<ItemEditing>('items', pathOf(itemId));
