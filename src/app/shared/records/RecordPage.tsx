import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { keepPreviousData } from '@tanstack/react-query';
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
  /** One record says more than a row of the list: the rows that lists have read do not stand in for it. */
  isDetail?: boolean;
  children: (record: R) => ReactNode;
}

/**
 * One record of the address, or what stands in its place. Old data stay while new load; on the way to the next
 * record the one before stays in sight, untouchable.
 */
export function RecordPage<R extends Row>({ resource, isDetail, children }: Props<R>) {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, isPending, isPlaceholderData, refetch } = useGetOne<R>(
    resource,
    { id: decodeURIComponent(id), meta: isDetail ? { isDetail } : undefined },
    {
      retry: (count, failure) => count < 2 && statusOf(failure) === 0,
      placeholderData: keepPreviousData,
    },
  );
  if (data) {
    return (
      <Box inert={isPlaceholderData} aria-busy={isPlaceholderData || undefined}>
        <RecordContextProvider value={data}>{children(data)}</RecordContextProvider>
      </Box>
    );
  }
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
