import Button from '@mui/material/Button';
import { Link } from 'react-router';
import type { ItemDraftRecord } from '../../../contract/itemDrafts.ts';
import { useT } from '../../i18n/useT.ts';
import { CommandButton } from '../../shared/CommandButton.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import { useCan } from '../../shared/useStaff.ts';

/** Nobody is changing the item: how to begin. */
export function NoDraft({ itemId }: { itemId: string }) {
  const t = useT();
  const canEdit = useCan()('item-drafts.edit');
  const begin = useCommand<void, ItemDraftRecord>(
    (provider, _, press) => provider.act('items', itemId, 'edit', {}, press),
    { refresh: ['items'] },
  );
  return (
    <EmptyState
      title={t('itemEdit.none')}
      text={t('itemEdit.noneText')}
      action={
        <>
          {canEdit && (
            <CommandButton
              variant="contained"
              label={t('itemEdit.begin')}
              isRunning={begin.isRunning}
              onPress={() => void begin.run()}
            />
          )}{' '}
          <Button component={Link} to={`/items/${itemId}/show`}>
            {t('itemEdit.toItem')}
          </Button>
        </>
      }
    />
  );
}
