import Box from '@mui/material/Box';
import { useGetList } from 'ra-core';
import type { ReactNode } from 'react';
import { ErrorState } from '../ErrorState.tsx';
import { RowsSkeleton } from '../RowsSkeleton.tsx';
import { Section } from '../Section.tsx';
import type { Column, Row } from './column.ts';
import { RecordTable } from './RecordTable.tsx';

interface Props<R extends Row> {
  resource: string;
  title: string;
  /** Which records hang together with this one. */
  filter: Readonly<Record<string, unknown>>;
  sort: { field: string; order: 'ASC' | 'DESC' };
  columns: readonly Column<R>[];
  pathOf?: (record: R) => string;
  /** Said when there is none. */
  none: string;
  beside?: ReactNode;
}

const MOST = 20;

/** The newest records that belong to the one on the page. */
export function RelatedTable<R extends Row>(props: Props<R>) {
  const { resource, title, filter, sort, columns, pathOf, none, beside } = props;
  const { data, error, isPending, refetch } = useGetList<R>(resource, {
    pagination: { page: 1, perPage: MOST },
    sort,
    filter,
  });
  return (
    <Section title={title} beside={beside} isFlush>
      {isPending && <RowsSkeleton rows={3} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <Box sx={{ px: 2, pb: 2, color: 'text.secondary' }}>{none}</Box>}
      {data && data.length > 0 && (
        <RecordTable<R>
          label={title}
          name={`${resource}.related`}
          rows={data}
          columns={columns}
          pathOf={pathOf}
        />
      )}
    </Section>
  );
}
