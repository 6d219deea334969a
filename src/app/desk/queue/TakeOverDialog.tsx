import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { DeskDialog } from '../DeskDialog.tsx';

interface Props {
  number: string;
  /** Who parked the visitor. */
  name: string;
  isRunning: boolean;
  error: unknown;
  onSubmit: (reason: string) => void;
  onClose: () => void;
}

/** A visitor whom a colleague parked is taken over with a reason. */
export default function TakeOverDialog({ number, name, isRunning, error, onSubmit, onClose }: Props) {
  const t = useT();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = reason.trim() === '';
  const submit = () => {
    setTried(true);
    if (!isMissing) onSubmit(reason.trim());
  };
  return (
    <DeskDialog
      title={t('desk.step.resume.title', { number })}
      text={t('desk.step.resume.text', { name })}
      error={error}
      submitLabel={t('desk.step.resume.submit')}
      isRunning={isRunning}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        id="resume-reason"
        label={t('desk.step.resume.reason')}
        value={reason}
        onChange={event => setReason(event.target.value)}
        error={isTried && isMissing}
        helperText={isTried && isMissing ? t('shell.actions.required') : undefined}
        slotProps={{ htmlInput: { maxLength: 200 } }}
        required
        autoComplete="off"
        autoFocus
        fullWidth
      />
    </DeskDialog>
  );
}
