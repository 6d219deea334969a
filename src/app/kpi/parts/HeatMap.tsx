import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { useTokens } from '../../theme/useTokens.ts';

interface Cell {
  row: string;
  column: string;
  value: number | null;
  address: string;
}

interface Props {
  label: string;
  cells: readonly Cell[];
  rowName(row: string): string;
  columnName(column: string): string;
}

/** How much of the colour each shade has. None near the middle: neither ink would be read on it. */
const SHADES = [0.1, 0.2, 0.34, 0.76, 0.95] as const;
const DARK_FROM = 0.5;

const numerically = (a: string, b: string) => Number(a) - Number(b);

/** A table whose cells are the darker the more is in them; the number stands in each, so that colour says nothing alone. */
export function HeatMap({ label, cells, rowName, columnName }: Props) {
  const tokens = useTokens();
  const rows = [...new Set(cells.map(cell => cell.row))].sort(numerically);
  const columns = [...new Set(cells.map(cell => cell.column))].sort(numerically);
  const most = Math.max(1, ...cells.map(cell => cell.value ?? 0));
  const at = new Map(cells.map(cell => [`${cell.row} ${cell.column}`, cell]));
  const shadeOf = (value: number) =>
    SHADES[Math.min(SHADES.length - 1, Math.floor((value / most) * SHADES.length))] ?? 0;
  const head = {
    p: 0.75,
    fontWeight: 400,
    color: 'text.secondary',
    fontSize: '0.86rem',
    textAlign: 'center',
  };
  return (
    <Box
      component="table"
      aria-label={label}
      sx={{ width: '100%', tableLayout: 'fixed', borderSpacing: '3px', borderCollapse: 'separate' }}
    >
      <thead>
        <tr>
          <Box component="td" sx={{ width: '5rem' }} />
          {columns.map(column => (
            <Box component="th" scope="col" key={column} sx={head}>
              {columnName(column)}
            </Box>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row}>
            <Box component="th" scope="row" sx={{ ...head, textAlign: 'left' }}>
              {rowName(row)}
            </Box>
            {columns.map(column => {
              const cell = at.get(`${row} ${column}`);
              const share = cell?.value == null ? 0 : shadeOf(cell.value);
              const isDark = share > DARK_FROM;
              return (
                <Box
                  component="td"
                  key={column}
                  sx={{
                    textAlign: 'center',
                    p: 0,
                    bgcolor: `color-mix(in srgb, ${tokens.blue} ${Math.round(share * 100)}%, ${tokens.paper})`,
                    '& a': {
                      display: 'block',
                      p: 1,
                      textDecoration: 'none',
                      color: isDark ? tokens.paper : tokens.ink,
                      '&:focus-visible': { outline: `2px solid ${tokens.ink}`, outlineOffset: '-2px' },
                    },
                  }}
                >
                  {cell && cell.value !== null && (
                    <Link
                      to={cell.address}
                      aria-label={`${rowName(row)} ${columnName(column)} ${cell.value}`}
                    >
                      {cell.value}
                    </Link>
                  )}
                </Box>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
