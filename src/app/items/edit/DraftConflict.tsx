import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ItemDraftRecord } from '../../../contract/itemDrafts.ts';
import { useT } from '../../i18n/useT.ts';
import { clockText } from '../../shared/dayText.ts';
import type { ItemDraftState } from './useItemDraft.ts';
import { useRestart } from './useRestart.ts';
import { useTakeOver } from './useTakeOver.ts';

/** What is typed and not saved: why, and the two ways out of it. Nothing typed is lost without a press. */
export function DraftConflict({ record, state }: { record: ItemDraftRecord; state: ItemDraftState }) {
  const t = useT();
  const { failure } = state;
  const theirs = failure && 'record' in failure ? failure.record : record;
  const take = useTakeOver(theirs, state.keepMine);
  const restart = useRestart(record, state);
  if (!failure) return null;
  const { kind } = failure;
  const names = { name: theirs.holderName, time: clockText(Date.parse(theirs.updatedAt)) };
  const drop = (
    <Button size="small" onClick={state.takeTheirs}>
      {t(kind === 'gone' ? 'itemEdit.conflict.drop' : 'itemEdit.conflict.theirs')}
    </Button>
  );
  const MINE = {
    held: () => void take.run(t('itemEdit.conflict.reason')),
    elsewhere: () => state.keepMine(theirs),
    gone: () => void restart.run(),
    unsaved: state.saveNow,
    refused: state.saveNow,
  } as const;
  return (
    <Alert severity={kind === 'unsaved' ? 'info' : 'warning'} sx={{ mb: 1.5 }}>
      {t(`itemEdit.conflict.${kind}`, names)}
      {kind === 'refused' && ` ${failure.sentence}`}
      <Box sx={{ display: 'flex', gap: 1, mt: 0.75, flexWrap: 'wrap' }}>
        <Button
          size="small"
          variant="outlined"
          onClick={MINE[kind]}
          disabled={take.isRunning || restart.isRunning || state.isSaving}
        >
          {t(`itemEdit.conflict.mine.${kind}`)}
        </Button>
        {kind !== 'unsaved' && kind !== 'refused' && drop}
      </Box>
    </Alert>
  );
}
