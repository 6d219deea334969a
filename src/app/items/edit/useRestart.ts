import type { ItemDraftRecord } from '../../../contract/itemDrafts.ts';
import { useCommand } from '../../shared/useCommand.ts';
import type { ItemDraftState } from './useItemDraft.ts';

/** Begins a new draft of the item and puts into it what was typed into the one that is gone. */
export function useRestart(record: ItemDraftRecord, state: ItemDraftState) {
  return useCommand<void, ItemDraftRecord>(
    async provider => {
      // Going on with a draft that one has already is the same press: no key is needed for it.
      const begun = await provider.act<ItemDraftRecord>('items', record.itemId, 'edit', {});
      return provider.put<ItemDraftRecord>(
        `items/${record.itemId}/draft`,
        { definition: state.definition },
        { version: begun.version },
      );
    },
    { refresh: ['items', 'item-drafts'], onSuccess: state.takeTheirs },
  );
}
