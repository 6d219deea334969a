import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';

export interface Column<Row> {
  label: string;
  isNumber?: boolean;
  cell(row: Row): ReactNode;
}

interface Props<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf(row: Row): string;
}

export function FigureTable<Row>({ caption, columns, rows, keyOf }: Props<Row>) {
  return (
    <Table size="small" aria-label={caption}>
      <TableHead>
        <TableRow>
          {columns.map(({ label, isNumber }) => (
            <TableCell key={label} align={isNumber ? 'right' : 'left'}>
              {label}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(row => (
          <TableRow key={keyOf(row)}>
            {columns.map(({ label, isNumber, cell }) => (
              <TableCell key={label} align={isNumber ? 'right' : 'left'}>
                {cell(row)}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
