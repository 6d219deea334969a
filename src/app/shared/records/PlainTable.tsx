import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';
import { ScrollBox } from '../ScrollBox.tsx';

interface Props<R> {
  label: string;
  heads: readonly string[];
  /** Columns (from 0) that may take a second line; the others keep to one. */
  wrapping?: readonly number[];
  /** Columns (from 0) of numbers, which stand at the right. */
  numeric?: readonly number[];
  rows: readonly R[];
  keyOf: (row: R) => string;
  cells: (row: R) => readonly ReactNode[];
}

/** A small table of a record's own parts: nothing to sort. */
export function PlainTable<R>({ label, heads, wrapping = [], numeric = [], rows, keyOf, cells }: Props<R>) {
  const alignOf = (index: number) => (numeric.includes(index) ? 'right' : 'left');
  return (
    <ScrollBox label={label}>
      <Table aria-label={label}>
        <TableHead>
          <TableRow>
            {heads.map((head, index) => (
              <TableCell key={head} align={alignOf(index)}>
                {head}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(row => (
            <TableRow key={keyOf(row)}>
              {cells(row).map((cell, index) => (
                <TableCell
                  key={heads[index]}
                  align={alignOf(index)}
                  sx={{ py: 0.5, ...(wrapping.includes(index) ? WRAPPED : ON_ONE_LINE) }}
                >
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollBox>
  );
}

/** Large text would else leave such a column one character wide. */
const WRAPPED = { whiteSpace: 'normal', minWidth: '7rem' } as const;
const ON_ONE_LINE = { whiteSpace: 'nowrap' } as const;
