import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import type { TicketCommand } from '../../../contract/tickets.ts';
import { OUTCOME_CODES, OUTCOMES } from '../../../domain/queue/outcomes.ts';
import { useT } from '../../i18n/useT.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import { DeskDialog } from '../DeskDialog.tsx';

interface Props {
  number: string;
  /** Typed entries would be thrown away. */
  isUnsubmitted: boolean;
  /** What Enter does: finish, or finish and call the next one. */
  isNext: boolean;
  /** The window could call the next one. */
  canNext: boolean;
  isRunning: boolean;
  error: unknown;
  onSubmit: (body: TicketCommand) => void;
  onClose: () => void;
}

/** Finishing with something to say: another outcome, a time that is not right, or entries that would be lost. */
export default function FinishDialog(props: Props) {
  const { number, isUnsubmitted, isNext, canNext, isRunning, error, onSubmit, onClose } = props;
  const t = useT();
  const language = useLanguage();
  const labelId = useId();
  const [outcome, setOutcome] = useState<string>(OUTCOME_CODES[0] ?? 'done');
  const [inaccurateTime, setInaccurate] = useState(false);
  const [note, setNote] = useState('');
  const send = (next: boolean) =>
    onSubmit({
      outcome,
      ...(inaccurateTime && { inaccurateTime }),
      ...(note.trim() && { note: note.trim() }),
      ...(next && { next }),
    });
  const words = (next: boolean) => t(next ? 'desk.step.finish.next' : 'desk.step.finish.only');
  return (
    <DeskDialog
      title={t('desk.step.finish.title', { number })}
      error={error}
      submitLabel={words(isNext)}
      isRunning={isRunning}
      isDangerous={isUnsubmitted}
      also={
        canNext && (
          <Button variant="outlined" disabled={isRunning} onClick={() => send(!isNext)}>
            {words(!isNext)}
          </Button>
        )
      }
      onSubmit={() => send(isNext)}
      onClose={onClose}
    >
      {isUnsubmitted && (
        <Alert severity="warning">
          <strong>{t('desk.visitor.finishTitle')}</strong>
          {' · '}
          {t('desk.visitor.finishText', { number })}
        </Alert>
      )}
      <div>
        <FormLabel id={labelId}>{t('desk.step.finish.outcome')}</FormLabel>
        <RadioGroup
          aria-labelledby={labelId}
          value={outcome}
          onChange={event => setOutcome(event.target.value)}
          sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr' }}
        >
          {OUTCOME_CODES.map(code => (
            <FormControlLabel
              key={code}
              value={code}
              control={<Radio size="small" autoFocus={code === outcome} />}
              label={OUTCOMES[code][language]}
            />
          ))}
        </RadioGroup>
      </div>
      <TextField
        id="finish-note"
        label={t('desk.step.finish.note')}
        value={note}
        onChange={event => setNote(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 500 } }}
        autoComplete="off"
        fullWidth
      />
      <FormControlLabel
        control={<Checkbox checked={inaccurateTime} onChange={(_, checked) => setInaccurate(checked)} />}
        label={t('desk.step.finish.inaccurate')}
      />
    </DeskDialog>
  );
}
