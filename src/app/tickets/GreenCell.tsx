import { useGetList } from 'ra-core';
import type { GreenExceptionRecord } from '../../contract/people.ts';
import type { TicketRecord } from '../../contract/tickets.ts';
import type { TicketStatus } from '../../domain/queue/ticket.ts';
import { useT } from '../i18n/useT.ts';
import { GreenAsk } from '../shared/records/GreenAsk.tsx';
import { useCan } from '../shared/useStaff.ts';

const UNDER_WAY: ReadonlySet<TicketStatus> = new Set(['waiting', 'called', 'serving']);

/** Asks for a one-off green while the number is under way, or says that this waits for a decision. */
export function GreenCell({ ticket }: { ticket: TicketRecord }) {
  const t = useT();
  const isAskable =
    useCan()('green.request-exception') && ticket.lane !== 'green' && UNDER_WAY.has(ticket.status);
  // One read for the whole list: every cell asks for the same.
  const { data } = useGetList<GreenExceptionRecord>(
    'green-exceptions',
    {
      pagination: { page: 1, perPage: 100 },
      sort: { field: 'requestedAt', order: 'ASC' },
      filter: { subjectType: 'ticket', status: 'requested' },
    },
    { enabled: isAskable },
  );
  if (!isAskable || !data) return null;
  if (data.some(({ subjectId }) => subjectId === ticket.id))
    return <>{t('records.exception.status.requested')}</>;
  return <GreenAsk resource="tickets" id={ticket.id} number={ticket.number} />;
}
