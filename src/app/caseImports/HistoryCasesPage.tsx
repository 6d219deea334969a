import Button from '@mui/material/Button';
import { Link as RouterLink } from 'react-router';
import type { HistoryCaseRecord } from '../../contract/caseImports.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { HISTORY_OUTCOME_TEXTS } from '../../domain/caseHistory/outcomes.ts';
import { useT } from '../i18n/useT.ts';
import { DayText } from '../shared/DayText.tsx';
import { clockText } from '../shared/dayText.ts';
import { MaskedText } from '../shared/MaskedText.tsx';
import type { Column } from '../shared/records/column.ts';
import { SearchFilter } from '../shared/records/FilterField.tsx';
import { ItemName } from '../shared/records/ItemName.tsx';
import { useItemChoices } from '../shared/records/items.ts';
import { ListPage } from '../shared/records/ListPage.tsx';
import { useLocalText } from '../shared/records/localText.ts';
import { Moment } from '../shared/records/Moment.tsx';
import { SelectFilter } from '../shared/records/SelectFilter.tsx';
import { useCan } from '../shared/useStaff.ts';
import { Imports } from './Imports.tsx';
import { useElapsed } from './useElapsed.ts';
import { Years } from './Years.tsx';

const COLUMNS: readonly Column<HistoryCaseRecord>[] = [
  { key: 'number', label: 'caseImports.fields.number', sort: 'number', width: '12rem', cell: r => r.number },
  {
    key: 'applicant',
    label: 'caseImports.fields.applicantName',
    cell: r => <MaskedText>{r.applicantName}</MaskedText>,
  },
  {
    key: 'item',
    label: 'caseImports.fields.itemCode',
    sort: 'itemCode',
    isCut: true,
    width: '20%',
    cell: r => (r.itemCode ? <ItemName code={r.itemCode} /> : r.itemName || '—'),
  },
  { key: 'channel', label: 'caseImports.fields.channel', isExtra: true, cell: r => r.channel || '—' },
  {
    key: 'received',
    label: 'caseImports.fields.receivedAt',
    sort: 'receivedAt',
    cell: r => <When at={r.receivedAt} />,
  },
  {
    key: 'due',
    label: 'caseImports.fields.dueOn',
    sort: 'dueOn',
    isExtra: true,
    cell: r => (r.dueOn ? <DayText day={r.dueOn} /> : '—'),
  },
  {
    key: 'closed',
    label: 'caseImports.fields.closedAt',
    sort: 'closedAt',
    cell: r => (r.closedAt ? <When at={r.closedAt} /> : '—'),
  },
  { key: 'elapsed', label: 'caseImports.fields.elapsed', cell: r => <Elapsed record={r} /> },
  { key: 'onTime', label: 'caseImports.fields.onTime', cell: r => <OnTime record={r} /> },
  { key: 'outcome', label: 'caseImports.fields.outcome', sort: 'outcome', cell: r => <Outcome record={r} /> },
];

/** Many old ledgers have days without hours: no midnight is made up for them. */
function When({ at }: { at: string }) {
  const instant = Date.parse(at);
  if (clockText(instant) === '00:00') return <DayText day={dayOf(instant)} />;
  return <Moment at={at} isShort />;
}

/** 往年台账: what was brought in, year by year and case by case. */
export default function HistoryCasesPage() {
  const t = useT();
  const can = useCan();
  return (
    <ListPage<HistoryCaseRecord>
      resource="history-cases"
      title={t('caseImports.name')}
      intro={t('caseImports.intro')}
      sort={{ field: 'receivedAt', order: 'DESC' }}
      actions={
        can('case-imports.edit') && (
          <Button variant="contained" component={RouterLink} to="/history-import">
            {t('caseImports.import')}
          </Button>
        )
      }
      before={
        <>
          <Years />
          <Imports />
        </>
      }
      filters={
        <>
          <SearchFilter label={t('caseImports.search')} />
          <SelectFilter
            name="itemCode"
            label={t('caseImports.fields.itemCode')}
            choices={useItemChoices()}
            width="14rem"
          />
        </>
      }
      columns={COLUMNS}
      empty={{ title: t('caseImports.empty.title'), text: t('caseImports.empty.text') }}
    />
  );
}

const Elapsed = ({ record }: { record: HistoryCaseRecord }) => <>{useElapsed()(record.elapsedMinutes)}</>;

function OnTime({ record: { onTime } }: { record: HistoryCaseRecord }) {
  const t = useT();
  return <>{onTime === null ? '—' : onTime ? t('caseImports.yes') : `■ ${t('caseImports.no')}`}</>;
}

const Outcome = ({ record }: { record: HistoryCaseRecord }) => (
  <>{useLocalText()(HISTORY_OUTCOME_TEXTS[record.outcome])}</>
);
