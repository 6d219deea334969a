import { useNavigate } from 'react-router';
import type { ProcessingRow } from '../../../contract/kpi.ts';
import { useT } from '../../i18n/useT.ts';
import { useMinutes } from '../../shared/records/useMinutes.ts';
import { Bars } from '../Bars.tsx';
import { ChartCard } from '../ChartCard.tsx';
import { casesOf } from '../drill.ts';
import type { FigureProps } from '../figureProps.ts';
import { useFigureColumns } from '../useFigureColumns.ts';
import { useTimeSeries } from '../useTimeSeries.ts';

export function GreenEffect({ rows, filters }: FigureProps) {
  const t = useT();
  const minutes = useMinutes();
  const { series, format } = useTimeSeries();
  const navigate = useNavigate();
  const columns = useFigureColumns();
  const find = (lane: string) => rows.find(row => row.lane === lane);
  const [green, ordinary] = [find('green'), find('ordinary')];
  const title =
    green && ordinary
      ? t('kpi.titles.green', { green: minutes(green.p50), ordinary: minutes(ordinary.p50) })
      : t('kpi.titles.greenNone');
  const open = (row: ProcessingRow) => casesOf(filters, 'measured', { lane: row.lane });
  return (
    <ChartCard
      title={title}
      indicator="green-against-ordinary"
      chart={
        <Bars
          label={t('kpi.aria', { title })}
          rows={rows}
          nameOf={columns.lane.text}
          format={format}
          series={series}
          onOpen={row => navigate(open(row))}
        />
      }
      table={{
        rows: rows,
        keyOf: columns.lane.text,
        columns: [columns.lane, columns.count, columns.p50, columns.p90],
        addressOf: open,
      }}
    />
  );
}
