import { useNavigate } from 'react-router';
import type { AgeRow } from '../../../contract/figures.ts';
import { WHOSE_MOVE, type WhoseMove } from '../../../domain/cases/statuses.ts';
import { WHOSE_MOVE_WORDS } from '../../../domain/cases/words.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { dayEnd, dayStart } from '../../shared/records/filterValues.ts';
import { useLocalText } from '../../shared/records/localText.ts';
import { useTokens } from '../../theme/useTokens.ts';
import { Bars } from '../Bars.tsx';
import { ChartCard } from '../ChartCard.tsx';
import { Backlog } from '../charts/Backlog.tsx';
import { casesAddress } from '../figures.ts';
import type { KpiFilters } from '../filters.ts';
import { Grid } from '../parts/Grid.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { useAgeing } from '../useFigureRead.ts';
import { useBacklog } from '../useFigures.ts';

/** The work that is open: how old, whose turn, which lamp. Now, whatever the period. */
export default function OpenWork({ filters }: { filters: KpiFilters }) {
  const ageing = useAgeing();
  const backlog = useBacklog();
  const rows = (backlog.data ?? []).filter(row => !filters.item || row.item === filters.item);
  return (
    <Loaded reads={[ageing, backlog]}>
      <Grid>
        <Ageing rows={ageing.data ?? []} />
        <Backlog rows={rows} height="20rem" />
      </Grid>
    </Loaded>
  );
}

interface Line {
  span: Pick<AgeRow, 'from' | 'to' | 'receivedFrom' | 'receivedTo'>;
  counts: Partial<Record<string, number>>;
  total: number;
}

function linesOf(rows: readonly AgeRow[]): Line[] {
  const lines = new Map<number, Line>();
  for (const { whoseMove, count, ...span } of rows) {
    const line = lines.get(span.from) ?? { span, counts: {}, total: 0 };
    line.counts[whoseMove] = count;
    line.total += count;
    lines.set(span.from, line);
  }
  return [...lines.values()].sort((a, b) => a.span.from - b.span.from);
}

const filterOf = ({ span }: Line, whoseMove?: string) => ({
  open: true,
  ...(whoseMove && { whoseMove: [whoseMove] }),
  ...(span.receivedFrom && { receivedAt_gte: dayStart(span.receivedFrom) }),
  receivedAt_lt: dayEnd(span.receivedTo),
});

function Ageing({ rows }: { rows: readonly AgeRow[] }) {
  const t = useT();
  const local = useLocalText();
  const tokens = useTokens();
  const navigate = useNavigate();
  const lines = linesOf(rows);
  const total = lines.reduce((sum, line) => sum + line.total, 0);
  if (total === 0)
    return <EmptyState title={t('kpi.emptyBacklog.title')} text={t('kpi.emptyBacklog.text')} />;
  const moves = WHOSE_MOVE.filter(move => lines.some(line => line.counts[move]));
  const colours: Record<WhoseMove, string> = {
    ...{ window: tokens.blue, reviewer: tokens.green, approver: tokens.amber },
    ...{ 'other-office': tokens.red, applicant: tokens.grey, none: tokens.line },
  };
  const old = lines.filter(line => line.span.from > 10).reduce((sum, line) => sum + line.total, 0);
  const nameOf = ({ span: { from, to } }: Line) =>
    to === null ? t('kpi.ageing.more', { from }) : t('kpi.ageing.span', { from, to });
  const title = t('kpi.ageing.title', { total, old });
  return (
    <ChartCard
      title={title}
      indicator="ageing"
      height="20rem"
      chart={
        <Bars
          label={t('kpi.aria', { title })}
          rows={lines}
          nameOf={nameOf}
          format={String}
          series={moves.map(move => ({
            key: move,
            label: local(WHOSE_MOVE_WORDS[move]),
            colour: colours[move],
            stack: 'moves',
            value: (line: Line) => line.counts[move] ?? 0,
          }))}
          onOpen={(line, move) => navigate(casesAddress(filterOf(line, move)))}
        />
      }
      table={{
        rows: lines,
        keyOf: nameOf,
        addressOf: line => casesAddress(filterOf(line)),
        columns: [
          { label: t('kpi.ageing.age'), text: nameOf },
          ...moves.map(move => ({
            label: local(WHOSE_MOVE_WORDS[move]),
            isNumber: true,
            text: (line: Line) => String(line.counts[move] ?? 0),
            value: (line: Line) => line.counts[move] ?? 0,
          })),
        ],
      }}
    />
  );
}
