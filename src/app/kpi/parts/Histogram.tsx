import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTokens } from '../../theme/useTokens.ts';
import { shareText } from '../figures.ts';
import { useAxes } from './useAxes.ts';

interface Row {
  from: number;
  to: number | null;
  count: number;
  /** Of all values, up to the end of the bin. */
  share: number;
}

interface Props {
  label: string;
  rows: readonly Row[];
  words: { count: string; share: string };
  nameOf(row: Row): string;
  tickOf(from: number): string;
  onOpen(row: Row): void;
}

/** Bars of equal bins and the curve of the share reached so far. */
export function Histogram({ label, rows, words, nameOf, tickOf, onOpen }: Props) {
  const axes = useAxes();
  const tokens = useTokens();
  const data = rows.map(row => ({ ...row, name: nameOf(row), percent: row.share * 100 }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={data}
        margin={{ top: 12, right: 8, bottom: 4, left: 0 }}
        title={label}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke={axes.line} />
        <XAxis
          dataKey="name"
          tick={axes.tick}
          stroke={axes.line}
          minTickGap={16}
          tickFormatter={(_, n: number) => tickOf(rows[n]?.from ?? 0)}
        />
        <YAxis yAxisId="count" tick={axes.tick} stroke={axes.line} width={56} allowDecimals={false} />
        <YAxis
          yAxisId="share"
          orientation="right"
          domain={[0, 100]}
          tick={axes.tick}
          stroke={axes.line}
          width={48}
          tickFormatter={value => `${value}%`}
        />
        <Tooltip
          {...axes.tip}
          formatter={(value, name) => (name === words.share ? shareText(Number(value) / 100) : String(value))}
        />
        <Bar
          yAxisId="count"
          dataKey="count"
          name={words.count}
          fill={tokens.blue}
          isAnimationActive={false}
          cursor="pointer"
          onClick={bar => onOpen((bar as unknown as { payload: Row }).payload)}
        />
        <Line
          yAxisId="share"
          type="linear"
          dataKey="percent"
          name={words.share}
          stroke={tokens.amber}
          strokeWidth={2}
          strokeDasharray="5 4"
          dot={false}
          isAnimationActive={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
