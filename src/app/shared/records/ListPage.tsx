import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ListBase, type SortPayload } from 'ra-core';
import type { ReactNode } from 'react';
import { PageTitle } from '../PageTitle.tsx';
import type { Column, Row } from './column.ts';
import type { Filter, View } from './filterValues.ts';
import { ListBody } from './ListBody.tsx';
import { ListCount } from './ListCount.tsx';
import { ListFilters } from './ListFilters.tsx';
import { ViewBar } from './ViewBar.tsx';

interface Props<R extends Row> {
  resource: string;
  /** Where filters and order are kept, for a second list of a resource. */
  storeKey?: string;
  title: string;
  /** One line on what the list is. */
  intro?: string;
  sort: SortPayload;
  defaultFilter?: Filter;
  /** A filter that always holds and is not shown. */
  fixedFilter?: Filter;
  perPage?: number;
  views?: readonly View[];
  filters?: ReactNode;
  /** The page's buttons, the primary one last. */
  actions?: ReactNode;
  /** Stands before the list: what is more urgent than any row. */
  before?: ReactNode;
  columns: readonly Column<R>[];
  /** What can be done with selected rows; with it every row has a box. */
  bulk?: ReactNode;
  /** What a row's box is called. */
  rowLabel?: (record: R) => string;
  pathOf?: (record: R) => string;
  /** Shown when there is nothing and no filter is to blame. */
  empty: { title: string; text: string; action?: ReactNode };
}

/**
 * A list: title, named views, filters, dense rows, pages. Filter, order and page are in the address; old rows stay
 * while new ones load.
 */
export function ListPage<R extends Row>(props: Props<R>) {
  const { resource, title, intro, views, filters, actions, columns, pathOf, empty } = props;
  return (
    <ListBase<R>
      resource={resource}
      storeKey={props.storeKey}
      sort={props.sort}
      perPage={props.perPage ?? 25}
      filter={props.fixedFilter}
      filterDefaultValues={props.defaultFilter}
      debounce={0}
      empty={false}
      queryOptions={{ onError: () => undefined }}
    >
      <Box>
        <PageTitle title={title} beside={<ListCount />} actions={actions} />
        {intro && (
          <Typography color="textSecondary" sx={{ mt: -1, mb: 1 }}>
            {intro}
          </Typography>
        )}
        {props.before}
        {views && <ViewBar views={views} />}
        {filters && <ListFilters defaultFilter={props.defaultFilter ?? {}}>{filters}</ListFilters>}
        {props.bulk}
        <ListBody<R>
          rowLabel={props.bulk ? props.rowLabel : undefined}
          label={title}
          columns={columns}
          pathOf={pathOf}
          empty={empty}
          defaultFilter={props.defaultFilter ?? {}}
        />
      </Box>
    </ListBase>
  );
}
