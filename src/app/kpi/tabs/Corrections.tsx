import { useNavigate } from 'react-router';
import type { CountedCases } from '../../../domain/kpi/caseFigures.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { useTokens } from '../../theme/useTokens.ts';
import { Bars } from '../Bars.tsx';
import { ChartCard } from '../ChartCard.tsx';
import { casesOf } from '../drill.ts';
import { shareText } from '../figures.ts';
import type { KpiFilters } from '../filters.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { useFigures } from '../useFigureRead.ts';

const STEPS = [
  'closed',
  'corrected',
  'correctedTwice',
  'deferred',
  'issued',
  'rejected',
  'returned',
  'refused',
  'withdrawn',
] as const satisfies readonly CountedCases[];

/** Of the cases that closed: how many were sent back to the applicant, how often, and what became of all of them. */
export default function Corrections({ filters }: { filters: KpiFilters }) {
  const t = useT();
  const tokens = useTokens();
  const navigate = useNavigate();
  const read = useFigures(filters, 'case', '');
  const figures = read.data?.rows[0]?.figures ?? {};
  const closed = figures.closed ?? 0;
  const rows = STEPS.map(code => ({ code, count: figures[code] ?? 0 }));
  type Row = (typeof rows)[number];
  const title = t('kpi.funnel.title', {
    share: closed === 0 ? '—' : shareText((figures.corrected ?? 0) / closed),
    twice: figures.correctedTwice ?? 0,
  });
  const nameOf = (row: Row) => t(`kpi.funnel.${row.code}`);
  const open = (row: Row) => casesOf(filters, row.code);
  return (
    <Loaded reads={[read]}>
      {closed === 0 ? (
        <EmptyState title={t('kpi.empty.title')} text={t('kpi.empty.text')} />
      ) : (
        <ChartCard
          title={title}
          indicator="correction-funnel"
          height="24rem"
          chart={
            <Bars
              label={t('kpi.aria', { title })}
              rows={rows}
              nameOf={nameOf}
              format={String}
              series={[
                { key: 'count', label: t('kpi.spread.cases'), colour: tokens.blue, value: row => row.count },
              ]}
              onOpen={row => navigate(open(row))}
            />
          }
          table={{
            rows,
            keyOf: nameOf,
            addressOf: open,
            columns: [
              { label: t('kpi.funnel.step'), text: nameOf },
              {
                label: t('kpi.spread.cases'),
                isNumber: true,
                text: row => String(row.count),
                value: row => row.count,
              },
              {
                label: t('kpi.funnel.share'),
                isNumber: true,
                text: row => shareText(row.count / closed),
                value: row => row.count / closed,
              },
            ],
          }}
        />
      )}
    </Loaded>
  );
}
