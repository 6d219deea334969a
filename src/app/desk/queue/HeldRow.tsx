import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { TicketRecord } from '../../../contract/tickets.ts';
import type { WindowRecord } from '../../../contract/windows.ts';
import { useT } from '../../i18n/useT.ts';
import { LaneTag } from '../../shared/LaneTag.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import { useStaff } from '../../shared/useStaff.ts';

interface Props {
  ticket: TicketRecord;
  window: WindowRecord;
}

/** A number that was parked or missed, with the way back: parked to a free window, missed into the line. */
export function HeldRow({ ticket, window }: Props) {
  const t = useT();
  const staff = useStaff();
  const isParked = ticket.status === 'parked';
  const command = useCommand<void, TicketRecord>(
    (provider, _, press) => provider.act<TicketRecord>('tickets', ticket.id, 'resume', {}, press),
    { refresh: ['windows', 'tickets'] },
  );
  const isBusy = isParked && (window.ticketId !== null || window.status !== 'open');
  const why = isBusy ? t('desk.queue.why.busy', { number: window.ticketNumber ?? '' }) : undefined;
  const label = t(isParked ? 'desk.queue.resume' : 'desk.queue.resumeMissed');
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.5, minHeight: '2.29rem' }}>
      <LaneTag lane={ticket.lane} />
      <Box component="span" sx={{ fontWeight: 600 }}>
        {ticket.number}
      </Box>
      {isParked && (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.86rem' }}>
          {t(ticket.parkedBy === staff?.id ? 'desk.queue.parkedHere' : 'desk.queue.parkedBy')}
        </Box>
      )}
      {ticket.allowedActions.includes('resume') && (
        <Button
          size="small"
          sx={{ ml: 'auto' }}
          disabled={isBusy || command.isRunning}
          title={why}
          aria-label={`${label} ${ticket.number}`}
          onClick={() => void command.run()}
        >
          {label}
        </Button>
      )}
    </Box>
  );
}
