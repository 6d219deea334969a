import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId, useRef, useState } from 'react';
import { getIndicator, type IndicatorCode } from '../../domain/kpi/indicators.ts';
import { useT } from '../i18n/useT.ts';
import { useLocalText } from '../shared/records/localText.ts';
import type { WrittenTable } from '../shared/tableFile/writeTable.ts';
import { FigureTable, type FigureTableProps } from './FigureTable.tsx';
import { Definition } from './parts/Definition.tsx';
import { ExportMenu } from './parts/ExportMenu.tsx';

interface Props<Row> {
  /** The finding, not the name of the chart. */
  title: string;
  indicator: IndicatorCode;
  chart: ReactNode;
  table: Omit<FigureTableProps<Row>, 'caption'>;
  height?: string;
  /** Stands between the title and the chart: what the chart itself is asked. */
  controls?: ReactNode;
}

/** A chart titled with its finding, the table behind it, the definition of its figure, and files of both. */
export function ChartCard<Row>({ title, indicator, chart, table, height, controls }: Props<Row>) {
  const t = useT();
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const [isTable, setTable] = useState(false);
  const written = useWrittenTable(title, indicator, table);
  return (
    <Paper component="section" aria-labelledby={id} variant="outlined" sx={{ p: 1.5, minWidth: 0 }}>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', columnGap: 1, minHeight: 40 }}
      >
        <Typography id={id} variant="h2" sx={{ flex: '1 1 11rem', lineHeight: 1.4 }}>
          {title}
        </Typography>
        <Box sx={{ display: 'flex', alignItems: 'center', height: 40 }}>
          <Definition code={indicator} isSmall />
          <ExportMenu
            name={title}
            table={written}
            svg={() => box.current?.querySelector<SVGSVGElement>('svg.recharts-surface') ?? null}
          />
          <Button size="small" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
            {t(isTable ? 'kpi.chart' : 'kpi.table')}
          </Button>
        </Box>
      </Box>
      {controls}
      <Box
        ref={box}
        sx={{ height: height ?? '15.5rem', overflow: 'auto' }}
        {...(isTable && { tabIndex: 0, role: 'group', 'aria-label': title })}
      >
        {isTable ? <FigureTable caption={title} {...table} /> : chart}
      </Box>
    </Paper>
  );
}

/** The table as a file has it: numbers as numbers, and under it what the figure is. */
function useWrittenTable<Row>(
  title: string,
  code: IndicatorCode,
  { columns, rows }: Omit<FigureTableProps<Row>, 'caption'>,
): () => WrittenTable {
  const t = useT();
  const local = useLocalText();
  const indicator = getIndicator(code);
  return () => ({
    sheet: local(indicator)
      .slice(0, 28)
      .replace(/[[\]:*?/\\]/g, ' '),
    heads: columns.map(column => column.label),
    rows: [
      ...rows.map(row => columns.map(column => (column.value ? column.value(row) : column.text(row)))),
      [],
      [title],
      [t('kpi.numerator'), local(indicator.numerator)],
      [t('kpi.denominator'), local(indicator.denominator)],
      [t('kpi.leftOut'), local(indicator.leftOut)],
    ],
  });
}
