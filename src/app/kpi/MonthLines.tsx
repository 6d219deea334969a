import { useTheme } from '@mui/material/styles';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { shortMonth } from './period.ts';
import { ticksUntil } from './ticks.ts';

export interface MonthSeries<Row> {
  key: string;
  label: string;
  colour: string;
  isDashed?: boolean;
  value(row: Row): number | null;
}

interface Props<Row> {
  label: string;
  rows: readonly Row[];
  monthOf(row: Row): string;
  series: readonly MonthSeries<Row>[];
  format(value: number): string;
  limit?: { value: number; label: string } | undefined;
  domain?: [number, number];
  onOpen?(row: Row): void;
}

/** Lines over months from zero, the limit as a labelled line, each series named at its end. */
export function MonthLines<Row>(props: Props<Row>) {
  const { label, rows, monthOf, series, format, limit, domain, onOpen } = props;
  const { palette, typography } = useTheme();
  const data = rows.map(row => ({
    row,
    month: shortMonth(monthOf(row)),
    ...Object.fromEntries(series.map(each => [each.key, each.value(row)])),
  }));
  const size = Number(typography.fontSize) - 2;
  const tick = { fill: palette.text.secondary, fontSize: size };
  const last = data.length - 1;
  const values = rows.flatMap(row => series.map(each => each.value(row) ?? 0));
  const ticks = domain ? undefined : ticksUntil(Math.max(limit?.value ?? 0, ...values));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart
        data={data}
        margin={{ top: 12, right: 84, bottom: 4, left: 0 }}
        title={label}
        accessibilityLayer={false}
        onClick={state => {
          const at = Number(state.activeTooltipIndex ?? -1);
          const point = data[at];
          if (point) onOpen?.(point.row);
        }}
      >
        <CartesianGrid vertical={false} stroke={palette.divider} />
        <XAxis dataKey="month" tick={tick} stroke={palette.divider} minTickGap={12} />
        <YAxis
          tick={tick}
          tickFormatter={format}
          stroke={palette.divider}
          width={48}
          domain={domain ?? [0, ticks?.at(-1) ?? 1]}
          {...(ticks && { ticks })}
        />
        <Tooltip
          isAnimationActive={false}
          formatter={value => format(Number(value))}
          contentStyle={{ background: palette.background.paper, borderColor: palette.divider }}
        />
        {limit && (
          <ReferenceLine
            y={limit.value}
            stroke={palette.text.secondary}
            strokeDasharray="4 3"
            ifOverflow="extendDomain"
            label={{ value: limit.label, position: 'right', fill: palette.text.secondary, fontSize: size }}
          />
        )}
        {series.map(each => (
          <Line
            key={each.key}
            type="linear"
            dataKey={each.key}
            name={each.label}
            stroke={each.colour}
            strokeWidth={2}
            {...(each.isDashed && { strokeDasharray: '5 4' })}
            dot={false}
            isAnimationActive={false}
            connectNulls={false}
            label={({ x, y, index }) =>
              index === last ? (
                <text x={Number(x) + 6} y={Number(y) + 4} fill={each.colour} fontSize={size}>
                  {each.label}
                </text>
              ) : (
                <g />
              )
            }
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}
