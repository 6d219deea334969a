import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Link } from 'react-router';
import { useT } from '../i18n/useT.ts';

export interface FigureColumn<Row> {
  label: string;
  isNumber?: boolean;
  text(row: Row): string;
  /** For a file, where it is not the text. */
  value?(row: Row): number | null;
}

export interface FigureTableProps<Row> {
  caption: string;
  columns: readonly FigureColumn<Row>[];
  rows: readonly Row[];
  keyOf(row: Row): string;
  /** The list with what stands behind a row. */
  addressOf?(row: Row): string;
}

/** The table behind a chart; each row opens its cases. */
export function FigureTable<Row>({ caption, columns, rows, keyOf, addressOf }: FigureTableProps<Row>) {
  const t = useT();
  return (
    <Table size="small" aria-label={caption}>
      <TableHead>
        <TableRow>
          {columns.map(column => (
            <TableCell key={column.label} align={column.isNumber ? 'right' : 'left'}>
              {column.label}
            </TableCell>
          ))}
          {addressOf && <TableCell align="right">{t('kpi.openCases')}</TableCell>}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(row => (
          <TableRow key={keyOf(row)}>
            {columns.map(column => (
              <TableCell key={column.label} align={column.isNumber ? 'right' : 'left'}>
                {column.text(row)}
              </TableCell>
            ))}
            {addressOf && (
              <TableCell align="right">
                <Link to={addressOf(row)} aria-label={`${t('kpi.openCases')} ${keyOf(row)}`}>
                  →
                </Link>
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
