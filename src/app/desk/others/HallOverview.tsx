import Button from '@mui/material/Button';
import { useGetList } from 'ra-core';
import { Link as RouterLink } from 'react-router';
import type { WindowRecord } from '../../../contract/windows.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { PageTitle } from '../../shared/PageTitle.tsx';
import { RelativeUpdated } from '../../shared/RelativeUpdated.tsx';
import { RowsSkeleton } from '../../shared/RowsSkeleton.tsx';
import { Section } from '../../shared/Section.tsx';
import { HallFigures } from './HallFigures.tsx';
import { WindowTable } from './WindowTable.tsx';

/** The manager's desk: every window as it is now, and who has waited longest. */
export default function HallOverview() {
  const t = useT();
  const { data, error, isPending, isFetching, dataUpdatedAt, refetch } = useGetList<WindowRecord>(
    'windows',
    { sort: { field: 'no', order: 'ASC' }, pagination: { page: 1, perPage: 200 } },
    { refetchInterval: 30_000 },
  );
  return (
    <>
      <PageTitle
        title={t('desk.hall.title')}
        beside={<RelativeUpdated at={dataUpdatedAt} isUpdating={isFetching} />}
        actions={
          <Button component={RouterLink} to="/windows" variant="outlined">
            {t('desk.hall.manage')}
          </Button>
        }
      />
      <HallFigures windows={data} />
      <Section title={t('windows.name')} isFlush>
        {isPending && <RowsSkeleton rows={6} />}
        {error && !data && <ErrorState error={error} onRetry={refetch} />}
        {data?.length === 0 && <EmptyState title={t('desk.hall.empty')} text={t('desk.hall.emptyText')} />}
        {data && data.length > 0 && <WindowTable windows={data} />}
      </Section>
    </>
  );
}
