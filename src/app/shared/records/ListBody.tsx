import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useListContext } from 'ra-core';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../EmptyState.tsx';
import { ErrorState } from '../ErrorState.tsx';
import { RowsSkeleton } from '../RowsSkeleton.tsx';
import type { Column, Row } from './column.ts';
import { type Filter, isSameFilter } from './filterValues.ts';
import { Pager } from './Pager.tsx';
import { RecordTable } from './RecordTable.tsx';
import { useSelection } from './useSelection.ts';

interface Props<R extends Row> {
  label: string;
  columns: readonly Column<R>[];
  pathOf?: (record: R) => string;
  /** With it rows can be selected. */
  rowLabel?: (record: R) => string;
  empty: { title: string; text: string; action?: ReactNode };
  defaultFilter: Filter;
}

/** The rows, or what stands in their place: still reading, could not be read, nothing there. */
export function ListBody<R extends Row>(props: Props<R>) {
  const t = useT();
  const { data, error, isPending, isFetching, refetch, sort, setSort, resource } = useListContext();
  const selection = useSelection();
  const rows = data as readonly R[] | undefined;
  const retry = () => void refetch();
  if (error && !rows)
    return (
      <Frame>
        <ErrorState error={error} onRetry={retry} />
      </Frame>
    );
  if (isPending || !rows)
    return (
      <Frame>
        <RowsSkeleton rows={12} />
      </Frame>
    );
  const sortBy = (field: string) =>
    setSort({ field, order: sort.field === field && sort.order === 'ASC' ? 'DESC' : 'ASC' });
  return (
    <Frame isBusy={isFetching}>
      {error && (
        <Alert severity="warning" action={<Button onClick={retry}>{t('records.list.retry')}</Button>}>
          {t('records.list.stale')}
        </Alert>
      )}
      {rows.length === 0 ? (
        <Nothing empty={props.empty} defaultFilter={props.defaultFilter} />
      ) : (
        <RecordTable<R>
          label={props.label}
          name={resource}
          rows={rows}
          columns={props.columns}
          pathOf={props.pathOf}
          rowLabel={props.rowLabel}
          selection={props.rowLabel && selection}
          sort={sort}
          onSort={sortBy}
        />
      )}
      <Pager />
    </Frame>
  );
}

function Frame({ isBusy, children }: { isBusy?: boolean; children: ReactNode }) {
  return (
    <Paper
      variant="outlined"
      aria-busy={isBusy || undefined}
      sx={{ borderColor: 'divider', overflow: 'hidden' }}
    >
      <Box>{children}</Box>
    </Paper>
  );
}

/** Nothing at all teaches what the list is; nothing under these filters says so and offers to clear them. */
function Nothing({ empty, defaultFilter }: Pick<Props<Row>, 'empty' | 'defaultFilter'>) {
  const t = useT();
  const { filterValues = {}, setFilters } = useListContext();
  if (isSameFilter(filterValues, defaultFilter)) return <EmptyState {...empty} />;
  return (
    <EmptyState
      title={t('records.list.emptyFiltered')}
      text={t('records.list.emptyFilteredText')}
      action={
        <Button variant="outlined" onClick={() => setFilters({ ...defaultFilter })}>
          {t('records.list.clear')}
        </Button>
      }
    />
  );
}
