import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type FormEvent, type ReactNode, useId } from 'react';
import { useT } from '../../../i18n/useT.ts';
import { dialogForm } from '../../dialogForm.ts';
import { RestoredNote } from './RestoredNote.tsx';
import type { RecordForm } from './useRecordForm.ts';

interface Props {
  title: string;
  form: Pick<RecordForm<object>, 'submit' | 'isRunning' | 'isDirty' | 'restoredAt' | 'discard'>;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A small form over the page. Escape leaves it and keeps what was typed for the next time, which says so; "cancel" drops
 * it; a click beside it is easily a slip and closes it only while nothing is typed.
 */
export function FormDialog({ title, form, onClose, children }: Props) {
  const t = useT();
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
  };
  const closeBy = (_: unknown, reason: 'backdropClick' | 'escapeKeyDown') => {
    if (reason === 'escapeKeyDown' || !form.isDirty) onClose();
  };
  const cancel = () => {
    form.discard();
    onClose();
  };
  return (
    <Dialog open onClose={closeBy} fullWidth maxWidth="xs" aria-labelledby={id}>
      <Box component="form" onSubmit={submit} noValidate sx={dialogForm}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          <RestoredNote form={form} />
          <Box sx={{ display: 'grid', gap: 2, mt: 1 }}>{children}</Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={cancel}>{t('shell.actions.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={form.isRunning}>
            {t(form.isRunning ? 'shell.actions.running' : 'shell.actions.save')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
