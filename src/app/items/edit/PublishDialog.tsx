import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useNavigate } from 'react-router';
import type { ItemDraftRecord } from '../../../contract/itemDrafts.ts';
import { useT } from '../../i18n/useT.ts';
import { findErrorBody } from '../../providers/errorBody.ts';
import { ActionDialog } from '../../shared/ActionDialog.tsx';
import { CommandError } from '../../shared/CommandError.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import { ChangeLines } from './ChangeLines.tsx';
import { useEditor } from './EditorContext.ts';
import { useChanges } from './useChanges.ts';
import type { ItemDraftState } from './useItemDraft.ts';

interface Props {
  record: ItemDraftRecord;
  state: ItemDraftState;
  /** The version in force against which the changes below are shown. */
  publishedVersion: number;
  onClose: () => void;
}

/** What will be different, for whom, and why: then it is in force. */
export function PublishDialog({ record, state, publishedVersion, onClose }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const { cases } = useEditor();
  const lines = useChanges();
  const publish = useCommand<{ reason: string; baseVersion: number }, unknown>(
    (provider, body, press) =>
      provider.post(`items/${record.itemId}/draft/actions/publish`, body, {
        ...press,
        version: state.version,
      }),
    {
      refresh: ['items', 'item-drafts', 'cases'],
      success: 'itemEdit.published',
      quiet: true,
      onSuccess: () => navigate(`/items/${record.itemId}/show`),
    },
  );
  const hasMoved = findErrorBody(publish.error)?.code === 'item-moved';
  return (
    <ActionDialog
      isOpen
      title={t('itemEdit.publishTitle', { version: publishedVersion + 1 })}
      text={
        record.isNew
          ? t('itemEdit.publishNew')
          : t('itemEdit.publishCases', { following: cases.following, keeping: cases.keeping })
      }
      needs={{ reason: 'required' }}
      errors={findErrorBody(publish.error)?.errors}
      submitLabel={t(state.isDirty ? 'itemEdit.save.saving' : 'itemEdit.publish')}
      isRunning={publish.isRunning || state.isDirty}
      onSubmit={({ reason = '' }) => void publish.run({ reason, baseVersion: publishedVersion })}
      onClose={onClose}
    >
      {hasMoved && (
        <Alert severity="warning" sx={{ mt: 1.5 }}>
          {t('itemEdit.moved', { version: publishedVersion })}
        </Alert>
      )}
      {!hasMoved && <CommandError error={publish.error} />}
      {!record.isNew && (
        <Box
          sx={{ mt: 1.5, maxHeight: '40vh', overflowY: 'auto' }}
          tabIndex={0}
          role="group"
          aria-label={t('itemEdit.sections.changes')}
        >
          <ChangeLines lines={lines} />
        </Box>
      )}
    </ActionDialog>
  );
}
