import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { shortName } from './shortName.ts';
import { ticksUntil } from './ticks.ts';

export interface BarSeries<Row> {
  key: string;
  label: string;
  colour: string;
  value(row: Row): number | null;
  /** Bars of one stack lie end to end. */
  stack?: string;
}

interface Props<Row> {
  label: string;
  rows: readonly Row[];
  nameOf(row: Row): string;
  series: readonly BarSeries<Row>[];
  format(value: number): string;
  onOpen?(row: Row, series: string): void;
}

/** Lying bars, from zero, one line a row; a press opens the cases behind. */
export function Bars<Row>({ label, rows, nameOf, series, format, onOpen }: Props<Row>) {
  const { palette, typography } = useTheme();
  const data = rows.map(row => ({
    row,
    name: nameOf(row),
    ...Object.fromEntries(series.map(each => [each.key, each.value(row)])),
  }));
  const stacked = series.some(each => each.stack);
  const values = rows.map(row => {
    const all = series.map(each => each.value(row) ?? 0);
    return stacked ? all.reduce((sum, value) => sum + value, 0) : Math.max(...all);
  });
  const ticks = ticksUntil(Math.max(...values, 0)).filter(value => !stacked || Number.isInteger(value));
  const tick = { fill: palette.text.secondary, fontSize: Number(typography.fontSize) - 2 };
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <Legend series={series} />
      <Box sx={{ flex: 1, minHeight: 0 }}>
        <ResponsiveContainer width="100%" height="100%">
          <BarChart
            data={data}
            layout="vertical"
            margin={{ top: 4, right: 24, bottom: 4, left: 4 }}
            title={label}
            accessibilityLayer={false}
          >
            <CartesianGrid horizontal={false} stroke={palette.divider} />
            <XAxis
              type="number"
              tick={tick}
              tickFormatter={format}
              stroke={palette.divider}
              ticks={ticks}
              domain={[0, ticks.at(-1) ?? 1]}
            />
            <YAxis
              type="category"
              dataKey="name"
              interval={0}
              tick={tick}
              width={140}
              stroke={palette.divider}
              tickFormatter={(name: string) => shortName(name)}
            />
            <Tooltip
              isAnimationActive={false}
              formatter={value => format(Number(value))}
              contentStyle={{ background: palette.background.paper, borderColor: palette.divider }}
              cursor={{ fill: palette.action.hover }}
            />
            {series.map(each => (
              <Bar
                key={each.key}
                dataKey={each.key}
                name={each.label}
                fill={each.colour}
                {...(each.stack && { stackId: each.stack })}
                maxBarSize={16}
                isAnimationActive={false}
                cursor={onOpen ? 'pointer' : undefined}
                onClick={bar => onOpen?.((bar.payload as { row: Row }).row, each.key)}
              />
            ))}
          </BarChart>
        </ResponsiveContainer>
      </Box>
    </Box>
  );
}

/** Which bar is which, in words beside its colour. */
function Legend<Row>({ series }: Pick<Props<Row>, 'series'>) {
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 2,
        justifyContent: 'flex-end',
        fontSize: '0.86rem',
        color: 'text.secondary',
      }}
    >
      {series.map(each => (
        <Box key={each.key} component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
          <Box component="span" sx={{ width: 10, height: 10, bgcolor: each.colour }} />
          {each.label}
        </Box>
      ))}
    </Box>
  );
}
