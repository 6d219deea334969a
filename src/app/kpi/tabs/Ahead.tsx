import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { BreachForecast } from '../../../contract/forecast.ts';
import { useT } from '../../i18n/useT.ts';
import { exactText } from '../../shared/dayText.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { useTokens } from '../../theme/useTokens.ts';
import { Bars } from '../Bars.tsx';
import { ChartCard } from '../ChartCard.tsx';
import { FirstCases } from '../parts/FirstCases.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { useBreaches } from '../useFigureRead.ts';

/** What will be late, and what to take first. Now, whatever the period. */
export default function Ahead() {
  const read = useBreaches();
  return <Loaded reads={[read]}>{read.data && <Forecast forecast={read.data} />}</Loaded>;
}

function Forecast({ forecast }: { forecast: BreachForecast }) {
  const t = useT();
  return (
    <>
      <Typography color="textSecondary" sx={{ mb: 1.5, maxWidth: '64rem' }}>
        {t('kpi.ahead.asOf', {
          at: exactText(Date.parse(forecast.asOf)),
          lastDay: forecast.lastDay ?? '—',
        })}{' '}
        {forecast.unknownYear !== null && t('kpi.ahead.unknownYear', { year: forecast.unknownYear })}{' '}
        {forecast.unknownWork > 0 && t('kpi.ahead.unknownWork', { count: forecast.unknownWork })}{' '}
        {forecast.isCut && t('kpi.ahead.cut', { count: forecast.due })}{' '}
        {t('kpi.ahead.assumed', forecast.measured)}
      </Typography>
      {forecast.due === 0 ? (
        <EmptyState title={t('kpi.ahead.none')} text={t('kpi.emptyBacklog.text')} />
      ) : (
        <Stack spacing={1.5}>
          <FirstCases rows={forecast.rows} asOf={forecast.asOf} />
          <ByDay forecast={forecast} />
        </Stack>
      )}
    </>
  );
}

type DayRow = Omit<BreachForecast['days'][number], 'minutesThere'> & { minutesThere: number | null };

/** What was due before today stands first, so that the bars add up to the title. */
function withOverdue({ days, due, late }: BreachForecast, name: string): DayRow[] {
  const sum = (of: 'due' | 'late') => days.reduce((total, row) => total + row[of], 0);
  const before = { day: name, minutesThere: null, due: due - sum('due'), late: late - sum('late') };
  return before.due > 0 ? [before, ...days] : days;
}

function ByDay({ forecast }: { forecast: BreachForecast }) {
  const { days, due, late } = forecast;
  const t = useT();
  const tokens = useTokens();
  const title = t('kpi.ahead.title', { days: days.length, due, late });
  const rows = withOverdue(forecast, t('kpi.ahead.overdue'));
  const nameOf = (row: DayRow) => row.day;
  const number = (label: string, value: (row: DayRow) => number | null) => ({
    ...{ label, isNumber: true, value },
    text: (row: DayRow) => String(value(row) ?? '—'),
  });
  const inTime = (row: DayRow) => row.due - row.late;
  const isLate = (row: DayRow) => row.late;
  return (
    <ChartCard
      title={title}
      indicator="breach-forecast"
      height="24rem"
      chart={
        <Bars
          label={t('kpi.aria', { title })}
          rows={rows}
          nameOf={nameOf}
          format={String}
          series={[
            { key: 'inTime', label: t('kpi.ahead.inTime'), colour: tokens.blue, stack: 'due', value: inTime },
            { key: 'late', label: t('kpi.ahead.late'), colour: tokens.red, stack: 'due', value: isLate },
          ]}
        />
      }
      table={{
        rows,
        keyOf: nameOf,
        columns: [
          { label: t('kpi.ahead.day'), text: nameOf },
          number(t('kpi.ahead.inTime'), inTime),
          number(t('kpi.ahead.late'), isLate),
          number(t('kpi.ahead.hours'), row =>
            row.minutesThere === null ? null : Math.round(row.minutesThere / 6) / 10,
          ),
        ],
      }}
    />
  );
}
