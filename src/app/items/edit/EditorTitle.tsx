import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ItemDraftRecord } from '../../../contract/itemDrafts.ts';
import { errorsOf } from '../../../domain/items/edit/checkItem.ts';
import { useT } from '../../i18n/useT.ts';
import { CommandButton } from '../../shared/CommandButton.tsx';
import { PageTitle } from '../../shared/PageTitle.tsx';
import { useLocalText } from '../../shared/records/localText.ts';
import { DiscardButton } from './DiscardButton.tsx';
import { useEditor } from './EditorContext.ts';
import { PublishDialog } from './PublishDialog.tsx';
import { SaveState } from './SaveState.tsx';
import type { ItemDraftState } from './useItemDraft.ts';

interface Props {
  record: ItemDraftRecord;
  state: ItemDraftState;
  publishedVersion: number;
  /** Publication was tried although something is wrong there. */
  onWrong: (path: string) => void;
}

/** What is being changed, whether it is safe, and the one press that puts it into force. */
export function EditorTitle({ record, state, publishedVersion, onWrong }: Props) {
  const t = useT();
  const local = useLocalText();
  const { draft, problems, isReadOnly } = useEditor();
  const [isAsking, setAsking] = useState(false);
  const publish = () => {
    const [first] = errorsOf(problems);
    if (first) return onWrong(first.path);
    if (state.isDirty) state.saveNow();
    setAsking(true);
  };
  const origin = record.restoredFrom
    ? t('itemEdit.restoredFrom', { version: record.restoredFrom })
    : record.isNew
      ? t('itemEdit.isNew')
      : t('itemEdit.basedOn', { version: record.baseVersion });
  return (
    <>
      <PageTitle
        title={`${local(draft) || draft.zh || record.code} · ${t('itemEdit.draft')}`}
        beside={
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {record.code} · {origin} · <SaveState record={record} state={state} />
          </Box>
        }
        actions={
          <>
            {!record.isNew && (
              <Button component={Link} to={`/items/${record.itemId}/show`}>
                {t('itemEdit.toItem')}
              </Button>
            )}
            {!isReadOnly && <DiscardButton record={record} state={state} />}
            {!isReadOnly && (
              <CommandButton
                variant="contained"
                label={t('itemEdit.publish')}
                shortcut={{ id: 'itemEdit.publish', key: 'F9' }}
                onPress={publish}
              />
            )}
          </>
        }
      />
      {isAsking && (
        <PublishDialog
          record={record}
          state={state}
          publishedVersion={publishedVersion}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
