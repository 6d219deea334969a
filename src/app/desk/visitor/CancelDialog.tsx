import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { TicketCommand } from '../../../contract/tickets.ts';
import { useT } from '../../i18n/useT.ts';
import { DeskDialog } from '../DeskDialog.tsx';

interface Props {
  number: string;
  isRunning: boolean;
  error: unknown;
  onSubmit: (body: TicketCommand) => void;
  onClose: () => void;
}

/** The visitor gives up before being served. */
export default function CancelDialog({ number, isRunning, error, onSubmit, onClose }: Props) {
  const t = useT();
  const [reason, setReason] = useState('');
  return (
    <DeskDialog
      title={t('desk.step.cancel.title', { number })}
      text={t('desk.step.cancel.text')}
      error={error}
      submitLabel={t('desk.step.cancel.submit')}
      isDangerous
      isRunning={isRunning}
      onSubmit={() => onSubmit(reason.trim() ? { reason: reason.trim() } : {})}
      onClose={onClose}
    >
      <TextField
        id="cancel-reason"
        label={t('desk.step.cancel.reason')}
        value={reason}
        onChange={event => setReason(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
        autoComplete="off"
        autoFocus
        fullWidth
      />
    </DeskDialog>
  );
}
