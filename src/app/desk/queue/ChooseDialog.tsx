import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { CallNextAnswer, TicketRecord } from '../../../contract/tickets.ts';
import type { QueueAnswer, WindowRecord } from '../../../contract/windows.ts';
import { useT } from '../../i18n/useT.ts';
import { useCommand } from '../../shared/useCommand.ts';
import { useDesk } from '../DeskContext.ts';
import { DeskDialog } from '../DeskDialog.tsx';
import { useHeldTickets } from '../useWindowData.ts';

interface Props {
  window: WindowRecord;
  order: QueueAnswer['order'];
  /** The row that was pressed. */
  chosenId: string | undefined;
  onClose: () => void;
}

const NATIVE = { select: { native: true }, inputLabel: { shrink: true } };
const REASONS = ['unwell', 'together', 'again', 'sent'] as const;

/** Calls a number out of its order; why is asked, kept with the number, and seen in the report on fairness. */
export default function ChooseDialog({ window, order, chosenId, onClose }: Props) {
  const t = useT();
  const { say, remember } = useDesk();
  const [ticketId, setTicketId] = useState(chosenId ?? order[1]?.ticket.id ?? order[0]?.ticket.id ?? '');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isNext = order[0]?.ticket.id === ticketId;
  const call = useCommand<Record<string, string>, CallNextAnswer>(
    (provider, body, press) => provider.act<CallNextAnswer>('windows', window.id, 'call', body, press),
    {
      refresh: ['windows', 'tickets'],
      quiet: true,
      onSuccess: ({ ticket, because }) => {
        remember(ticket);
        say(t('desk.queue.announce', { number: ticket.number, window: window.name, because: because.text }));
        onClose();
      },
    },
  );
  const isMissing = reason.trim() === '' && !isNext;
  const submit = () => {
    setTried(true);
    if (ticketId && !isMissing) void call.run({ ticketId, ...(reason.trim() && { reason: reason.trim() }) });
  };
  return (
    <DeskDialog
      title={t('desk.step.chosen.title')}
      text={t('desk.step.chosen.text')}
      error={call.error}
      submitLabel={t('desk.step.chosen.submit')}
      isRunning={call.isRunning}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        id="chosen-number"
        select
        slotProps={NATIVE}
        label={t('desk.step.chosen.number')}
        value={ticketId}
        onChange={event => setTicketId(event.target.value)}
        helperText={isNext ? t('desk.step.chosen.isNext') : undefined}
        autoFocus={chosenId === undefined}
        fullWidth
      >
        <Numbers order={order} chosenId={ticketId} />
      </TextField>
      <TextField
        id="chosen-reason"
        label={t('desk.step.chosen.reason')}
        value={reason}
        onChange={event => setReason(event.target.value)}
        error={isTried && isMissing}
        helperText={isTried && isMissing ? t('shell.actions.required') : undefined}
        slotProps={{ htmlInput: { maxLength: 200 } }}
        required={!isNext}
        autoFocus={chosenId !== undefined}
        autoComplete="off"
        fullWidth
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mt: -0.5 }}>
        {REASONS.map(code => {
          const words = t(`desk.step.chosen.reasons.${code}`);
          return (
            <Button key={code} size="small" variant="outlined" onClick={() => setReason(words)}>
              {words}
            </Button>
          );
        })}
      </Box>
    </DeskDialog>
  );
}

/** Who waits for this window, and today's missed numbers; the chosen one stays although it is called elsewhere. */
function Numbers({ order, chosenId }: { order: QueueAnswer['order']; chosenId: string }) {
  const t = useT();
  const { data: held = [] } = useHeldTickets();
  const missed = held.filter(ticket => ticket.status === 'missed');
  const lane = (ticket: TicketRecord) => t(`shell.lane.letter.${ticket.lane}`);
  const isListed = [...missed, ...order.map(({ ticket }) => ticket)].some(({ id }) => id === chosenId);
  return (
    <>
      {!isListed && <option value={chosenId}>—</option>}
      <optgroup label={t('desk.step.chosen.waiting')}>
        {order.map(({ ticket, waitedMinutes }) => (
          <option key={ticket.id} value={ticket.id}>
            {t('desk.step.chosen.row', { number: ticket.number, lane: lane(ticket), count: waitedMinutes })}
          </option>
        ))}
      </optgroup>
      {missed.length > 0 && (
        <optgroup label={t('desk.step.chosen.missed')}>
          {missed.map(ticket => (
            <option key={ticket.id} value={ticket.id}>
              {t('desk.step.chosen.missedRow', { number: ticket.number, lane: lane(ticket) })}
            </option>
          ))}
        </optgroup>
      )}
    </>
  );
}
