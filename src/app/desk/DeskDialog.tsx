import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { type FormEvent, type ReactNode, useId } from 'react';
import { useT } from '../i18n/useT.ts';
import { StepError } from './StepError.tsx';

interface Props {
  title: string;
  text?: string;
  children: ReactNode;
  /** Of the last try; what was typed stays. */
  error?: unknown;
  submitLabel: string;
  isRunning: boolean;
  isDangerous?: boolean;
  /** Stands before the submit button: another way on. */
  also?: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
}

/** A small question of the desk: Enter sends it, Escape leaves it. */
export function DeskDialog(props: Props) {
  const { title, text, children, error, submitLabel, isRunning, isDangerous, also, onSubmit, onClose } =
    props;
  const t = useT();
  const titleId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isRunning) onSubmit();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          {text && <DialogContentText>{text}</DialogContentText>}
          <Box sx={{ display: 'grid', gap: 1.5, pt: text ? 2 : 0.75 }}>{children}</Box>
          <StepError error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('shell.actions.cancel')}</Button>
          {also}
          <Button
            type="submit"
            variant="contained"
            color={isDangerous ? 'error' : 'primary'}
            disabled={isRunning}
            aria-busy={isRunning || undefined}
          >
            {isRunning ? t('shell.actions.running') : submitLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
