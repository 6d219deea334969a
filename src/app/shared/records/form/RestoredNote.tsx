import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useT } from '../../../i18n/useT.ts';
import { clockText } from '../../dayText.ts';
import type { RecordForm } from './useRecordForm.ts';

interface Props {
  form: Pick<RecordForm<object>, 'restoredAt' | 'discard'>;
  /** At the edge of its paper instead of with a space of its own. */
  isFlush?: boolean;
}

/** Above a form in which typed text was found again: since when, and a way to drop it. */
export function RestoredNote({ form, isFlush }: Props) {
  const t = useT();
  if (form.restoredAt === undefined) return null;
  return (
    <Alert
      severity="info"
      sx={isFlush ? { borderRadius: 0, py: 0 } : { mb: 1.5 }}
      action={
        <Button size={isFlush ? 'small' : 'medium'} onClick={form.discard}>
          {t('shell.draft.discard')}
        </Button>
      }
    >
      {t('shell.draft.restored', { time: clockText(form.restoredAt) })}
    </Alert>
  );
}
