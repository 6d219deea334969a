import Button from '@mui/material/Button';
import { useState } from 'react';
import type { BookingRecord } from '../../contract/bookings.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { BOOKING_STATUSES } from '../../domain/queue/booking.ts';
import { spansText } from '../../domain/queue/intake.ts';
import { useT } from '../i18n/useT.ts';
import type { Column } from '../shared/records/column.ts';
import { DayRangeFilter } from '../shared/records/DayRangeFilter.tsx';
import { SearchFilter } from '../shared/records/FilterField.tsx';
import type { View } from '../shared/records/filterValues.ts';
import { ItemName } from '../shared/records/ItemName.tsx';
import { useItemChoices } from '../shared/records/items.ts';
import { ListPage } from '../shared/records/ListPage.tsx';
import { SelectFilter } from '../shared/records/SelectFilter.tsx';
import { useToday } from '../shared/records/useToday.ts';
import { useCan } from '../shared/useStaff.ts';
import { BookingActions } from './BookingActions.tsx';
import { NewBooking } from './NewBooking.tsx';

const timeOf = (r: BookingRecord) => spansText([{ from: r.fromMinute, to: r.toMinute }]);

const COLUMNS: readonly Column<BookingRecord>[] = [
  { key: 'day', label: 'bookings.fields.day', sort: 'day', cell: r => r.day },
  { key: 'time', label: 'bookings.fields.time', sort: 'fromMinute', cell: timeOf },
  { key: 'code', label: 'bookings.fields.code', sort: 'code', cell: r => <strong>{r.code}</strong> },
  { key: 'name', label: 'bookings.fields.applicantName', cell: r => r.applicantName ?? '—' },
  { key: 'phone', label: 'bookings.fields.phone', isExtra: true, cell: r => r.phone ?? '—' },
  {
    key: 'item',
    label: 'bookings.fields.itemCode',
    sort: 'itemCode',
    isCut: true,
    cell: r => <ItemName code={r.itemCode} />,
  },
  { key: 'status', label: 'bookings.fields.status', sort: 'status', cell: r => <Status record={r} /> },
  { key: 'number', label: 'bookings.fields.ticketNumber', cell: r => r.ticketNumber ?? '—' },
  { key: 'actions', label: 'bookings.actions', width: '15rem', cell: r => <BookingActions booking={r} /> },
];

/** Every booking; today's unless chosen otherwise, in the order in which they come. */
export default function BookingList() {
  const t = useT();
  const can = useCan();
  const today = useToday();
  const [isNew, setNew] = useState(false);
  const create = can('bookings.edit') && (
    <Button variant="contained" onClick={() => setNew(true)}>
      {t('bookings.create')}
    </Button>
  );
  return (
    <>
      <ListPage<BookingRecord>
        resource="bookings"
        title={t('bookings.name')}
        intro={t('bookings.intro')}
        sort={{ field: 'fromMinute', order: 'ASC' }}
        defaultFilter={{ day: today }}
        views={useViews(today)}
        filters={<BookingFilters />}
        actions={create}
        columns={COLUMNS}
        empty={{ title: t('bookings.empty.title'), text: t('bookings.empty.text') }}
      />
      {isNew && <NewBooking onClose={() => setNew(false)} />}
    </>
  );
}

function Status({ record }: { record: BookingRecord }) {
  const t = useT();
  return <>{t(`bookings.status.${record.status}`)}</>;
}

function useViews(today: Day): View[] {
  const t = useT();
  return [
    { key: 'today', label: t('bookings.views.today'), filter: { day: today } },
    { key: 'open', label: t('bookings.views.open'), filter: { day: today, status: 'booked' } },
    { key: 'all', label: t('bookings.views.all'), filter: {} },
  ];
}

function BookingFilters() {
  const t = useT();
  return (
    <>
      <SearchFilter label={t('bookings.search')} />
      <SelectFilter
        name="status"
        label={t('bookings.fields.status')}
        choices={BOOKING_STATUSES.map(id => ({ id, name: t(`bookings.status.${id}`) }))}
      />
      <SelectFilter
        name="itemCode"
        label={t('bookings.fields.itemCode')}
        choices={useItemChoices()}
        width="11rem"
      />
      <DayRangeFilter source="day" label={t('bookings.fields.day')} replaces="day" />
    </>
  );
}
