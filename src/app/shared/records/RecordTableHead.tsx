import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.ts';
import type { Column } from './column.ts';
import { cellStyle } from './tableStyle.ts';

interface Props<R> {
  columns: readonly Column<R>[];
  sort?: { field: string; order: string };
  onSort?: (field: string) => void;
  /** Stands before the first column. */
  box?: ReactNode;
}

export function RecordTableHead<R>({ columns, sort, onSort, box }: Props<R>) {
  return (
    <TableHead>
      <TableRow>
        {box}
        {columns.map(column => (
          <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
        ))}
      </TableRow>
    </TableHead>
  );
}

function HeadCell<R>({ column, sort, onSort }: { column: Column<R> } & Pick<Props<R>, 'sort' | 'onSort'>) {
  const t = useT();
  const label = t(column.label);
  const field = column.sort;
  const isSorted = field !== undefined && sort?.field === field;
  const direction = sort?.order === 'DESC' ? 'desc' : 'asc';
  return (
    <TableCell
      align={column.isNumber ? 'right' : 'left'}
      sortDirection={isSorted ? direction : false}
      sx={cellStyle(column)}
    >
      {field && onSort ? (
        <TableSortLabel
          active={isSorted}
          direction={isSorted ? direction : 'asc'}
          onClick={() => onSort(field)}
          title={t('records.list.sortBy', { label })}
        >
          {label}
        </TableSortLabel>
      ) : (
        label
      )}
    </TableCell>
  );
}
