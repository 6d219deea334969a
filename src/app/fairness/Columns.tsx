import { useTheme } from '@mui/material/styles';
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';

export interface Series<Row> {
  label: string;
  colour: string;
  value(row: Row): number | null;
}

interface Props<Row> {
  label: string;
  rows: readonly Row[];
  nameOf(row: Row): string;
  series: readonly Series<Row>[];
}

/** Standing columns in groups, minutes from zero. */
export function Columns<Row>({ label, rows, nameOf, series }: Props<Row>) {
  const { palette, typography } = useTheme();
  const data = rows.map(row => ({
    name: nameOf(row),
    ...Object.fromEntries(series.map((each, n) => [`s${n}`, each.value(row)])),
  }));
  const tick = { fill: palette.text.secondary, fontSize: Number(typography.fontSize) - 2 };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={data} title={label} accessibilityLayer={false} margin={{ top: 8, right: 8, left: 0 }}>
        <CartesianGrid vertical={false} stroke={palette.divider} />
        <XAxis dataKey="name" tick={tick} stroke={palette.divider} interval={0} />
        <YAxis tick={tick} stroke={palette.divider} width={48} />
        <Tooltip
          isAnimationActive={false}
          formatter={value => Number(value).toFixed(1)}
          contentStyle={{ background: palette.background.paper, borderColor: palette.divider }}
          cursor={{ fill: palette.action.hover }}
        />
        <Legend
          itemSorter={null}
          formatter={text => <span style={{ color: palette.text.secondary }}>{text}</span>}
        />
        {series.map((each, n) => (
          <Bar
            key={each.label}
            dataKey={`s${n}`}
            name={each.label}
            fill={each.colour}
            maxBarSize={28}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
