import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useT } from '../../../i18n/useT.ts';
import { clockText } from '../../dayText.ts';
import type { RecordForm } from './useRecordForm.ts';

/** Above a form in which typed text was found again: since when, and a way to drop it. */
export function RestoredNote({ form }: { form: Pick<RecordForm<object>, 'restoredAt' | 'discard'> }) {
  const t = useT();
  if (form.restoredAt === undefined) return null;
  return (
    <Alert
      severity="info"
      sx={{ mb: 1.5 }}
      action={<Button onClick={form.discard}>{t('shell.draft.discard')}</Button>}
    >
      {t('shell.draft.restored', { time: clockText(form.restoredAt) })}
    </Alert>
  );
}
