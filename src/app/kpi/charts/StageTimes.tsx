import { useNavigate } from 'react-router';
import type { ProcessingRow } from '../../../contract/kpi.ts';
import { useT } from '../../i18n/useT.ts';
import { useMinutes } from '../../shared/records/useMinutes.ts';
import { Bars } from '../Bars.tsx';
import { ChartCard } from '../ChartCard.tsx';
import { casesOf } from '../drill.ts';
import type { FigureProps } from '../figureProps.ts';
import { slowestFirst, stageNameOf } from '../figures.ts';
import { useFigureColumns } from '../useFigureColumns.ts';
import { useTimeSeries } from '../useTimeSeries.ts';

export function StageTimes({ rows, filters, height }: FigureProps & { height?: string }) {
  const t = useT();
  const minutes = useMinutes();
  const { series, format } = useTimeSeries();
  const navigate = useNavigate();
  const columns = useFigureColumns();
  const sorted = slowestFirst(rows);
  const slowest = sorted[0];
  const title = slowest
    ? t('kpi.titles.stage', { stage: stageNameOf(slowest), p50: minutes(slowest.p50) })
    : t('kpi.titles.stageNone');
  const open = (row: ProcessingRow) => casesOf(filters, 'measured', { stage: row.stage });
  return (
    <ChartCard
      title={title}
      indicator="stage-time"
      {...(height && { height })}
      chart={
        <Bars<ProcessingRow>
          label={t('kpi.aria', { title })}
          rows={sorted.slice(0, 8)}
          nameOf={row => stageNameOf(row)}
          format={format}
          series={series}
          onOpen={row => navigate(open(row))}
        />
      }
      table={{
        rows: sorted,
        keyOf: row => row.stage ?? '',
        columns: [columns.stage, columns.count, columns.p50, columns.p90],
        addressOf: open,
      }}
    />
  );
}
