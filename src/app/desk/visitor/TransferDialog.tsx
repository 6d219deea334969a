import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { TicketCommand, TicketRecord } from '../../../contract/tickets.ts';
import type { WindowRecord } from '../../../contract/windows.ts';
import { useT } from '../../i18n/useT.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import { DeskDialog } from '../DeskDialog.tsx';
import { useItemsOpenFirst, useWindows } from '../useWindowData.ts';
import { NextTick } from './NextTick.tsx';
import {
  EMPTY_TRANSFER,
  isReasonless,
  isTargetless,
  peopleOf,
  type TransferDraft,
  transferBody,
} from './transferBody.ts';

interface Props {
  ticket: TicketRecord;
  window: WindowRecord;
  canNext: boolean;
  isRunning: boolean;
  error: unknown;
  onSubmit: (body: TicketCommand) => void;
  onClose: () => void;
}

const NATIVE = { select: { native: true }, inputLabel: { shrink: true } };

/** Sends the visitor to another window, person or item, with a word to whoever takes over. */
export default function TransferDialog(props: Props) {
  const { ticket, window, canNext, isRunning, error, onSubmit, onClose } = props;
  const t = useT();
  const language = useLanguage();
  const [draft, setDraft] = useState<TransferDraft>(EMPTY_TRANSFER);
  const [isTried, setTried] = useState(false);
  const items = useItemsOpenFirst().filter(item => item.open && item.code !== ticket.itemCode);
  const change = (part: Partial<TransferDraft>) => setDraft(before => ({ ...before, ...part }));
  const body = transferBody(draft);
  const isNowhere = isTried && isTargetless(draft);
  const isUnexplained = isTried && isReasonless(draft);
  const submit = () => {
    setTried(true);
    if (body) onSubmit(body);
  };
  return (
    <DeskDialog
      title={t('desk.transfer.title', { number: ticket.number })}
      text={t('desk.transfer.keepsPlace')}
      error={error}
      submitLabel={t('desk.transfer.submit')}
      isRunning={isRunning}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        id="transfer-window"
        select
        slotProps={NATIVE}
        label={t('desk.transfer.to')}
        value={draft.target}
        onChange={event => change({ target: event.target.value })}
        error={isNowhere}
        helperText={isNowhere ? t('desk.step.transfer.target') : undefined}
        autoFocus
        fullWidth
      >
        <option value="">{t('desk.step.transfer.anybody')}</option>
        <Targets window={window} />
      </TextField>
      <TextField
        id="transfer-item"
        select
        slotProps={NATIVE}
        label={t('desk.transfer.item')}
        value={draft.itemCode}
        onChange={event => change({ itemCode: event.target.value })}
        fullWidth
      >
        <option value="">{t('desk.transfer.sameItem')}</option>
        {items.map(item => (
          <option key={item.code} value={item.code}>
            {item[language]}
          </option>
        ))}
      </TextField>
      <TextField
        id="transfer-note"
        label={t('desk.transfer.note')}
        placeholder={t('desk.transfer.noteHint')}
        value={draft.note}
        onChange={event => change({ note: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 500 } }}
        required={draft.firstInLine}
        error={isUnexplained}
        helperText={isUnexplained ? t('desk.step.transfer.firstReason') : undefined}
        autoComplete="off"
        fullWidth
      />
      <div>
        <FormControlLabel
          control={
            <Checkbox checked={draft.firstInLine} onChange={(_, firstInLine) => change({ firstInLine })} />
          }
          label={t('desk.transfer.first')}
        />
        {canNext && <NextTick isOn={draft.next} onChange={next => change({ next })} />}
      </div>
    </DeskDialog>
  );
}

/** The other windows and the people who sit at them. */
function Targets({ window }: { window: WindowRecord }) {
  const t = useT();
  const windows = useWindows();
  return (
    <>
      <optgroup label={t('desk.step.transfer.window')}>
        {windows
          .filter(other => other.id !== window.id)
          .map(other => (
            <option key={other.id} value={`window:${other.id}`}>
              {t('desk.transfer.windowChoice', {
                window: other.name,
                state: t(`windows.state.${other.status}`),
              })}
            </option>
          ))}
      </optgroup>
      <optgroup label={t('desk.step.transfer.person')}>
        {peopleOf(windows, window.clerkId).map(person => (
          <option key={person.id} value={`person:${person.id}`}>
            {t('desk.step.transfer.personChoice', { name: person.name, window: person.window })}
          </option>
        ))}
      </optgroup>
    </>
  );
}
