import type { CaseRecord } from '../../contract/cases.ts';
import { bulkActions } from '../../domain/worklist/bulkNeeds.ts';
import { useT } from '../i18n/useT.ts';
import { CASE_COLUMNS } from '../shared/records/caseColumns.tsx';
import { FigureNote } from '../shared/records/FigureNote.tsx';
import type { View } from '../shared/records/filterValues.ts';
import { ListPage } from '../shared/records/ListPage.tsx';
import { TakeNextButton } from '../shared/records/TakeNextButton.tsx';
import { useToday } from '../shared/records/useToday.ts';
import { useStaff } from '../shared/useStaff.ts';
import { BulkBar } from './bulk/BulkBar.tsx';
import { CaseFilters } from './CaseFilters.tsx';
import { DEFAULT_FILTER, DEFAULT_SORT, viewFilters } from './caseViews.ts';

const VIEW_KEYS = [
  'open',
  'mine',
  'today',
  'overdue',
  'partsLate',
  'paused',
  'pendingYear',
  'joint',
  'family',
  'all',
] as const;

/** All cases that this person may see, least time left first. */
export function CaseList() {
  const t = useT();
  const isWorker = bulkActions(useStaff()?.roles ?? []).length > 0;
  return (
    <ListPage<CaseRecord>
      resource="cases"
      title={t('cases.name')}
      sort={DEFAULT_SORT}
      defaultFilter={DEFAULT_FILTER}
      before={<FigureNote />}
      views={useViews()}
      filters={<CaseFilters />}
      columns={CASE_COLUMNS}
      actions={<TakeNextButton />}
      bulk={isWorker ? <BulkBar /> : undefined}
      rowLabel={record => t('hands.bulk.row', { number: record.number })}
      pathOf={record => `/cases/${record.id}/show`}
      empty={{ title: t('cases.empty.title'), text: t('cases.empty.text') }}
    />
  );
}

function useViews(): View[] {
  const t = useT();
  const filters = viewFilters(useStaff()?.roles ?? [], useToday());
  return VIEW_KEYS.flatMap(key => {
    const filter = filters[key];
    return filter ? [{ key, label: t(`cases.views.${key}`), filter }] : [];
  });
}

export default CaseList;
