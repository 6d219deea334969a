import { useNavigate } from 'react-router';
import type { BacklogRow, ProcessingRow } from '../../contract/kpi.ts';
import { useT } from '../i18n/useT.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useItemName, useItems } from '../shared/records/items.ts';
import { useMinutes } from '../shared/records/useMinutes.ts';
import { useTokens } from '../theme/useTokens.ts';
import { Bars } from './Bars.tsx';
import { ChartCard } from './ChartCard.tsx';
import { FigureTable } from './FigureTable.tsx';
import {
  type BacklogLine,
  backlogLines,
  byMonth,
  casesAddress,
  casesBehind,
  inDays,
  rateOf,
  shareText,
  slowestFirst,
} from './figures.ts';
import { MonthLines } from './MonthLines.tsx';
import type { Months } from './period.ts';
import { useFigureColumns } from './useFigureColumns.ts';

interface Props {
  rows: readonly ProcessingRow[];
  months: Months;
  /** The item that the page is narrowed to. */
  item: string | undefined;
}

function useDays(): (value: number) => string {
  const t = useT();
  return value => t('kpi.unit.days', { count: Math.round(value * 10) / 10 });
}

/** The whole period as one row: what the title says. */
function latest(rows: readonly ProcessingRow[]): ProcessingRow | undefined {
  return byMonth(rows)
    .filter(row => row.count > 0)
    .at(-1);
}

export function ProcessingByMonth({ rows, months, item }: Props) {
  const t = useT();
  const minutes = useMinutes();
  const tokens = useTokens();
  const navigate = useNavigate();
  const days = useDays();
  const columns = useFigureColumns();
  const name = useItemName();
  const limitDays = useItems().find(each => each.code === item)?.committedDays;
  const sorted = byMonth(rows);
  const last = latest(rows);
  const about = item ? name(item) : t('kpi.allItems');
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
  const open = (row: ProcessingRow) => casesAddress(casesBehind({ ...months, item, month: row.month }));
  return (
    <ChartCard
      title={title}
      indicator="processing-time-p50"
      chart={
        <MonthLines
          label={t('kpi.aria', { title })}
          rows={sorted}
          monthOf={row => row.month ?? ''}
          format={days}
          limit={
            limitDays ? { value: limitDays, label: t('kpi.series.limit', { days: limitDays }) } : undefined
          }
          series={[
            { key: 'p50', label: t('kpi.series.p50'), colour: tokens.blue, value: row => inDays(row.p50) },
            {
              key: 'p90',
              label: t('kpi.series.p90'),
              colour: tokens.inkSoft,
              isDashed: true,
              value: row => inDays(row.p90),
            },
          ]}
          onOpen={row => navigate(open(row))}
        />
      }
      table={
        <FigureTable
          caption={title}
          rows={sorted}
          keyOf={row => row.month ?? ''}
          columns={[columns.month, columns.count, columns.p50, columns.p90]}
          addressOf={open}
        />
      }
    />
  );
}

export function OnTimeByMonth({ rows, months, item }: Props) {
  const t = useT();
  const tokens = useTokens();
  const navigate = useNavigate();
  const columns = useFigureColumns();
  const sorted = byMonth(rows);
  const total = rateOf(rows);
  const words = { rate: shareText(total.share), onTime: total.onTime, withDue: total.withDue };
  const title = total.share === null ? t('kpi.titles.onTimeNone') : t('kpi.titles.onTime', words);
  const open = (row: ProcessingRow) => casesAddress(casesBehind({ ...months, item, month: row.month }));
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
      table={
        <FigureTable
          caption={title}
          rows={sorted}
          keyOf={row => row.month ?? ''}
          columns={[columns.month, columns.onTime, columns.withDue, columns.rate]}
          addressOf={open}
        />
      }
    />
  );
}

export function ProcessingByItem({ rows, months }: Props) {
  const t = useT();
  const minutes = useMinutes();
  const tokens = useTokens();
  const navigate = useNavigate();
  const days = useDays();
  const name = useItemName();
  const columns = useFigureColumns();
  const sorted = slowestFirst(rows);
  const slowest = sorted[0];
  const title = slowest
    ? t('kpi.titles.byItem', { item: name(slowest.item ?? ''), p50: minutes(slowest.p50) })
    : t('kpi.titles.byItemNone');
  const open = (row: ProcessingRow) => casesAddress(casesBehind({ ...months, item: row.item }));
  return (
    <ChartCard
      title={title}
      indicator="processing-time-p90"
      chart={
        <Bars
          label={t('kpi.aria', { title })}
          rows={sorted}
          nameOf={row => name(row.item ?? '')}
          format={days}
          series={[
            { key: 'p50', label: t('kpi.series.p50'), colour: tokens.blue, value: row => inDays(row.p50) },
            { key: 'p90', label: t('kpi.series.p90'), colour: tokens.inkSoft, value: row => inDays(row.p90) },
          ]}
          onOpen={row => navigate(open(row))}
        />
      }
      table={
        <FigureTable
          caption={title}
          rows={sorted}
          keyOf={row => name(row.item ?? '')}
          columns={[columns.item, columns.count, columns.p50, columns.p90, columns.limit]}
          addressOf={open}
        />
      }
    />
  );
}

