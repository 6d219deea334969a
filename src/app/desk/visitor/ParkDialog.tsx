import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { TicketCommand } from '../../../contract/tickets.ts';
import { useT } from '../../i18n/useT.ts';
import { DeskDialog } from '../DeskDialog.tsx';
import { NextTick } from './NextTick.tsx';

interface Props {
  number: string;
  canNext: boolean;
  isRunning: boolean;
  error: unknown;
  onSubmit: (body: TicketCommand) => void;
  onClose: () => void;
}

/** Parks the visitor with a word for whoever takes it up again. */
export default function ParkDialog({ number, canNext, isRunning, error, onSubmit, onClose }: Props) {
  const t = useT();
  const [note, setNote] = useState('');
  const [next, setNext] = useState(false);
  return (
    <DeskDialog
      title={t('desk.step.park.title', { number })}
      text={t('desk.step.park.text')}
      error={error}
      submitLabel={t('desk.step.park.submit')}
      isRunning={isRunning}
      onSubmit={() => onSubmit({ ...(note.trim() && { note: note.trim() }), ...(next && { next }) })}
      onClose={onClose}
    >
      <TextField
        id="park-note"
        label={t('desk.step.park.note')}
        placeholder={t('desk.step.park.hint')}
        value={note}
        onChange={event => setNote(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 500 } }}
        autoComplete="off"
        autoFocus
        fullWidth
      />
      {canNext && <NextTick isOn={next} onChange={setNext} />}
    </DeskDialog>
  );
}
