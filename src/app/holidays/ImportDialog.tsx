import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useNotify } from 'ra-core';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import type { CalendarPreview } from '../../contract/office.ts';
import { useT } from '../i18n/useT.ts';
import { useCommand } from '../shared/useCommand.ts';
import { ImportFields } from './ImportFields.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { checkImport, type ImportDraft, importBody } from './importDraft.ts';

export type Preview = z.infer<typeof CalendarPreview>;

/** Paste, look, save. Whatever is changed after the look has to be looked at again. */
export function ImportDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const t = useT();
  const id = useId();
  const [draft, setDraft] = useState<ImportDraft>({ year: String(year), notice: '', content: '' });
  const [isTried, setTried] = useState(false);
  const [seen, setSeen] = useState<Preview>();
  const problems = checkImport(draft);
  const preview = useCommand<ImportDraft, Preview>(
    (provider, values) => provider.post<Preview>('holidays/import/preview', importBody(values)),
    { refresh: [], onSuccess: setSeen },
  );
  const save = useSave(onClose);
  const canSave = seen !== undefined && seen.problems.length === 0 && seen.days.length > 0;
  const look = () => {
    setTried(true);
    if (Object.keys(problems).length === 0) void preview.run(draft);
  };
  const change = (next: ImportDraft) => {
    setDraft(next);
    setSeen(undefined);
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby={id}>
      <DialogTitle id={id}>{t('holidays.import.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{t('holidays.import.text')}</DialogContentText>
        <ImportFields draft={draft} onChange={change} problems={isTried ? problems : {}} />
        <Box aria-live="polite">{seen && <ImportPreview preview={seen} />}</Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('shell.actions.cancel')}</Button>
        <Button variant={canSave ? 'outlined' : 'contained'} disabled={preview.isRunning} onClick={look}>
          {t('holidays.import.preview')}
        </Button>
        <Button
          variant="contained"
          disabled={!canSave || save.isRunning}
          onClick={() => void save.run(draft)}
        >
          {t('holidays.import.save', { year: draft.year })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Saves the year, says how many cases have their due day now, and shows the year. */
function useSave(onClose: () => void) {
  const t = useT();
  const notify = useNotify();
  const navigate = useNavigate();
  return useCommand<ImportDraft, { year: number; recomputedCases: number }>(
    (provider, draft, press) => provider.post('holidays/import', importBody(draft), press),
    {
      refresh: ['holidays', 'cases'],
      onSuccess: ({ year, recomputedCases }) => {
        notify(t('holidays.import.done', { smart_count: recomputedCases }), { type: 'success' });
        onClose();
        navigate(`/holidays?year=${year}`);
      },
    },
  );
}
