import { useQueryClient } from '@tanstack/react-query';
import type { ItemDraftRecord, ItemEditing } from '../../../contract/itemDrafts.ts';
import { useCommand } from '../../shared/useCommand.ts';
import { editingKey } from './useEditing.ts';

/** Takes the draft from the colleague who holds it, as the colleague has it now. */
export function useTakeOver(record: ItemDraftRecord, onTaken?: (record: ItemDraftRecord) => void) {
  const client = useQueryClient();
  return useCommand<string, ItemDraftRecord>(
    (provider, reason, press) =>
      provider.post<ItemDraftRecord>(
        `items/${record.itemId}/draft/actions/take-over`,
        { reason },
        { ...press, version: record.version },
      ),
    {
      refresh: ['items', 'item-drafts'],
      onSuccess: taken => {
        client.setQueryData<ItemEditing>(editingKey(taken.itemId), old => old && { ...old, draft: taken });
        onTaken?.(taken);
      },
    },
  );
}
