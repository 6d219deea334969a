import { useNavigate } from 'react-router';
import type { ItemDraftRecord } from '../../../contract/itemDrafts.ts';
import { useT } from '../../i18n/useT.ts';
import { findErrorBody } from '../../providers/errorBody.ts';
import { CommandButton } from '../../shared/CommandButton.tsx';
import { useCommand } from '../../shared/useCommand.ts';

/** From an item to its draft: begun, gone on with, or a colleague's to look at. */
export function EditButton({ itemId }: { itemId: string }) {
  const t = useT();
  const navigate = useNavigate();
  const open = () => navigate(`/items/${itemId}/basics`);
  const begin = useCommand<void, ItemDraftRecord>(
    (provider, _, press) => provider.act('items', itemId, 'edit', {}, press),
    {
      refresh: ['items', 'item-drafts'],
      onSuccess: open,
      // The page says whose it is, and offers to take it over.
      onError: error => {
        if (findErrorBody(error)?.code === 'draft-held') open();
      },
    },
  );
  return (
    <CommandButton
      variant="contained"
      label={t('itemEdit.edit')}
      shortcut={{ id: 'items.edit', key: 'F9' }}
      isRunning={begin.isRunning}
      onPress={() => void begin.run()}
    />
  );
}
