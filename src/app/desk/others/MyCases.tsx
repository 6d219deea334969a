import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { CaseRecord } from '../../../contract/cases.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { PageTitle } from '../../shared/PageTitle.tsx';
import { CASE_COLUMNS } from '../../shared/records/caseColumns.tsx';
import { RelatedTable } from '../../shared/records/RelatedTable.tsx';
import { TakeNextButton } from '../../shared/records/TakeNextButton.tsx';
import { useStaff } from '../../shared/useStaff.ts';
import { queuesOf } from './caseQueues.ts';

/** The desk of whoever has no window: the cases whose move is theirs, the least time left first. */
export default function MyCases() {
  const t = useT();
  const staff = useStaff();
  const queues = staff ? queuesOf(staff.roles, staff.id) : [];
  return (
    <>
      <PageTitle title={t('desk.mine.title')} actions={<TakeNextButton />} />
      {queues.length === 0 && <EmptyState title={t('desk.mine.empty')} text={t('desk.mine.emptyText')} />}
      {queues.map(({ title, filter }) => (
        <RelatedTable<CaseRecord>
          key={title}
          resource="cases"
          title={t(title)}
          filter={filter}
          sort={{ field: 'committedDueOn', order: 'ASC' }}
          columns={CASE_COLUMNS}
          pathOf={record => `/cases/${record.id}/show`}
          none={t('desk.mine.emptyText')}
          beside={
            <Link component={RouterLink} to={`/cases?filter=${encodeURIComponent(JSON.stringify(filter))}`}>
              {t('desk.mine.all')}
            </Link>
          }
        />
      ))}
    </>
  );
}
