import Link from '@mui/material/Link';
import { useGetOne } from 'ra-core';
import { Link as RouterLink } from 'react-router';
import type { TicketRecord } from '../../contract/tickets.ts';
import { useT } from '../i18n/useT.ts';
import { useCan } from '../shared/useStaff.ts';

/** The number with which the applicant came, and how long they waited. */
export function CaseTicket({ ticketId }: { ticketId: string }) {
  const t = useT();
  const canRead = useCan()('tickets.read');
  const { data } = useGetOne<TicketRecord>('tickets', { id: ticketId }, { enabled: canRead, retry: false });
  if (!data) return <>—</>;
  const waited = data.waitSeconds === null ? undefined : Math.round(data.waitSeconds / 60);
  return (
    <>
      <Link component={RouterLink} to={`/tickets/${ticketId}/show`} underline="always">
        {data.number}
      </Link>
      {waited !== undefined && ` · ${t('cases.parties.waited', { minutes: waited })}`}
    </>
  );
}
