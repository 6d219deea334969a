import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import type { FormEvent, ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useT } from '../../../i18n/useT.ts';
import { RestoredNote } from './RestoredNote.tsx';
import type { RecordForm } from './useRecordForm.ts';

interface Props<T> {
  form: RecordForm<T>;
  /** Where Cancel leads. */
  cancelTo: string;
  submitLabel: string;
  children: ReactNode;
}

/** A form on paper: one column of fields, the primary button last. */
export function FormPaper<T>({ form, cancelTo, submitLabel, children }: Props<T>) {
  const t = useT();
  const navigate = useNavigate();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
  };
  const cancel = () => {
    form.discard();
    navigate(cancelTo);
  };
  return (
    <Paper variant="outlined" sx={{ p: 2.5, maxWidth: 720, borderColor: 'divider' }}>
      <RestoredNote form={form} />
      <form onSubmit={submit} noValidate>
        <Box sx={{ display: 'grid', gap: 2 }}>{children}</Box>
        <Box sx={{ display: 'flex', gap: 1, mt: 3, justifyContent: 'flex-end' }}>
          <Button onClick={cancel}>{t('shell.actions.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            disabled={form.isRunning}
            aria-busy={form.isRunning || undefined}
          >
            {form.isRunning ? t('shell.actions.running') : submitLabel}
          </Button>
        </Box>
      </form>
    </Paper>
  );
}
