import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { daysBetween } from '../../../domain/calendar/day.ts';
import { controlLimits } from '../../../domain/kpi/controlLimits.ts';
import { getIndicator, INDICATORS, type IndicatorCode } from '../../../domain/kpi/indicators.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { useLocalText } from '../../shared/records/localText.ts';
import { ChartCard } from '../ChartCard.tsx';
import { type KpiFilters, useKpiFilters } from '../filters.ts';
import { ControlChart } from '../parts/ControlChart.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { useSeries } from '../useFigureRead.ts';
import { useValueText } from '../valueText.ts';

const CHOICES = INDICATORS.filter(each => each.value && each.source && each.source.cube !== 'ratings');
const BY = ['month', 'week', 'day'] as const;
const MOST_FINE_DAYS = 400;

/** One figure over time, with the limits within which it usually lies: what is outside is worth a question. */
export default function Trend({ filters }: { filters: KpiFilters }) {
  const t = useT();
  const local = useLocalText();
  const text = useValueText();
  const { search, set } = useKpiFilters();
  const code = CHOICES.find(each => each.code === search.get('figure'))?.code ?? 'processing-time-p50';
  const indicator = getIndicator(code as IndicatorCode);
  const isLong = daysBetween(filters.months.from, filters.months.to) >= MOST_FINE_DAYS;
  const asked = BY.find(each => each === search.get('by')) ?? 'month';
  const by = isLong ? 'month' : asked;
  const series = useSeries(filters, indicator.code, by);
  // Days without anything to measure have no value: they are gaps, and say nothing of what is usual.
  const points = (series.data?.points ?? []).filter(point => point.value !== null);
  const limits = controlLimits(
    points.map(({ value }) => value ?? 0),
    indicator.unit === 'share' ? 1 : undefined,
  );
  const outside = points.filter(
    ({ value }) => limits && value !== null && (value > limits.upper || value < limits.lower),
  );
  const name = local(indicator);
  const title = limits
    ? t(outside.length > 0 ? 'kpi.trend.outside' : 'kpi.trend.inside', { name, count: outside.length })
    : t('kpi.trend.few', { name });
  return (
    <Loaded reads={[series]}>
      <ChartCard
        title={title}
        indicator={indicator.code as IndicatorCode}
        height="24rem"
        controls={
          <Box sx={{ display: 'flex', gap: 1, my: 1 }}>
            <TextField
              select
              size="small"
              label={t('kpi.trend.figure')}
              value={indicator.code}
              onChange={event => set({ figure: event.target.value })}
              sx={{ width: '20rem' }}
            >
              {CHOICES.map(each => (
                <MenuItem key={each.code} value={each.code}>
                  {local(each)}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              select
              size="small"
              label={t('kpi.trend.by')}
              value={by}
              disabled={isLong}
              helperText={isLong ? t('kpi.trend.tooLong') : undefined}
              onChange={event => set({ by: event.target.value })}
              sx={{ width: '12rem' }}
            >
              {BY.map(each => (
                <MenuItem key={each} value={each}>
                  {t(`kpi.trend.${each}`)}
                </MenuItem>
              ))}
            </TextField>
          </Box>
        }
        chart={
          points.length === 0 ? (
            <EmptyState title={t('kpi.empty.title')} text={t('kpi.empty.text')} />
          ) : (
            <ControlChart
              label={t('kpi.aria', { title })}
              points={points}
              limits={limits}
              words={{ upper: t('kpi.trend.upper'), mean: t('kpi.trend.mean'), lower: t('kpi.trend.lower') }}
              format={value => text(value, indicator.unit)}
            />
          )
        }
        table={{
          rows: points,
          keyOf: point => point.at,
          columns: [
            { label: t(`kpi.trend.${by}`), text: point => point.at },
            {
              label: name,
              isNumber: true,
              text: point => text(point.value, indicator.unit),
              value: point => point.value,
            },
            {
              label: t('kpi.indicatorColumns.outOf'),
              isNumber: true,
              text: point => String(point.outOf),
              value: point => point.outOf,
            },
            {
              label: t('kpi.trend.note'),
              text: point => (outside.includes(point) ? t('kpi.trend.isOutside') : ''),
            },
          ],
        }}
      />
    </Loaded>
  );
}
