import type { ProcessingRow } from '../../contract/kpi.ts';
import { useT } from '../i18n/useT.ts';
import { useTokens } from '../theme/useTokens.ts';
import { inDays } from './figures.ts';

/** `days(1.6)`: 1.6 天. */
export function useDays(): (value: number) => string {
  const t = useT();
  return value => t('kpi.unit.days', { count: Math.round(value * 100) / 100 });
}

/** Median and 90th percentile, the same colours on every chart, in days of 390 working minutes. */
export function useTimeSeries() {
  const t = useT();
  const tokens = useTokens();
  const series = [
    {
      key: 'p50',
      label: t('kpi.series.p50'),
      colour: tokens.blue,
      isDashed: false,
      value: (row: ProcessingRow) => inDays(row.p50),
    },
    {
      key: 'p90',
      label: t('kpi.series.p90'),
      colour: tokens.inkSoft,
      isDashed: true,
      value: (row: ProcessingRow) => inDays(row.p90),
    },
  ];
  return { series, format: useDays() };
}
