import Box from '@mui/material/Box';
import type { ItemDraftRecord } from '../../../contract/itemDrafts.ts';
import { useT } from '../../i18n/useT.ts';
import { clockText } from '../../shared/dayText.ts';
import type { ItemDraftState } from './useItemDraft.ts';

/** Whether what is typed is safe on the server. */
export function SaveState({ record, state }: { record: ItemDraftRecord; state: ItemDraftState }) {
  const t = useT();
  const isWaiting = state.failure !== undefined;
  const text = isWaiting
    ? t('itemEdit.save.waiting')
    : state.isDirty
      ? t('itemEdit.save.saving')
      : t('itemEdit.save.saved', { time: clockText(Date.parse(record.updatedAt)) });
  return (
    <Box component="span" role="status" sx={{ color: isWaiting ? 'error.main' : undefined }}>
      {text}
    </Box>
  );
}
