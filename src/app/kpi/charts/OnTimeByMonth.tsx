import { useNavigate } from 'react-router';
import type { ProcessingRow } from '../../../contract/kpi.ts';
import { useT } from '../../i18n/useT.ts';
import { useTokens } from '../../theme/useTokens.ts';
import { ChartCard } from '../ChartCard.tsx';
import { casesOf, monthWithin } from '../drill.ts';
import type { FigureProps } from '../figureProps.ts';
import { byMonth, rateOf, shareText } from '../figures.ts';
import { MonthLines } from '../MonthLines.tsx';
import { useFigureColumns } from '../useFigureColumns.ts';

export function OnTimeByMonth({ rows, filters }: FigureProps) {
  const t = useT();
  const tokens = useTokens();
  const navigate = useNavigate();
  const columns = useFigureColumns();
  const sorted = byMonth(rows);
  const total = rateOf(rows);
  const words = { rate: shareText(total.share), onTime: total.onTime, withDue: total.withDue };
  const title = total.share === null ? t('kpi.titles.onTimeNone') : t('kpi.titles.onTime', words);
  const open = (row: ProcessingRow) =>
    casesOf(filters, 'measured', monthWithin(row.month ?? '', filters.months));
  return (
    <ChartCard
      title={title}
      indicator="on-time-rate"
      chart={
        <MonthLines
          label={t('kpi.aria', { title })}
          rows={sorted}
          monthOf={row => row.month ?? ''}
          format={value => `${Math.round(value)}%`}
          domain={[0, 100]}
          series={[
            {
              key: 'rate',
              label: t('kpi.series.rate'),
              colour: tokens.blue,
              value: row => (row.withDue === 0 ? null : (row.onTime / row.withDue) * 100),
            },
          ]}
          onOpen={row => navigate(open(row))}
        />
      }
      table={{
        rows: sorted,
        keyOf: row => row.month ?? '',
        columns: [columns.month, columns.onTime, columns.withDue, columns.rate],
        addressOf: open,
      }}
    />
  );
}
