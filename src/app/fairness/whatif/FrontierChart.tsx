import { useTheme } from '@mui/material/styles';
import {
  CartesianGrid,
  LabelList,
  Legend,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useT } from '../../i18n/useT.ts';
import { useTokens } from '../../theme/useTokens.ts';

/** A rule: minutes of the 90th percentiles. */
export interface Point {
  id: string;
  name: string;
  green: number;
  ordinary: number;
  longest: number | null;
  /** Minutes of the promise, of a point of the frontier. */
  promise: number | undefined;
}

/** So near each other, as a share of the width, two names would overlap: they are written as one. */
const NEAR = 0.15;

/** Names beside the points; those that lie together share the line of the first. */
function withLabels(points: readonly Point[]): (Point & { label: string })[] {
  const width = Math.max(...points.map(point => point.green), 0.1);
  const height =
    Math.max(...points.map(point => point.ordinary)) - Math.min(...points.map(point => point.ordinary));
  const isNear = (one: Point, other: Point) =>
    Math.abs(one.green - other.green) < NEAR * width &&
    Math.abs(one.ordinary - other.ordinary) <= NEAR * Math.max(height, 0.1);
  return points.map((point, place) => {
    const near = points.filter(other => isNear(point, other));
    const isFirst = !points.slice(0, place).some(other => isNear(point, other));
    return { ...point, label: isFirst ? near.map(other => other.name).join(' · ') : '' };
  });
}

/** Every rule as a point, the promises as a line, the chosen one ringed. */
export function FrontierChart({ points, chosen }: { points: readonly Point[]; chosen: Point }) {
  const t = useT();
  const { palette, typography } = useTheme();
  const tokens = useTokens();
  const fontSize = Number(typography.fontSize) - 2;
  const tick = { fill: palette.text.secondary, fontSize };
  const axis = { type: 'number', tick, stroke: palette.divider } as const;
  const line = points.filter(point => point.promise !== undefined);
  const others = withLabels(points.filter(point => point.promise === undefined));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ScatterChart
        accessibilityLayer={false}
        title={t('fairness.whatIf.frontier')}
        margin={{ top: 8, right: 96, bottom: 20, left: 16 }}
      >
        <CartesianGrid stroke={palette.divider} />
        <XAxis
          {...axis}
          dataKey="green"
          name={t('fairness.whatIf.greenAxis')}
          label={{ value: t('fairness.whatIf.greenAxis'), position: 'bottom', offset: 2, ...tick }}
        />
        <YAxis
          {...axis}
          dataKey="ordinary"
          name={t('fairness.whatIf.ordinaryAxis')}
          domain={['auto', 'auto']}
          tickFormatter={value => Number(value).toFixed(1)}
          label={{
            value: t('fairness.whatIf.ordinaryAxis'),
            angle: -90,
            position: 'insideLeft',
            style: { textAnchor: 'middle' },
            ...tick,
          }}
        />
        <Tooltip
          isAnimationActive={false}
          formatter={value => Number(value).toFixed(1)}
          contentStyle={{ background: palette.background.paper, borderColor: palette.divider }}
        />
        <Legend
          verticalAlign="top"
          formatter={text => <span style={{ color: palette.text.secondary }}>{text}</span>}
        />
        <Scatter
          name={t('fairness.whatIf.promiseRules')}
          data={line}
          fill={tokens.green}
          line={{ stroke: tokens.green }}
          isAnimationActive={false}
        />
        <Scatter
          name={t('fairness.whatIf.otherRules')}
          data={others}
          fill={tokens.grey}
          shape="diamond"
          isAnimationActive={false}
        >
          <LabelList dataKey="label" position="right" style={{ fill: palette.text.secondary, fontSize }} />
        </Scatter>
        <Scatter
          data={[chosen]}
          legendType="none"
          fill={tokens.blue}
          isAnimationActive={false}
          shape={({ cx = 0, cy = 0 }: { cx?: number; cy?: number }) => (
            <circle cx={cx} cy={cy} r={9} fill="none" stroke={tokens.blue} strokeWidth={3} />
          )}
        />
      </ScatterChart>
    </ResponsiveContainer>
  );
}
