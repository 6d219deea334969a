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
import type { ControlLimits } from '../../../domain/kpi/controlLimits.ts';
import { useTokens } from '../../theme/useTokens.ts';
import { useAxes } from './useAxes.ts';

interface Props {
  label: string;
  points: readonly { at: string; value: number | null }[];
  limits: ControlLimits | null;
  words: { upper: string; mean: string; lower: string };
  format(value: number): string;
}

/** A line with its control limits; points outside are square and red, never by colour alone. */
export function ControlChart({ label, points, limits, words, format }: Props) {
  const axes = useAxes();
  const tokens = useTokens();
  const isOutside = (value: number) => limits !== null && (value > limits.upper || value < limits.lower);
  const lines = limits
    ? ([
        ['upper', limits.upper, '6 4'],
        ['mean', limits.mean, undefined],
        ['lower', limits.lower, '6 4'],
      ] as const)
    : [];
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart
        data={[...points]}
        margin={{ top: 12, right: 96, bottom: 4, left: 8 }}
        title={label}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke={axes.line} />
        <XAxis dataKey="at" tick={axes.tick} stroke={axes.line} minTickGap={24} />
        <YAxis
          tick={axes.tick}
          tickFormatter={format}
          stroke={axes.line}
          width={84}
          domain={[0, (max: number) => Math.max(max, limits?.upper ?? 0) * 1.02]}
        />
        <Tooltip {...axes.tip} formatter={value => format(Number(value))} />
        {lines.map(([name, y, dash]) => (
          <ReferenceLine
            key={name}
            y={y}
            stroke={axes.soft}
            {...(dash && { strokeDasharray: dash })}
            label={{ value: words[name], position: 'right', fill: axes.soft, fontSize: axes.size }}
          />
        ))}
        <Line
          type="linear"
          dataKey="value"
          name=" "
          stroke={tokens.blue}
          strokeWidth={2}
          isAnimationActive={false}
          dot={({ cx, cy, payload, index }) => {
            const out = isOutside(Number((payload as { value: number }).value));
            return out ? (
              <rect
                key={index}
                x={Number(cx) - 5}
                y={Number(cy) - 5}
                width={10}
                height={10}
                fill={tokens.red}
              />
            ) : (
              <circle key={index} cx={cx} cy={cy} r={2.5} fill={tokens.blue} />
            );
          }}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}
