import Box from '@mui/material/Box';
import { useGetList } from 'ra-core';
import type { GreenExceptionRecord } from '../../../contract/people.ts';
import type { TicketRecord } from '../../../contract/tickets.ts';
import { useT } from '../../i18n/useT.ts';
import { GreenAsk } from '../../shared/records/GreenAsk.tsx';
import { GreenExceptionRow } from '../../shared/records/GreenExceptionRow.tsx';
import { useCan } from '../../shared/useStaff.ts';
import { SideSection } from './SideSection.tsx';

/** A one-off green for the visitor at the window: what was asked and decided, and a quiet way to ask. */
export function TicketGreen({ ticket }: { ticket: TicketRecord }) {
  const t = useT();
  const canAsk = useCan()('green.request-exception');
  const { data } = useGetList<GreenExceptionRecord>(
    'green-exceptions',
    {
      pagination: { page: 1, perPage: 10 },
      sort: { field: 'requestedAt', order: 'DESC' },
      filter: { subjectId: ticket.id },
    },
    { enabled: canAsk },
  );
  const requests = data ?? [];
  const isWaiting = requests.some(({ status }) => status === 'requested');
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
          {data && <GreenAsk resource="tickets" id={ticket.id} number={ticket.number} />}
        </Box>
      )}
    </>
  );
}
