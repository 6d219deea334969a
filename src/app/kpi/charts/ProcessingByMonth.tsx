import { useNavigate } from 'react-router';
import type { ProcessingRow } from '../../../contract/kpi.ts';
import { useT } from '../../i18n/useT.ts';
import { useItemName, useItems } from '../../shared/records/items.ts';
import { useMinutes } from '../../shared/records/useMinutes.ts';
import { ChartCard } from '../ChartCard.tsx';
import { casesOf, monthWithin } from '../drill.ts';
import type { FigureProps } from '../figureProps.ts';
import { byMonth } from '../figures.ts';
import { MonthLines } from '../MonthLines.tsx';
import { useFigureColumns } from '../useFigureColumns.ts';
import { useDays, useTimeSeries } from '../useTimeSeries.ts';

/** The newest month with a figure: what the title says. */
function latest(rows: readonly ProcessingRow[]): ProcessingRow | undefined {
  return byMonth(rows)
    .filter(row => row.count > 0)
    .at(-1);
}

export function ProcessingByMonth({ rows, filters }: FigureProps) {
  const t = useT();
  const minutes = useMinutes();
  const { series, format } = useTimeSeries();
  const navigate = useNavigate();
  const days = useDays();
  const columns = useFigureColumns();
  const name = useItemName();
  const limitDays = useItems().find(each => each.code === filters.item)?.committedDays;
  const sorted = byMonth(rows);
  const last = latest(rows);
  const about = filters.item ? name(filters.item) : t('kpi.allItems');
  const [year = '', month = ''] = (last?.month ?? '').split('-');
  const words = {
    month: t('kpi.monthName', { year, month: Number(month) }),
    item: about,
    p50: minutes(last?.p50),
    p90: minutes(last?.p90),
    limit: limitDays ? days(limitDays) : '',
  };
  const key = limitDays ? 'kpi.titles.processingLimit' : 'kpi.titles.processing';
  const title = last ? t(key, words) : t('kpi.titles.processingNone');
  const open = (row: ProcessingRow) =>
    casesOf(filters, 'measured', monthWithin(row.month ?? '', filters.months));
  return (
    <ChartCard
      title={title}
      indicator="processing-time-p50"
      chart={
        <MonthLines
          label={t('kpi.aria', { title })}
          rows={sorted}
          monthOf={row => row.month ?? ''}
          format={format}
          limit={
            limitDays ? { value: limitDays, label: t('kpi.series.limit', { days: limitDays }) } : undefined
          }
          series={series}
          onOpen={row => navigate(open(row))}
        />
      }
      table={{
        rows: sorted,
        keyOf: row => row.month ?? '',
        columns: [columns.month, columns.count, columns.p50, columns.p90],
        addressOf: open,
      }}
    />
  );
}
