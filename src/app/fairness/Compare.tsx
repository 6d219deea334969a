import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { FairLane, FairnessReport } from '../../contract/fairness.ts';
import { isDay } from '../../domain/calendar/day.ts';
import { LANES } from '../../domain/queue/lanes.ts';
import { useT } from '../i18n/useT.ts';
import { ErrorState } from '../shared/ErrorState.tsx';
import { LaneTag } from '../shared/LaneTag.tsx';
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx';
import { Section } from '../shared/Section.tsx';
import { useRead } from '../shared/useRead.ts';
import { type Column, FigureTable } from './FigureTable.tsx';
import { differenceText, minutesText } from './figures.ts';
import { MAX_DAYS, type Span, spanBefore, spanProblem } from './span.ts';

interface Row {
  lane: (typeof LANES)[number];
  now: FairLane | undefined;
  before: FairLane | undefined;
}

/** The same figures of another time: the days just before, unless somebody chooses others. */
export function Compare({ report }: { report: FairnessReport }) {
  const t = useT();
  const [chosen, setChosen] = useState<Span>();
  const other = chosen ?? spanBefore(report);
  const problem = spanProblem(other);
  return (
    <Section title={t('fairness.compare.title')}>
      <Box sx={{ display: 'flex', gap: 1, mt: 1, mb: 1, flexWrap: 'wrap' }}>
        {(['from', 'to'] as const).map(end => (
          <TextField
            key={end}
            type="date"
            size="small"
            label={t(`fairness.compare.${end}`)}
            value={other[end]}
            onChange={event => {
              if (isDay(event.target.value)) setChosen({ ...other, [end]: event.target.value });
            }}
            error={problem !== undefined}
            helperText={
              end === 'to' && problem ? t(`fairness.span.${problem}`, { days: MAX_DAYS }) : undefined
            }
            slotProps={{ inputLabel: { shrink: true } }}
          />
        ))}
      </Box>
      {!problem && <Difference report={report} other={other} />}
    </Section>
  );
}

function Difference({ report, other }: { report: FairnessReport; other: Span }) {
  const t = useT();
  const { data, error, refetch } = useRead<FairnessReport>(
    'fairness',
    `fairness?from=${other.from}&to=${other.to}`,
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={4} />;
  const of = ({ lanes }: FairnessReport, lane: Row['lane']) => lanes.find(each => each.lane === lane);
  const rows = LANES.map((lane): Row => ({ lane, now: of(report, lane), before: of(data, lane) })).filter(
    ({ now, before }) => now ?? before,
  );
  const figure = (name: 'called' | 'p50' | 'p90' | 'longest'): Column<Row> => ({
    label: t(`fairness.columns.${name}`),
    isNumber: true,
    cell: ({ now, before }) => {
      const text = name === 'called' ? (value: number) => String(value) : minutesText;
      // Of a lane in which nobody came, nobody was called either; a wait of nobody is none.
      const none = name === 'called' ? 0 : null;
      const [here, there] = [now?.[name] ?? none, before?.[name] ?? none];
      const show = (value: number | null) => (value === null ? '—' : text(value));
      return `${show(here)} · ${show(there)} (${differenceText(here, there, name === 'called' ? 0 : 1)})`;
    },
  });
  const cost = data.cost && report.cost ? [report.cost.green.mean, data.cost.green.mean] : undefined;
  return (
    <>
      <FigureTable
        caption={t('fairness.compare.title')}
        rows={rows}
        keyOf={({ lane }) => lane}
        columns={[
          { label: t('fairness.columns.lane'), cell: ({ lane }) => <LaneTag lane={lane} withName /> },
          ...(['called', 'p50', 'p90', 'longest'] as const).map(figure),
        ]}
      />
      <Box sx={{ color: 'text.secondary', mt: 1 }}>
        {t('fairness.compare.text')}{' '}
        {cost && t('fairness.compare.cost', { now: minutesText(cost[0]), before: minutesText(cost[1]) })}
      </Box>
    </>
  );
}
