import Box from '@mui/material/Box';
import type { TicketRecord } from '../../../contract/tickets.ts';
import { useT } from '../../i18n/useT.ts';
import { useShortcutKey } from '../../shared/shortcuts.ts';
import { TICKET_KEYS } from './ticketKeys.ts';

/** Between the call and the arrival: why this number, and the keys for came and did not come. */
export function CallingPanel({ ticket }: { ticket: TicketRecord }) {
  const t = useT();
  const start = useShortcutKey('desk.start', TICKET_KEYS.start);
  const recall = useShortcutKey('desk.recall', TICKET_KEYS.recall);
  const miss = useShortcutKey('desk.miss', TICKET_KEYS.miss);
  return (
    <Box sx={{ flex: 1, display: 'grid', placeContent: 'center', textAlign: 'center', p: 4 }}>
      <Box sx={{ fontSize: '1.71rem', fontWeight: 600, mb: 1 }}>
        {t('desk.visitor.waitingFor', { number: ticket.number })}
      </Box>
      <Box>{t('desk.visitor.waitingForText', { start, recall, miss })}</Box>
      {ticket.because && <Box sx={{ mt: 1, color: 'text.secondary' }}>{ticket.because.text}</Box>}
      {ticket.note && <Box sx={{ mt: 1 }}>{ticket.note}</Box>}
    </Box>
  );
}
