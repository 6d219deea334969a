import type { CaseRecord } from '../../contract/cases.ts';
import { useT } from '../i18n/useT.ts';
import { DayText } from '../shared/DayText.tsx';
import { MaskedText } from '../shared/MaskedText.tsx';
import { CaseStatusTag } from '../shared/records/caseColumns.tsx';
import type { Column } from '../shared/records/column.ts';
import { SearchFilter } from '../shared/records/FilterField.tsx';
import { ItemName } from '../shared/records/ItemName.tsx';
import { useItemChoices } from '../shared/records/items.ts';
import { ListPage } from '../shared/records/ListPage.tsx';
import { Moment } from '../shared/records/Moment.tsx';
import { SelectFilter } from '../shared/records/SelectFilter.tsx';
import { useToday } from '../shared/records/useToday.ts';
import { PassButton } from './PassButton.tsx';

const COLUMNS: readonly Column<CaseRecord>[] = [
  { key: 'number', label: 'cases.fields.number', sort: 'number', width: '12rem', cell: r => r.number },
  { key: 'due', label: 'precheck.dueOn', sort: 'precheckDueOn', cell: r => <Due record={r} /> },
  {
    key: 'applicant',
    label: 'cases.fields.applicantName',
    cell: r => <MaskedText>{r.applicantName}</MaskedText>,
  },
  {
    key: 'item',
    label: 'cases.fields.itemCode',
    sort: 'itemCode',
    isCut: true,
    width: '24%',
    cell: r => <ItemName code={r.itemCode} />,
  },
  { key: 'status', label: 'cases.fields.status', cell: r => <What record={r} /> },
  { key: 'external', label: 'precheck.externalNumber', isExtra: true, cell: r => r.externalNumber ?? '—' },
  {
    key: 'received',
    label: 'cases.fields.receivedAt',
    sort: 'receivedAt',
    isExtra: true,
    cell: r => <Moment at={r.receivedAt} isShort />,
  },
  { key: 'pass', label: 'precheck.actions', width: '8rem', cell: r => <PassButton record={r} /> },
];

/** 预审: what came online and nobody has looked at yet, the nearest limit first. */
export default function PrecheckPage() {
  const t = useT();
  return (
    <ListPage<CaseRecord>
      resource="cases"
      storeKey="precheck"
      title={t('precheck.name')}
      intro={t('precheck.intro')}
      sort={{ field: 'precheckDueOn', order: 'ASC' }}
      fixedFilter={{ precheck: 'pending', closedAt: null }}
      filters={
        <>
          <SearchFilter label={t('cases.search')} />
          <SelectFilter
            name="itemCode"
            label={t('cases.fields.itemCode')}
            choices={useItemChoices()}
            width="14rem"
          />
        </>
      }
      columns={COLUMNS}
      pathOf={record => `/cases/${record.id}/show`}
      empty={{ title: t('precheck.empty.title'), text: t('precheck.empty.text') }}
    />
  );
}

/** The last day, with a mark once it is here or over: never by colour alone. */
function Due({ record: { precheckDueOn } }: { record: CaseRecord }) {
  const t = useT();
  const today = useToday();
  if (!precheckDueOn) return <>—</>;
  const isLate = precheckDueOn < today;
  return (
    <span>
      {isLate ? '■ ' : precheckDueOn === today ? '▲ ' : '● '}
      <DayText day={precheckDueOn} />
      {isLate && ` ${t('precheck.late')}`}
    </span>
  );
}

function What({ record }: { record: CaseRecord }) {
  const t = useT();
  if (record.status === 'correcting') return <>{t('precheck.supplemented')}</>;
  return <CaseStatusTag record={record} />;
}
