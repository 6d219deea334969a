import { useNavigate } from 'react-router';
import type { BacklogRow } from '../../../contract/kpi.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { useItemName } from '../../shared/records/items.ts';
import { useTokens } from '../../theme/useTokens.ts';
import { Bars } from '../Bars.tsx';
import { ChartCard } from '../ChartCard.tsx';
import { type BacklogLine, backlogLines, casesAddress } from '../figures.ts';

const LAMPS = ['red', 'yellow', 'none', 'stopped'] as const;

export function Backlog({ rows, height }: { rows: readonly BacklogRow[]; height?: string }) {
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
      {...(height && { height })}
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
      table={{
        rows: lines,
        keyOf: line => name(line.item),
        columns: [
          { label: t('kpi.columns.item'), text: line => name(line.item) },
          ...LAMPS.map(lamp => ({
            label: labels[lamp],
            isNumber: true,
            text: (line: (typeof lines)[number]) => String(line[lamp]),
          })),
        ],
      }}
    />
  );
}
