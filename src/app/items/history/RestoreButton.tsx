import { useNavigate } from 'react-router';
import type { ItemDraftRecord } from '../../../contract/itemDrafts.ts';
import type { ItemRecord } from '../../../contract/office.ts';
import { useT } from '../../i18n/useT.ts';
import { ConfirmButton } from '../../shared/ConfirmButton.tsx';
import { useCommand } from '../../shared/useCommand.ts';

/** A draft with the content of an older version. One that is open already says so and is not lost. */
export function RestoreButton({ record, version }: { record: ItemRecord; version: number }) {
  const t = useT();
  const navigate = useNavigate();
  const restore = useCommand<number, ItemDraftRecord>(
    (provider, fromVersion, press) => provider.act('items', record.id, 'edit', { fromVersion }, press),
    { refresh: ['items', 'item-drafts'], onSuccess: () => navigate(`/items/${record.id}/changes`) },
  );
  return (
    <ConfirmButton
      label={t('itemEdit.history.restore')}
      fullName={`${t('itemEdit.history.restore')} ${version}`}
      text={t('itemEdit.history.restoreText', { version })}
      variant="text"
      size="small"
      isRunning={restore.isRunning}
      onConfirm={() => restore.run(version)}
    />
  );
}
