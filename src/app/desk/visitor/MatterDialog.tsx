import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId, useState } from 'react';
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

/** A second thing of the same visitor: a number of its own that never stood in the line. */
export default function MatterDialog({ number, isRunning, error, onSubmit, onClose }: Props) {
  const t = useT();
  const language = useLanguage();
  const labelId = useId();
  const items = useItemsOpenFirst().filter(item => item.open);
  const [chosen, setChosen] = useState<string>();
  const itemCode = chosen ?? items[0]?.code ?? '';
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
      <div>
        <FormLabel id={labelId}>{t('desk.step.matter.item')}</FormLabel>
        {/* Not a menu: Enter on a choice sends it. */}
        <RadioGroup
          aria-labelledby={labelId}
          value={itemCode}
          onChange={event => setChosen(event.target.value)}
        >
          {items.map(item => (
            <FormControlLabel
              key={item.code}
              value={item.code}
              control={<Radio size="small" autoFocus={item.code === itemCode} />}
              label={item[language]}
            />
          ))}
        </RadioGroup>
      </div>
    </DeskDialog>
  );
}
