import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import type { MouseEvent } from 'react';
import { useRef } from 'react';
import { Link as RouterLink, useNavigate } from 'react-router';
import type { Column, Row } from './column.ts';
import { RecordTableHead } from './RecordTableHead.tsx';
import { cellStyle } from './tableStyle.ts';
import { rememberRow, useRowKeys } from './useRowKeys.ts';

interface Props<R extends Row> {
  /** Read aloud as the table's name. */
  label: string;
  /** Where the list is remembered: the row opened last gets the focus back. */
  name: string;
  rows: readonly R[];
  columns: readonly Column<R>[];
  /** Where a row leads; without it rows are not pressed. */
  pathOf?: (record: R) => string;
  sort?: { field: string; order: string };
  onSort?: (field: string) => void;
}

/** Dense rows; the first cell is the row's link, the whole row can be pressed, j and k walk through them. */
export function RecordTable<R extends Row>({ label, name, rows, columns, pathOf, sort, onSort }: Props<R>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const onKeyDown = useRowKeys(body, name, rows.length > 0 && pathOf !== undefined);
  return (
    <Box sx={{ overflowX: 'auto', containerType: 'inline-size' }}>
      <Table aria-label={label} sx={{ minWidth: 640 }}>
        <RecordTableHead columns={columns} sort={sort} onSort={onSort} />
        <TableBody ref={body} onKeyDown={onKeyDown}>
          {rows.map(record => (
            <RecordRow
              key={record.id}
              name={name}
              record={record}
              columns={columns}
              path={pathOf?.(record)}
            />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

interface RowProps<R extends Row> {
  name: string;
  record: R;
  columns: readonly Column<R>[];
  path: string | undefined;
}

function RecordRow<R extends Row>({ name, record, columns, path }: RowProps<R>) {
  const navigate = useNavigate();
  const open = (event: MouseEvent) => {
    // A link or a button in the row does its own; selected text is being copied.
    const isOwn = event.target instanceof Element && event.target.closest('a,button,input');
    if (!path || isOwn || window.getSelection()?.toString()) return;
    rememberRow(name, record.id);
    navigate(path);
  };
  return (
    <TableRow
      hover={path !== undefined}
      onClick={path ? open : undefined}
      sx={{ cursor: path ? 'pointer' : undefined, '&:focus-within': { backgroundColor: 'action.hover' } }}
    >
      {columns.map((column, index) => (
        <TableCell key={column.key} align={column.isNumber ? 'right' : 'left'} sx={cellStyle(column)}>
          {index === 0 && path ? (
            <Link
              component={RouterLink}
              to={path}
              data-row-link={record.id}
              onClick={() => rememberRow(name, record.id)}
              sx={{ fontWeight: 500, whiteSpace: 'nowrap' }}
            >
              {column.cell(record)}
            </Link>
          ) : (
            column.cell(record)
          )}
        </TableCell>
      ))}
    </TableRow>
  );
}
