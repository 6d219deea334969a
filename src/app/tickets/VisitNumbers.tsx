import type { TicketRecord } from '../../contract/tickets.ts';
import { useT } from '../i18n/useT.ts';
import { RelatedTable } from '../shared/records/RelatedTable.tsx';
import { TICKET_COLUMNS } from '../shared/records/ticketColumns.tsx';

/** All numbers of a visit with several matters. */
export function VisitNumbers({ ticket }: { ticket: TicketRecord }) {
  const t = useT();
  if (ticket.visitId === null) return null;
  return (
    <RelatedTable<TicketRecord>
      resource="tickets"
      title={t('tickets.fields.visit')}
      filter={{ serviceDay: ticket.serviceDay, visitId: ticket.visitId }}
      sort={{ field: 'takenAt', order: 'ASC' }}
      columns={TICKET_COLUMNS}
      pathOf={row => `/tickets/${row.id}/show`}
      none={t('tickets.empty.title')}
    />
  );
}
