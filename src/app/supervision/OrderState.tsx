import Box from '@mui/material/Box';
import type { OrderRecord } from '../../contract/supervision.ts';
import { useT } from '../i18n/useT.ts';

/** Where it stands; late is said with a word as well as in red. */
export function OrderState({ record }: { record: OrderRecord }) {
  const t = useT();
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {t(`supervision.status.${record.status}`)}
      {record.isLate && (
        <Box component="span" sx={{ ml: 1, color: 'error.main', fontWeight: 700 }}>
          {t('supervision.late')}
        </Box>
      )}
    </Box>
  );
}

/** The last day to answer, or why there is none yet. */
export function OrderDue({ record: { dueOn, pendingYear } }: { record: OrderRecord }) {
  const t = useT();
  if (dueOn) return <>{dueOn}</>;
  return <>{pendingYear ? t('supervision.pendingYear', { year: pendingYear }) : '—'}</>;
}
