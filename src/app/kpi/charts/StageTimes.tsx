import { useT } from '../../i18n/useT.ts';
import { useMinutes } from '../../shared/records/useMinutes.ts';
import { Bars } from '../Bars.tsx';
import { ChartCard } from '../ChartCard.tsx';
import { FigureTable } from '../FigureTable.tsx';
import type { FigureProps } from '../figureProps.ts';
import { slowestFirst, stageNameOf } from '../figures.ts';
import { useFigureColumns } from '../useFigureColumns.ts';
import { useTimeSeries } from '../useTimeSeries.ts';

export function StageTimes({ rows }: Pick<FigureProps, 'rows'>) {
  const t = useT();
  const minutes = useMinutes();
  const { series, format } = useTimeSeries();
  const columns = useFigureColumns();
  const sorted = slowestFirst(rows);
  const slowest = sorted[0];
  const title = slowest
    ? t('kpi.titles.stage', { stage: stageNameOf(slowest), p50: minutes(slowest.p50) })
    : t('kpi.titles.stageNone');
  return (
    <ChartCard
      title={title}
      indicator="processing-time-p50"
      chart={
        <Bars
          label={t('kpi.aria', { title })}
          rows={sorted.slice(0, 8)}
          nameOf={stageNameOf}
          format={format}
          series={series}
        />
      }
      table={
        <FigureTable
          caption={title}
          rows={sorted}
          keyOf={row => row.stage ?? ''}
          columns={[columns.stage, columns.count, columns.p50, columns.p90]}
        />
      }
    />
  );
}