export function StageTimes({ rows }: Pick<Props, 'rows'>) {
  const t = useT();
  const minutes = useMinutes();
  const tokens = useTokens();
  const days = useDays();
  const columns = useFigureColumns();
  const sorted = slowestFirst(rows);
  const slowest = sorted[0];
  const title = slowest
    ? t('kpi.titles.stage', { stage: slowest.stage ?? '', p50: minutes(slowest.p50) })
    : t('kpi.titles.stageNone');
  return (
    <ChartCard
      title={title}
      indicator="processing-time-p50"
      chart={
        <Bars
          label={t('kpi.aria', { title })}
          rows={sorted.slice(0, 8)}
          nameOf={row => row.stage ?? ''}
          format={days}
          series={[
            { key: 'p50', label: t('kpi.series.p50'), colour: tokens.blue, value: row => inDays(row.p50) },
            { key: 'p90', label: t('kpi.series.p90'), colour: tokens.inkSoft, value: row => inDays(row.p90) },
          ]}
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

export function GreenEffect({ rows, months, item }: Props) {
  const t = useT();
  const minutes = useMinutes();
  const tokens = useTokens();
  const navigate = useNavigate();
  const days = useDays();
  const columns = useFigureColumns();
  const find = (lane: string) => rows.find(row => row.lane === lane);
  const [green, ordinary] = [find('green'), find('ordinary')];
  const title =
    green && ordinary
      ? t('kpi.titles.green', { green: minutes(green.p50), ordinary: minutes(ordinary.p50) })
      : t('kpi.titles.greenNone');
  const open = (row: ProcessingRow) => casesAddress(casesBehind({ ...months, item, lane: row.lane }));
  return (
    <ChartCard
      title={title}
      indicator="green-against-ordinary"
      chart={
        <Bars
          label={t('kpi.aria', { title })}
          rows={rows}
          nameOf={columns.lane.text}
          format={days}
          series={[
            { key: 'p50', label: t('kpi.series.p50'), colour: tokens.blue, value: row => inDays(row.p50) },
            { key: 'p90', label: t('kpi.series.p90'), colour: tokens.inkSoft, value: row => inDays(row.p90) },
          ]}
          onOpen={row => navigate(open(row))}
        />
      }
      table={
        <FigureTable
          caption={title}
          rows={rows}
          keyOf={columns.lane.text}
          columns={[columns.lane, columns.count, columns.p50, columns.p90]}
          addressOf={open}
        />
      }
    />
  );
}

const LAMPS = ['red', 'yellow', 'none', 'stopped'] as const;

export function Backlog({ rows }: { rows: readonly BacklogRow[] }) {
  const t = useT();
  const tokens = useTokens();
  const navigate = useNavigate();
  const name = useItemName();
  const lines = backlogLines(rows);
  const sum = (lamp: (typeof LAMPS)[number]) => lines.reduce((total, line) => total + line[lamp], 0);
  const total = LAMPS.reduce((all, lamp) => all + sum(lamp), 0);
  const title = t('kpi.titles.backlog', { total, yellow: sum('yellow'), red: sum('red') });
  const colours = { red: tokens.red, yellow: tokens.amber, none: tokens.grey, stopped: tokens.line };
  const labels = {
    red: t('shell.lamp.red'),
    yellow: t('shell.lamp.yellow'),
    none: t('shell.lamp.none'),
    stopped: t('shell.lamp.stopped'),
  };
  if (total === 0)
    return <EmptyState title={t('kpi.emptyBacklog.title')} text={t('kpi.emptyBacklog.text')} />;
  return (
    <ChartCard
      title={title}
      indicator="backlog-by-lamp"
      chart={
        <Bars
          label={t('kpi.aria', { title })}
          rows={lines}
          nameOf={line => name(line.item)}
          format={String}
          series={LAMPS.map(lamp => ({
            key: lamp,
            label: labels[lamp],
            colour: colours[lamp],
            stack: 'lamps',
            value: (line: BacklogLine) => line[lamp],
          }))}
          onOpen={(line, lamp) =>
            navigate(
              casesAddress({
                itemCode: line.item,
                lamp,
                open: true,
                acceptedAt_gte: '2000-01-01T00:00:00+08:00',
              }),
            )
          }
        />
      }
      table={
        <FigureTable
          caption={title}
          rows={lines}
          keyOf={line => name(line.item)}
          columns={[
            { label: t('kpi.columns.item'), text: line => name(line.item) },
            ...LAMPS.map(lamp => ({
              label: labels[lamp],
              isNumber: true,
              text: (line: (typeof lines)[number]) => String(line[lamp]),
            })),
          ]}
        />
      }
    />
  );
}
