import Alert from '@mui/material/Alert';
import type { ItemDraftRecord } from '../../../contract/itemDrafts.ts';
import { useT } from '../../i18n/useT.ts';
import { ConfirmButton } from '../../shared/ConfirmButton.tsx';
import { exactText } from '../../shared/dayText.ts';
import { useCan } from '../../shared/useStaff.ts';
import { useTakeOver } from './useTakeOver.ts';

/** A colleague is changing the item: it may be looked at, or taken over with a reason. */
export function HeldNote({ record }: { record: ItemDraftRecord }) {
  const t = useT();
  const canEdit = useCan()('item-drafts.edit');
  const take = useTakeOver(record);
  return (
    <Alert
      severity="info"
      sx={{ mb: 1.5 }}
      action={
        canEdit && (
          <ConfirmButton
            label={t('itemEdit.takeOver')}
            text={t('itemEdit.takeOverText', { name: record.holderName })}
            needsReason
            isRunning={take.isRunning}
            onConfirm={reason => take.run(reason)}
          />
        )
      }
    >
      {t('itemEdit.held', { name: record.holderName, time: exactText(Date.parse(record.updatedAt)) })}
    </Alert>
  );
}
