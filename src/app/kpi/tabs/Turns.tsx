import { useNavigate } from 'react-router';
import type { FigureRow } from '../../../contract/figures.ts';
import { TURNS, type Turn } from '../../../domain/kpi/turns.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { useItemName } from '../../shared/records/items.ts';
import { useMinutes } from '../../shared/records/useMinutes.ts';
import { useTokens } from '../../theme/useTokens.ts';
import { Bars } from '../Bars.tsx';
import { ChartCard } from '../ChartCard.tsx';
import { StageTimes } from '../charts/StageTimes.tsx';
import { casesOf } from '../drill.ts';
import { inDays } from '../figures.ts';
import type { KpiFilters } from '../filters.ts';
import { Grid } from '../parts/Grid.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { useFigures } from '../useFigureRead.ts';
import { useProcessing } from '../useFigures.ts';
import { useDays } from '../useTimeSeries.ts';

/** Where the time of a case goes: whose turn it was, and by stage. */
export default function Turns({ filters }: { filters: KpiFilters }) {
  const t = useT();
  const byItem = useFigures(filters, 'case', 'item');
  const byStage = useProcessing(filters, filters.item ? ['stage', 'item'] : ['stage']);
  const rows = (byItem.data?.rows ?? []).filter(row => row.count > 0);
  return (
    <Loaded reads={[byItem, byStage]}>
      {rows.length === 0 ? (
        <EmptyState title={t('kpi.empty.title')} text={t('kpi.empty.text')} />
      ) : (
        <Grid>
          <WhoseTurn rows={rows} filters={filters} />
          <StageTimes rows={byStage.data ?? []} filters={filters} height="20rem" />
        </Grid>
      )}
    </Loaded>
  );
}

/** Minutes of a turn a case, on average: the parts of a sum, which percentiles are not. */
const meanOf = ({ figures, count }: FigureRow, turn: Turn): number =>
  (figures[`${turn}Minutes`] ?? 0) / count;

function WhoseTurn({ rows, filters }: { rows: readonly FigureRow[]; filters: KpiFilters }) {
  const t = useT();
  const tokens = useTokens();
  const navigate = useNavigate();
  const name = useItemName();
  const minutes = useMinutes();
  const days = useDays();
  const colours: Record<Turn, string> = {
    ...{ window: tokens.blue, review: tokens.green, office: tokens.amber },
    ...{ applicant: tokens.grey, stopped: tokens.line },
  };
  const sum = (turn: Turn) => rows.reduce((total, row) => total + (row.figures[`${turn}Minutes`] ?? 0), 0);
  const all = TURNS.reduce((total, turn) => total + sum(turn), 0);
  const most = [...TURNS].sort((a, b) => sum(b) - sum(a))[0] ?? 'window';
  const title = t('kpi.turnTitle', {
    turn: t(`kpi.turns.${most}`),
    share: all === 0 ? '—' : `${Math.round((sum(most) / all) * 100)}%`,
  });
  const open = (row: FigureRow) => casesOf(filters, 'measured', { item: row.keys.item });
  return (
    <ChartCard
      title={title}
      indicator="turn-review"
      height="20rem"
      chart={
        <Bars
          label={t('kpi.aria', { title })}
          rows={rows}
          nameOf={row => name(row.keys.item ?? '')}
          format={days}
          series={TURNS.map(turn => ({
            key: turn,
            label: t(`kpi.turns.${turn}`),
            colour: colours[turn],
            stack: 'turns',
            value: (row: FigureRow) => inDays(meanOf(row, turn)),
          }))}
          onOpen={row => navigate(open(row))}
        />
      }
      table={{
        rows,
        keyOf: row => name(row.keys.item ?? ''),
        addressOf: open,
        columns: [
          { label: t('kpi.columns.item'), text: row => name(row.keys.item ?? '') },
          {
            label: t('kpi.columns.count'),
            isNumber: true,
            text: row => String(row.count),
            value: row => row.count,
          },
          ...TURNS.map(turn => ({
            label: t(`kpi.turns.${turn}`),
            isNumber: true,
            text: (row: FigureRow) => minutes(Math.round(meanOf(row, turn))),
            value: (row: FigureRow) => meanOf(row, turn),
          })),
        ],
      }}
    />
  );
}
