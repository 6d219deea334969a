import Box from '@mui/material/Box';
import type { TicketRecord } from '../../../contract/tickets.ts';
import { useT } from '../../i18n/useT.ts';
import { GreenAsk } from '../../shared/records/GreenAsk.tsx';
import { GreenExceptionRow } from '../../shared/records/GreenExceptionRow.tsx';
import { useGreenExceptions } from '../../shared/records/useGreenExceptions.ts';
import { SideSection } from './SideSection.tsx';

/** A one-off green for the visitor at the window: what was asked and decided, and a quiet way to ask. */
export function TicketGreen({ ticket }: { ticket: TicketRecord }) {
  const t = useT();
  const { canAsk, requests, isRead, isWaiting } = useGreenExceptions(ticket.id);
  const isOffered = ticket.lane !== 'green' && !isWaiting;
  if (!canAsk || (ticket.lane === 'green' && requests.length === 0)) return null;
  return (
    <>
      {requests.length > 0 && (
        <SideSection title={t('records.exception.one')}>
          {requests.map(request => (
            <GreenExceptionRow key={request.id} request={request} />
          ))}
        </SideSection>
      )}
      {isOffered && (
        <Box sx={{ px: 1, py: 0.5, minHeight: '3rem', borderBottom: 1, borderColor: 'divider' }}>
          {isRead && <GreenAsk resource="tickets" id={ticket.id} number={ticket.number} />}
        </Box>
      )}
    </>
  );
}
