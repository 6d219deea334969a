import Link from '@mui/material/Link';
import { useGetList } from 'ra-core';
import { Link as RouterLink } from 'react-router';
import type { ReminderRecord } from '../../../contract/clocks.ts';
import type { StaffRecord } from '../../../contract/office.ts';
import { REMINDER_LEVELS, REMINDER_WORDS } from '../../../domain/limits/reminderLevels.ts';
import { useT } from '../../i18n/useT.ts';
import { DayText } from '../../shared/DayText.tsx';
import type { Column } from '../../shared/records/column.ts';
import { DayRangeFilter } from '../../shared/records/DayRangeFilter.tsx';
import { ListPage } from '../../shared/records/ListPage.tsx';
import { useLocalText } from '../../shared/records/localText.ts';
import { Moment } from '../../shared/records/Moment.tsx';
import { SelectFilter } from '../../shared/records/SelectFilter.tsx';
import { useCan } from '../../shared/useStaff.ts';
import { RulesTabs } from './RulesTabs.tsx';

const COLUMNS: readonly Column<ReminderRecord>[] = [
  {
    key: 'at',
    label: 'rules.reminderList.fields.at',
    sort: 'at',
    width: '9rem',
    cell: r => <Moment at={r.at} isShort />,
  },
  { key: 'case', label: 'rules.reminderList.fields.caseNumber', cell: r => <CaseLink record={r} /> },
  { key: 'level', label: 'rules.reminderList.fields.level', sort: 'level', cell: r => <Level record={r} /> },
  {
    key: 'dueOn',
    label: 'rules.reminderList.fields.dueOn',
    sort: 'dueOn',
    cell: r => <DayText day={r.dueOn} />,
  },
  { key: 'told', label: 'rules.reminderList.fields.told', cell: r => r.toldNames.join('、') || '—' },
  { key: 'open', label: 'rules.reminderList.fields.open', width: '7rem', cell: r => <State record={r} /> },
];

/** 提醒记录: who was reminded of what limit, and to whom it climbed. */
export default function ReminderList() {
  const t = useT();
  return (
    <ListPage<ReminderRecord>
      resource="reminders"
      title={t('rules.tabs.reminders')}
      intro={t('rules.reminderList.intro')}
      sort={{ field: 'at', order: 'DESC' }}
      before={<RulesTabs />}
      filters={<Filters />}
      columns={COLUMNS}
      empty={{ title: t('rules.reminderList.empty.title'), text: t('rules.reminderList.empty.text') }}
    />
  );
}

function CaseLink({ record }: { record: ReminderRecord }) {
  return (
    <Link component={RouterLink} to={`/cases/${record.caseId}/show`} sx={{ whiteSpace: 'nowrap' }}>
      {record.caseNumber}
    </Link>
  );
}

function Level({ record }: { record: ReminderRecord }) {
  return <>{useLocalText()(REMINDER_WORDS[record.level])}</>;
}

function State({ record }: { record: ReminderRecord }) {
  return <>{useT()(record.open ? 'rules.reminderList.openNow' : 'rules.reminderList.closed')}</>;
}

function Filters() {
  const t = useT();
  const local = useLocalText();
  const canReadStaff = useCan()('staff.read');
  const { data: people = [] } = useGetList<StaffRecord>(
    'staff',
    { pagination: { page: 1, perPage: 200 }, sort: { field: 'name', order: 'ASC' }, filter: {} },
    { enabled: canReadStaff },
  );
  return (
    <>
      <SelectFilter
        name="level"
        label={t('rules.reminderList.fields.level')}
        choices={REMINDER_LEVELS.map(id => ({ id, name: local(REMINDER_WORDS[id]) }))}
        width="12rem"
      />
      {canReadStaff && (
        <SelectFilter
          name="toldId"
          label={t('rules.reminderList.person')}
          choices={people.map(({ id, name }) => ({ id, name }))}
        />
      )}
      <DayRangeFilter source="at" label={t('rules.reminderList.fields.at')} isInstant />
    </>
  );
}
