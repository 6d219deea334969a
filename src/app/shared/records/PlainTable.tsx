import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';

interface Props<R> {
  label: string;
  heads: readonly string[];
  /** Columns (from 0) that may take a second line; the others keep to one. */
  wrapping?: readonly number[];
  rows: readonly R[];
  keyOf: (row: R) => string;
  cells: (row: R) => readonly ReactNode[];
}

/** A small table of a record's own parts: nothing to sort. */
export function PlainTable<R>({ label, heads, wrapping = [], rows, keyOf, cells }: Props<R>) {
  return (
    // Wider than the page it is moved sideways, also by keyboard.
    <Box role="group" aria-label={label} tabIndex={0} sx={{ overflowX: 'auto' }}>
      <Table aria-label={label}>
        <TableHead>
          <TableRow>
            {heads.map(head => (
              <TableCell key={head}>{head}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(row => (
            <TableRow key={keyOf(row)}>
              {cells(row).map((cell, index) => (
                <TableCell
                  key={heads[index]}
                  sx={{ py: 0.5, whiteSpace: wrapping.includes(index) ? 'normal' : 'nowrap' }}
                >
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
