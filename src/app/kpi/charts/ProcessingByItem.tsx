import { useNavigate } from 'react-router';
import type { ProcessingRow } from '../../../contract/kpi.ts';
import { useT } from '../../i18n/useT.ts';
import { useItemName } from '../../shared/records/items.ts';
import { useMinutes } from '../../shared/records/useMinutes.ts';
import { Bars } from '../Bars.tsx';
import { ChartCard } from '../ChartCard.tsx';
import { casesOf } from '../drill.ts';
import type { FigureProps } from '../figureProps.ts';
import { slowestFirst } from '../figures.ts';
import { useFigureColumns } from '../useFigureColumns.ts';
import { useTimeSeries } from '../useTimeSeries.ts';

export function ProcessingByItem({ rows, filters }: FigureProps) {
  const t = useT();
  const minutes = useMinutes();
  const { series, format } = useTimeSeries();
  const navigate = useNavigate();
  const name = useItemName();
  const columns = useFigureColumns();
  const sorted = slowestFirst(rows);
  const slowest = sorted[0];
  const title = slowest
    ? t('kpi.titles.byItem', { item: name(slowest.item ?? ''), p50: minutes(slowest.p50) })
    : t('kpi.titles.byItemNone');
  const open = (row: ProcessingRow) => casesOf(filters, 'measured', { item: row.item });
  return (
    <ChartCard
      title={title}
      indicator="processing-time-p90"
      chart={
        <Bars
          label={t('kpi.aria', { title })}
          rows={sorted}
          nameOf={row => name(row.item ?? '')}
          format={format}
          series={series}
          onOpen={row => navigate(open(row))}
        />
      }
      table={{
        rows: sorted,
        keyOf: row => name(row.item ?? ''),
        columns: [columns.item, columns.count, columns.p50, columns.p90, columns.limit],
        addressOf: open,
      }}
    />
  );
}
