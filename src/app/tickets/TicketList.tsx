import type { TicketRecord } from '../../contract/tickets.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { LANES } from '../../domain/queue/lanes.ts';
import { TICKET_STATUSES } from '../../domain/queue/ticket.ts';
import { useT } from '../i18n/useT.ts';
import type { Column } from '../shared/records/column.ts';
import { DayRangeFilter } from '../shared/records/DayRangeFilter.tsx';
import { FigureNote } from '../shared/records/FigureNote.tsx';
import { SearchFilter } from '../shared/records/FilterField.tsx';
import type { View } from '../shared/records/filterValues.ts';
import { useItemChoices } from '../shared/records/items.ts';
import { ListPage } from '../shared/records/ListPage.tsx';
import { SelectFilter } from '../shared/records/SelectFilter.tsx';
import { TICKET_COLUMNS } from '../shared/records/ticketColumns.tsx';
import { useToday } from '../shared/records/useToday.ts';
import { GreenCell } from './GreenCell.tsx';

const COLUMNS: readonly Column<TicketRecord>[] = [
  ...TICKET_COLUMNS,
  { key: 'green', label: 'tickets.fields.green', isExtra: true, cell: r => <GreenCell ticket={r} /> },
];

/** Every number; today's unless chosen otherwise. */
export function TicketList() {
  const t = useT();
  const today = useToday();
  return (
    <ListPage<TicketRecord>
      resource="tickets"
      before={<FigureNote />}
      title={t('tickets.name')}
      intro={t('tickets.intro')}
      sort={{ field: 'takenAt', order: 'DESC' }}
      defaultFilter={{ serviceDay: today }}
      views={useViews(today)}
      filters={<TicketFilters />}
      columns={COLUMNS}
      pathOf={record => `/tickets/${record.id}/show`}
      empty={{ title: t('tickets.empty.title'), text: t('tickets.empty.text') }}
    />
  );
}

function useViews(today: Day): View[] {
  const t = useT();
  return [
    { key: 'today', label: t('tickets.views.today'), filter: { serviceDay: today } },
    { key: 'waiting', label: t('tickets.views.waiting'), filter: { serviceDay: today, status: 'waiting' } },
    { key: 'missed', label: t('tickets.views.missed'), filter: { serviceDay: today, status: 'missed' } },
    { key: 'all', label: t('tickets.views.all'), filter: {} },
  ];
}

function TicketFilters() {
  const t = useT();
  const items = useItemChoices();
  return (
    <>
      <SearchFilter label={t('tickets.search')} />
      <SelectFilter
        name="status"
        label={t('tickets.fields.status')}
        choices={TICKET_STATUSES.map(id => ({ id, name: t(`tickets.status.${id}`) }))}
      />
      <SelectFilter
        name="lane"
        label={t('tickets.fields.lane')}
        choices={LANES.map(id => ({ id, name: t(`shell.lane.${id}`) }))}
      />
      <SelectFilter name="itemCode" label={t('tickets.fields.itemCode')} choices={items} width="11rem" />
      <DayRangeFilter source="serviceDay" label={t('tickets.fields.serviceDay')} replaces="serviceDay" />
    </>
  );
}

export default TicketList;
