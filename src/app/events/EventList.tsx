import type { EventRecord } from '../../contract/office.ts';
import { useT } from '../i18n/useT.ts';
import { DayRangeFilter } from '../shared/records/DayRangeFilter.tsx';
import { SearchFilter } from '../shared/records/FilterField.tsx';
import { dayStart, ID_PATTERN, type View } from '../shared/records/filterValues.ts';
import { ListPage } from '../shared/records/ListPage.tsx';
import { SelectFilter } from '../shared/records/SelectFilter.tsx';
import { useToday } from '../shared/records/useToday.ts';
import { ActorFilter } from './ActorFilter.tsx';
import { ExportButton } from './ExportButton.tsx';
import { EVENT_COLUMNS } from './eventColumns.tsx';
import { zh } from './messages.ts';
import { VerifyButton } from './VerifyButton.tsx';

const SUBJECTS = [
  'case',
  'ticket',
  'window',
  'enterprise',
  'grant',
  'item',
  'applicant',
  'staff',
  'session',
] as const;
const ACTIONS = Object.keys(zh.actions) as (keyof typeof zh.actions)[];

/** The event log, newest first, with its seal. */
export function EventList() {
  const t = useT();
  return (
    <ListPage<EventRecord>
      resource="events"
      title={t('events.name')}
      intro={t('events.intro')}
      sort={{ field: 'at', order: 'DESC' }}
      perPage={50}
      views={useViews()}
      filters={
        <>
          <SelectFilter
            name="subjectType"
            label={t('events.fields.subjectType')}
            isMultiple
            choices={SUBJECTS.map(id => ({ id, name: t(`events.subjects.${id}`) }))}
          />
          <SelectFilter
            name="action"
            label={t('events.fields.action')}
            isMultiple
            choices={ACTIONS.map(id => ({ id, name: t(`events.actions.${id}`) }))}
          />
          <ActorFilter />
          <SearchFilter name="subjectId" label={t('events.subjectId')} pattern={ID_PATTERN} width="13rem" />
          <DayRangeFilter source="at" label={t('events.fields.at')} isInstant />
        </>
      }
      actions={
        <>
          <VerifyButton />
          <ExportButton />
        </>
      }
      columns={EVENT_COLUMNS}
      empty={{ title: t('events.empty.title'), text: t('events.empty.text') }}
    />
  );
}

function useViews(): View[] {
  const t = useT();
  const today = useToday();
  return [
    { key: 'all', label: t('events.views.all'), filter: {} },
    { key: 'today', label: t('events.views.today'), filter: { at_gte: dayStart(today) } },
    { key: 'reveals', label: t('events.views.reveals'), filter: { action: ['reveal'] } },
    { key: 'accounts', label: t('events.views.accounts'), filter: { subjectType: ['staff', 'session'] } },
  ];
}

export default EventList;
