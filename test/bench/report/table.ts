import type { Figure } from '../figures/figure.ts';

const number = (value: number | undefined): string => {
  if (value === undefined || Number.isNaN(value)) return '';
  return value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(value < 10 ? 2 : 1);
};

const HEAD = [
  'figure',
  'database',
  'p50',
  'p99',
  'bare p50',
  'bare p99',
  'ratio',
  'n',
  'value',
  'aim',
  'met',
  'note',
];

const cellsOf = (figure: Figure): string[] => [
  figure.name,
  figure.database ?? '',
  number(figure.http?.p50),
  number(figure.http?.p99),
  number(figure.bare?.p50),
  number(figure.bare?.p99),
  number(figure.ratio),
  number(figure.http?.n),
  figure.value === undefined ? '' : `${number(figure.value)} ${figure.unit ?? ''}`.trim(),
  figure.aim ?? '',
  figure.isMet === undefined ? '' : figure.isMet ? 'yes' : 'NO',
  figure.note ?? '',
];

/** Columns as wide as they need; times in milliseconds. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
  const lines = rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map(width => '-'.repeat(width)).join('  '));
  return lines.join('\n');
}
