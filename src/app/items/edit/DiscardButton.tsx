import { useNavigate } from 'react-router';
import type { ItemDraftRecord } from '../../../contract/itemDrafts.ts';
import { useT } from '../../i18n/useT.ts';
import { ConfirmButton } from '../../shared/ConfirmButton.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import type { ItemDraftState } from './useItemDraft.ts';

/** Gives the draft up; the item stays as it is. */
export function DiscardButton({ record, state }: { record: ItemDraftRecord; state: ItemDraftState }) {
  const t = useT();
  const navigate = useNavigate();
  const discard = useCommand<string, true>(
    async (provider, reason, press) => {
      await provider.post(`items/${record.itemId}/draft/actions/discard`, { reason }, press);
      return true;
    },
    {
      refresh: ['items', 'item-drafts'],
      success: 'itemEdit.discarded',
      onSuccess: () => {
        state.takeTheirs();
        navigate(record.isNew ? '/items' : `/items/${record.itemId}/show`);
      },
    },
  );
  return (
    <ConfirmButton
      label={t('itemEdit.discard')}
      text={t('itemEdit.discardText')}
      isDangerous
      variant="text"
      isRunning={discard.isRunning}
      onConfirm={reason => discard.run(reason)}
    />
  );
}
