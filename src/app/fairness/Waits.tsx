import type { FairHour, FairLane } from '../../contract/fairness.ts';
import { LANE_TEXTS, LANES } from '../../domain/queue/lanes.ts';
import { useT } from '../i18n/useT.ts';
import { LaneTag } from '../shared/LaneTag.tsx';
import { useLocalText } from '../shared/records/localText.ts';
import { useTokens } from '../theme/useTokens.ts';
import { Columns } from './Columns.tsx';
import { FigureCard } from './FigureCard.tsx';
import { type Column, FigureTable } from './FigureTable.tsx';
import { laneColour, minutesText } from './figures.ts';

/** Median, 90th percentile and longest: the columns that every table of waits has. */
export function useWaitColumns<
  Row extends { p50: number | null; p90: number | null; longest: number | null },
>() {
  const t = useT();
  return (['p50', 'p90', 'longest'] as const).map(
    (name): Column<Row> => ({
      label: t(`fairness.columns.${name}`),
      isNumber: true,
      cell: row => minutesText(row[name]),
    }),
  );
}

/** Who waited how long, lane by lane. */
export function LaneWaits({ lanes }: { lanes: readonly FairLane[] }) {
  const t = useT();
  const local = useLocalText();
  const tokens = useTokens();
  const waits = useWaitColumns<FairLane>();
  const ordinary = lanes.find(({ lane }) => lane === 'ordinary');
  const count = (name: 'taken' | 'called' | 'missed' | 'overCap'): Column<FairLane> => ({
    label: t(`fairness.columns.${name}`),
    isNumber: true,
    cell: row => row[name],
  });
  const missed: Column<FairLane> = {
    label: t('fairness.columns.missed'),
    isNumber: true,
    cell: row => `${row.missed} (${row.called > 0 ? Math.round((100 * row.missed) / row.called) : 0}%)`,
  };
  const colours = { p50: tokens.grey, p90: tokens.blue, longest: tokens.amber };
  return (
    <FigureCard
      name={t('fairness.waits.title')}
      {...(typeof ordinary?.p90 === 'number' && {
        title: t('fairness.waits.finding', { minutes: minutesText(ordinary.p90) }),
      })}
      definition={t('fairness.waits.text')}
      chart={
        <Columns<FairLane>
          label={t('fairness.waits.title')}
          rows={lanes}
          nameOf={({ lane }) => local(LANE_TEXTS[lane])}
          series={(['p50', 'p90', 'longest'] as const).map(name => ({
            label: t(`fairness.columns.${name}`),
            colour: colours[name],
            value: row => row[name],
          }))}
        />
      }
      table={
        <FigureTable
          caption={t('fairness.waits.title')}
          rows={lanes}
          keyOf={row => row.lane}
          columns={[
            { label: t('fairness.columns.lane'), cell: row => <LaneTag lane={row.lane} withName /> },
            count('taken'),
            count('called'),
            ...waits,
            missed,
            count('overCap'),
          ]}
        />
      }
    />
  );
}

/** The same by the hour in which the number was taken. */
export function HourWaits({ rows }: { rows: readonly FairHour[] }) {
  const t = useT();
  const local = useLocalText();
  const tokens = useTokens();
  const waits = useWaitColumns<FairHour>();
  const hours = [...new Set(rows.map(row => row.hour))];
  const lanes = LANES.filter(lane => rows.some(row => row.lane === lane));
  return (
    <FigureCard
      name={t('fairness.hours.title')}
      definition={t('fairness.hours.text')}
      chart={
        <Columns<number>
          label={t('fairness.hours.title')}
          rows={hours}
          nameOf={hour => t('fairness.hours.hour', { hour })}
          series={lanes.map(lane => ({
            label: local(LANE_TEXTS[lane]),
            colour: laneColour(lane, tokens),
            value: hour => rows.find(row => row.hour === hour && row.lane === lane)?.p90 ?? null,
          }))}
        />
      }
      table={
        <FigureTable
          caption={t('fairness.hours.title')}
          rows={rows}
          keyOf={row => `${row.hour} ${row.lane}`}
          columns={[
            { label: t('fairness.hours.column'), cell: row => t('fairness.hours.hour', { hour: row.hour }) },
            { label: t('fairness.columns.lane'), cell: row => <LaneTag lane={row.lane} withName /> },
            { label: t('fairness.columns.called'), isNumber: true, cell: row => row.called },
            ...waits,
          ]}
        />
      }
    />
  );
}
