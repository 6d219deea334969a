import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { TicketCommand } from '../../../contract/tickets.ts';
import { useT } from '../../i18n/useT.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import { DeskDialog } from '../DeskDialog.tsx';
import { useItemsOpenFirst } from '../useWindowData.ts';

interface Props {
  number: string;
  isRunning: boolean;
  error: unknown;
  onSubmit: (body: TicketCommand) => void;
  onClose: () => void;
}

const NATIVE = { select: { native: true }, inputLabel: { shrink: true } };

/** A second thing of the same visitor: a number of its own that never stood in the line. */
export default function MatterDialog({ number, isRunning, error, onSubmit, onClose }: Props) {
  const t = useT();
  const language = useLanguage();
  const items = useItemsOpenFirst().filter(item => item.open);
  const [chosen, setChosen] = useState('');
  const itemCode = chosen || items[0]?.code;
  return (
    <DeskDialog
      title={t('desk.step.matter.title', { number })}
      text={t('desk.step.matter.text')}
      error={error}
      submitLabel={t('desk.step.matter.submit')}
      isRunning={isRunning}
      onSubmit={() => itemCode && onSubmit({ itemCode })}
      onClose={onClose}
    >
      <TextField
        id="matter-item"
        select
        slotProps={NATIVE}
        label={t('desk.step.matter.item')}
        value={itemCode ?? ''}
        onChange={event => setChosen(event.target.value)}
        autoFocus
        fullWidth
      >
        {items.map(item => (
          <option key={item.code} value={item.code}>
            {item[language]}
          </option>
        ))}
      </TextField>
    </DeskDialog>
  );
}
