import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import type { MouseEvent, ReactNode } from 'react';
import { useRef } from 'react';
import { Link as RouterLink, useNavigate } from 'react-router';
import { useT } from '../../i18n/useT.ts';
import type { Column, Row } from './column.ts';
import { RecordTableHead } from './RecordTableHead.tsx';
import { SelectCell } from './SelectCell.tsx';
import { cellStyle } from './tableStyle.ts';
import { rememberRow, useRowKeys } from './useRowKeys.ts';
import type { Selection } from './useSelection.ts';

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
  /** With both every row has a box. */
  selection?: Selection | undefined;
  rowLabel?: (record: R) => string;
}

/** Dense rows; the first cell is the row's link, the whole row can be pressed, j and k walk through them. */
export function RecordTable<R extends Row>(props: Props<R>) {
  const { label, name, rows, columns, pathOf, sort, onSort, selection, rowLabel } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const onKeyDown = useRowKeys(body, name, rows.length > 0 && pathOf !== undefined);
  return (
    <Box sx={{ overflowX: 'auto', containerType: 'inline-size' }}>
      <Table aria-label={label} sx={{ minWidth: 640 }}>
        <RecordTableHead
          columns={columns}
          sort={sort}
          onSort={onSort}
          box={selection && <PageBox ids={rows.map(row => row.id)} selection={selection} />}
        />
        <TableBody ref={body} onKeyDown={onKeyDown}>
          {rows.map(record => (
            <RecordRow
              key={record.id}
              name={name}
              record={record}
              columns={columns}
              path={pathOf?.(record)}
              box={
                selection && rowLabel ? (
                  <SelectCell
                    label={rowLabel(record)}
                    isChecked={selection.ids.has(record.id)}
                    onToggle={() => selection.toggle(record.id)}
                  />
                ) : undefined
              }
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
  box: ReactNode;
}

function PageBox({ ids, selection }: { ids: readonly string[]; selection: Selection }) {
  const t = useT();
  const count = ids.filter(id => selection.ids.has(id)).length;
  return (
    <SelectCell
      label={t('hands.bulk.page')}
      isChecked={count > 0 && count === ids.length}
      isSome={count > 0 && count < ids.length}
      onToggle={() => selection.togglePage(ids)}
    />
  );
}

function RecordRow<R extends Row>({ name, record, columns, path, box }: RowProps<R>) {
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
      {box}
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
