import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { RecordContextProvider, useGetOne } from 'ra-core';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useT } from '../../i18n/useT.ts';
import { statusOf } from '../../providers/errorBody.ts';
import { EmptyState } from '../EmptyState.tsx';
import { ErrorState } from '../ErrorState.tsx';
import { RowsSkeleton } from '../RowsSkeleton.tsx';
import type { Row } from './column.ts';

interface Props<R extends Row> {
  resource: string;
  children: (record: R) => ReactNode;
}

/** One record of the address, or what stands in its place. Old data stay while new load. */
export function RecordPage<R extends Row>({ resource, children }: Props<R>) {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useGetOne<R>(
    resource,
    { id: decodeURIComponent(id) },
    { retry: (count, failure) => count < 2 && statusOf(failure) === 0 },
  );
  if (data) return <RecordContextProvider value={data}>{children(data)}</RecordContextProvider>;
  return (
    <Paper variant="outlined" sx={{ borderColor: 'divider' }}>
      {isPending && <RowsSkeleton rows={10} />}
      {error && statusOf(error) === 404 && (
        <EmptyState
          title={t('records.record.notFound')}
          text={t('records.record.notFoundText')}
          action={
            <Button variant="outlined" component={Link} to={`/${resource}`}>
              {t('records.record.backToList')}
            </Button>
          }
        />
      )}
      {error && statusOf(error) !== 404 && <ErrorState error={error} onRetry={() => void refetch()} />}
    </Paper>
  );
}
