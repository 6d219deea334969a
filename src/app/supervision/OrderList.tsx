import type { OrderRecord } from '../../contract/supervision.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { useT } from '../i18n/useT.ts';
import type { Column } from '../shared/records/column.ts';
import type { View } from '../shared/records/filterValues.ts';
import { ListPage } from '../shared/records/ListPage.tsx';
import { Moment } from '../shared/records/Moment.tsx';
import { useNow } from '../shared/useNow.ts';
import { useStaff } from '../shared/useStaff.ts';
import { IssueButton } from './IssueButton.tsx';
import { OrderDue, OrderState } from './OrderState.tsx';

const COLUMNS: readonly Column<OrderRecord>[] = [
  { key: 'number', label: 'supervision.fields.number', sort: 'number', cell: r => r.number },
  { key: 'title', label: 'supervision.fields.title', isCut: true, width: '26%', cell: r => r.title },
  { key: 'about', label: 'supervision.fields.about', isCut: true, cell: r => r.subjectName ?? '—' },
  { key: 'status', label: 'supervision.fields.status', sort: 'status', cell: r => <OrderState record={r} /> },
  { key: 'addressee', label: 'supervision.fields.addressee', cell: r => r.addresseeName ?? '—' },
  { key: 'dueOn', label: 'supervision.fields.dueOn', sort: 'dueOn', cell: r => <OrderDue record={r} /> },
  { key: 'issuedBy', label: 'supervision.fields.issuedBy', isExtra: true, cell: r => r.issuedByName ?? '—' },
  {
    key: 'issuedAt',
    label: 'supervision.fields.issuedAt',
    sort: 'issuedAt',
    isExtra: true,
    cell: r => <Moment at={r.issuedAt} withDay />,
  },
];

const OPEN = ['issued', 'answered'];

/** 督办, what is due first on top. */
export default function OrderList() {
  const t = useT();
  return (
    <ListPage<OrderRecord>
      resource="orders"
      title={t('supervision.orders')}
      intro={t('supervision.intro')}
      sort={{ field: 'dueOn', order: 'ASC' }}
      defaultFilter={{ status: OPEN }}
      views={useViews()}
      actions={<IssueButton />}
      columns={COLUMNS}
      pathOf={record => `/orders/${record.id}/show`}
      empty={{ title: t('supervision.empty.title'), text: t('supervision.empty.text') }}
    />
  );
}

function useViews(): View[] {
  const t = useT();
  const staff = useStaff();
  const today = dayOf(useNow());
  return [
    { key: 'open', label: t('supervision.views.open'), filter: { status: OPEN } },
    {
      key: 'mine',
      label: t('supervision.views.mine'),
      filter: { status: OPEN, ...(staff && { addresseeId: staff.id }) },
    },
    { key: 'late', label: t('supervision.views.late'), filter: { status: ['issued'], dueOn_lt: today } },
    { key: 'closed', label: t('supervision.views.closed'), filter: { status: ['closed', 'withdrawn'] } },
    { key: 'all', label: t('supervision.views.all'), filter: {} },
  ];
}
