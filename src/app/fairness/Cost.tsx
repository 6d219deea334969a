import Typography from '@mui/material/Typography';
import type { PrivilegeCost } from '../../contract/fairness.ts';
import { useT } from '../i18n/useT.ts';
import { FigureCard } from './FigureCard.tsx';
import { FigureTable } from './FigureTable.tsx';
import { minutesText } from './figures.ts';

/** What lanes that go ahead cost those who do not. */
export function Cost({ cost }: { cost: PrivilegeCost | null }) {
  const t = useT();
  const windows = cost?.days.map(day => day.windows).join(' / ');
  const table = cost ? (
    <>
      <FigureTable
        caption={t('fairness.cost.title')}
        rows={['green', 'courtesy', 'all'] as const}
        keyOf={row => row}
        columns={[
          { label: t('fairness.cost.cause'), cell: row => t(`fairness.cost.${row}`) },
          { label: t('fairness.cost.sum'), isNumber: true, cell: row => minutesText(cost[row].sum) },
          { label: t('fairness.cost.mean'), isNumber: true, cell: row => minutesText(cost[row].mean) },
        ]}
      />
      <Typography color="textSecondary" sx={{ mt: 1 }}>
        {t('fairness.cost.windows', { count: windows ?? '' })}
      </Typography>
    </>
  ) : (
    <Typography>{t('fairness.cost.tooLong')}</Typography>
  );
  return (
    <FigureCard
      name={t('fairness.cost.title')}
      {...(cost && {
        title: t('fairness.cost.sentence', {
          count: cost.ordinary,
          sum: minutesText(cost.green.sum),
          mean: minutesText(cost.green.mean),
        }),
      })}
      definition={t('fairness.cost.text')}
      table={table}
    />
  );
}
