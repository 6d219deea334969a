import Box from '@mui/material/Box';
import { useGetList } from 'ra-core';
import type { TicketRecord } from '../../../contract/tickets.ts';
import type { WindowRecord } from '../../../contract/windows.ts';
import { useT } from '../../i18n/useT.ts';
import { WaitTime } from '../Ago.tsx';
import { LaneTag } from '../LaneTag.tsx';
import { MaskedText } from '../MaskedText.tsx';
import type { Column } from './column.ts';
import { ItemName } from './ItemName.tsx';
import { Moment } from './Moment.tsx';

/** The columns of a list of numbers. */
export const TICKET_COLUMNS: readonly Column<TicketRecord>[] = [
  {
    key: 'number',
    label: 'tickets.fields.number',
    sort: 'number',
    width: '6rem',
    cell: r => <strong>{r.number}</strong>,
  },
  {
    key: 'lane',
    label: 'tickets.fields.lane',
    sort: 'lane',
    width: '7rem',
    cell: r => <LaneTag lane={r.lane} withName />,
  },
  { key: 'status', label: 'tickets.fields.status', sort: 'status', cell: r => <TicketStatus ticket={r} /> },
  {
    key: 'name',
    label: 'tickets.fields.applicantName',
    cell: r => <MaskedText>{r.applicantName}</MaskedText>,
  },
  {
    key: 'item',
    label: 'tickets.fields.itemCode',
    width: '24%',
    sort: 'itemCode',
    isCut: true,
    cell: r => <ItemName code={r.itemCode} />,
  },
  {
    key: 'window',
    label: 'tickets.fields.windowId',
    cell: r => <WindowName id={r.windowId ?? r.forWindowId} />,
  },
  {
    key: 'taken',
    label: 'tickets.fields.takenAt',
    sort: 'takenAt',
    cell: r => <Moment at={r.takenAt} isShort />,
  },
  {
    key: 'wait',
    label: 'tickets.fields.wait',
    sort: 'waitSeconds',
    isNumber: true,
    cell: r => <Waited ticket={r} />,
  },
  {
    key: 'service',
    label: 'tickets.fields.service',
    sort: 'serviceSeconds',
    isNumber: true,
    cell: r => <Minutes seconds={r.serviceSeconds} isInaccurate={r.inaccurateTime} />,
  },
];

function TicketStatus({ ticket }: { ticket: TicketRecord }) {
  const t = useT();
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {t(`tickets.status.${ticket.status}`)}
      {ticket.callCount > 1 && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {' '}
          {t('tickets.called', { count: ticket.callCount })}
        </Box>
      )}
      {tagsOf(ticket, t).map(tag => (
        <Box key={tag} component="span" sx={{ color: 'text.secondary' }}>
          {' · '}
          {tag}
        </Box>
      ))}
    </Box>
  );
}

/** What is unusual about a number, in a word each. */
const tagsOf = (ticket: TicketRecord, t: ReturnType<typeof useT>): string[] => [
  ...(ticket.missCount > 0 ? [t('tickets.missedTag', { count: ticket.missCount })] : []),
  ...(ticket.chosenReason !== null ? [t('tickets.chosenTag')] : []),
  ...(ticket.visitId !== null && ticket.visitId !== ticket.id ? [t('tickets.visitTag')] : []),
];

/** Few windows, read once and shared. */
function WindowName({ id }: { id: string | null }) {
  const t = useT();
  const { data } = useGetList<WindowRecord>(
    'windows',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'no', order: 'ASC' }, filter: {} },
    { staleTime: 60_000 },
  );
  const found = data?.find(window => window.id === id);
  return <>{found ? t('tickets.window', { no: found.no }) : '—'}</>;
}

function Waited({ ticket }: { ticket: TicketRecord }) {
  if (ticket.waitSeconds === null && ticket.status === 'waiting') return <WaitTime since={ticket.takenAt} />;
  return <Minutes seconds={ticket.waitSeconds} />;
}

function Minutes({ seconds, isInaccurate }: { seconds: number | null; isInaccurate?: boolean }) {
  const t = useT();
  if (seconds === null) return <>—</>;
  return (
    <span title={isInaccurate ? t('tickets.inaccurate') : undefined}>
      {isInaccurate ? '≈ ' : ''}
      {t('tickets.minutes', { smart_count: Math.round(seconds / 60) })}
    </span>
  );
}
