import Typography from '@mui/material/Typography';
import { useNavigate } from 'react-router';
import type { GreenEffect } from '../../../contract/figures.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { useItemName } from '../../shared/records/items.ts';
import { useMinutes } from '../../shared/records/useMinutes.ts';
import { useTokens } from '../../theme/useTokens.ts';
import { Bars } from '../Bars.tsx';
import { ChartCard } from '../ChartCard.tsx';
import { casesOf } from '../drill.ts';
import { inDays } from '../figures.ts';
import type { KpiFilters } from '../filters.ts';
import { Grid } from '../parts/Grid.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { useGreenEffect } from '../useFigureRead.ts';
import { useDays } from '../useTimeSeries.ts';

/** What the green channel changes, compared fairly: the same mix of items on both sides. */
export default function Green({ filters }: { filters: KpiFilters }) {
  const t = useT();
  const read = useGreenEffect(filters);
  const { data } = read;
  const isEmpty = data === undefined || data.green.count === 0;
  return (
    <Loaded reads={[read]}>
      {isEmpty ? (
        <EmptyState title={t('kpi.green.empty')} text={t('kpi.empty.text')} />
      ) : (
        <>
          <Grid>
            <Whole effect={data} filters={filters} />
            <ByItem effect={data} filters={filters} />
          </Grid>
          <Typography color="textSecondary" sx={{ mt: 1, fontSize: '0.86rem' }}>
            {t('kpi.green.note')}
            {data.unmatched > 0 && ` ${t('kpi.green.unmatched', { count: data.unmatched })}`}
          </Typography>
        </>
      )}
    </Loaded>
  );
}

interface Props {
  effect: GreenEffect;
  filters: KpiFilters;
}

type Row = { key: string; lane: string; count: number; p50: number | null; p90: number | null };

function useGroupTable() {
  const t = useT();
  const tokens = useTokens();
  const minutes = useMinutes();
  return {
    format: useDays(),
    series: [
      { key: 'p50', label: t('kpi.series.p50'), colour: tokens.blue, value: (row: Row) => inDays(row.p50) },
      {
        key: 'p90',
        label: t('kpi.series.p90'),
        colour: tokens.inkSoft,
        value: (row: Row) => inDays(row.p90),
      },
    ],
    columns: [
      {
        label: t('kpi.columns.count'),
        isNumber: true,
        text: (row: Row) => String(row.count),
        value: (row: Row) => row.count,
      },
      {
        label: t('kpi.columns.p50'),
        isNumber: true,
        text: (row: Row) => minutes(row.p50),
        value: (row: Row) => row.p50,
      },
      {
        label: t('kpi.columns.p90'),
        isNumber: true,
        text: (row: Row) => minutes(row.p90),
        value: (row: Row) => row.p90,
      },
    ],
  };
}

function Whole({ effect, filters }: Props) {
  const t = useT();
  const minutes = useMinutes();
  const navigate = useNavigate();
  const { format, series, columns } = useGroupTable();
  const rows: Row[] = [
    { key: t('kpi.green.green'), lane: 'green', ...effect.green },
    { key: t('kpi.green.sameMix'), lane: 'ordinary', ...effect.sameMix },
    { key: t('kpi.green.ordinary'), lane: 'ordinary', ...effect.ordinary },
  ];
  const title = t('kpi.green.title', {
    green: minutes(effect.green.p50),
    sameMix: minutes(effect.sameMix.p50 === null ? null : Math.round(effect.sameMix.p50)),
  });
  const open = (row: Row) => casesOf(filters, 'measured', { lane: row.lane });
  return (
    <ChartCard
      title={title}
      indicator="green-against-ordinary"
      height="20rem"
      chart={
        <Bars
          label={t('kpi.aria', { title })}
          rows={rows}
          nameOf={row => row.key}
          format={format}
          series={series}
          onOpen={row => navigate(open(row))}
        />
      }
      table={{
        rows,
        keyOf: row => row.key,
        addressOf: open,
        columns: [{ label: t('kpi.columns.lane'), text: row => row.key }, ...columns],
      }}
    />
  );
}

type ItemRow = GreenEffect['items'][number];

function ByItem({ effect, filters }: Props) {
  const t = useT();
  const tokens = useTokens();
  const name = useItemName();
  const minutes = useMinutes();
  const days = useDays();
  const navigate = useNavigate();
  const rows = effect.items.filter(row => row.green.count > 0);
  const title = t('kpi.green.byItem');
  const open = (row: ItemRow, lane: string) => casesOf(filters, 'measured', { lane, item: row.item });
  const sides = [
    { lane: 'green', label: t('kpi.green.green'), colour: tokens.green },
    { lane: 'ordinary', label: t('kpi.green.plain'), colour: tokens.inkSoft },
  ] as const;
  return (
    <ChartCard<ItemRow>
      title={title}
      indicator="green-against-ordinary"
      height="20rem"
      chart={
        <Bars<ItemRow>
          label={t('kpi.aria', { title })}
          rows={rows}
          nameOf={row => name(row.item)}
          format={days}
          series={sides.map(({ lane, label, colour }) => ({
            ...{ key: lane, label, colour },
            value: (row: ItemRow) => inDays(row[lane].p50),
          }))}
          onOpen={(row, lane) => navigate(open(row, lane))}
        />
      }
      table={{
        rows,
        keyOf: row => name(row.item),
        addressOf: row => open(row, 'green'),
        columns: [
          { label: t('kpi.columns.item'), text: row => name(row.item) },
          ...sides.flatMap(({ lane, label }) => [
            {
              label: `${label} · ${t('kpi.columns.count')}`,
              isNumber: true,
              text: (row: ItemRow) => String(row[lane].count),
              value: (row: ItemRow) => row[lane].count,
            },
            {
              label: `${label} · ${t('kpi.columns.p50')}`,
              isNumber: true,
              text: (row: ItemRow) => minutes(row[lane].p50),
              value: (row: ItemRow) => row[lane].p50,
            },
          ]),
        ],
      }}
    />
  );
}
