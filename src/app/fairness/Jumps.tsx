import Typography from '@mui/material/Typography';
import type { FairnessReport, Jump } from '../../contract/fairness.ts';
import type { MessageKey } from '../i18n/catalogue.ts';
import { useT } from '../i18n/useT.ts';
import { LaneTag } from '../shared/LaneTag.tsx';
import { FigureCard } from './FigureCard.tsx';
import { FigureTable } from './FigureTable.tsx';
import { timeText } from './timeText.ts';

const KINDS: Readonly<Record<Jump['kind'], MessageKey>> = {
  chosen: 'fairness.jumps.chosen',
  'first-in-line': 'fairness.jumps.first',
  'cancelled-unstated': 'fairness.jumps.cancelled',
};

/** Who was put ahead, by whom and why. */
export function Jumps({ jumps, jumpCount }: Pick<FairnessReport, 'jumps' | 'jumpCount'>) {
  const t = useT();
  const columns = [
    { label: t('fairness.jumps.at'), cell: (row: Jump) => timeText(row.at) },
    { label: t('fairness.jumps.number'), cell: (row: Jump) => row.number },
    { label: t('fairness.columns.lane'), cell: (row: Jump) => <LaneTag lane={row.lane} withName /> },
    {
      label: t('fairness.jumps.kind'),
      cell: (row: Jump) => t(KINDS[row.kind]),
    },
    { label: t('fairness.jumps.window'), cell: (row: Jump) => row.windowNo ?? '—' },
    { label: t('fairness.jumps.who'), cell: (row: Jump) => row.actorName ?? '—' },
    { label: t('fairness.jumps.reason'), cell: (row: Jump) => row.reason ?? '—' },
  ];
  return (
    <FigureCard
      name={t('fairness.jumps.title')}
      title={`${t('fairness.jumps.title')} · ${t('fairness.jumps.count', { count: jumpCount })}`}
      definition={t('fairness.jumps.text')}
      table={
        jumps.length === 0 ? (
          <Typography color="textSecondary">{t('fairness.jumps.none')}</Typography>
        ) : (
          <FigureTable
            caption={t('fairness.jumps.title')}
            rows={jumps}
            keyOf={row => `${row.ticketId} ${row.at}`}
            columns={columns}
          />
        )
      }
    />
  );
}
