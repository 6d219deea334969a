import Box from '@mui/material/Box';
import type { CaseDetail } from '../../contract/cases.ts';
import { useT } from '../i18n/useT.ts';
import { TimeLeft } from '../shared/TimeLeft.tsx';

/** 送达: until when the decision has to reach the applicant, and by what rule. Nothing before it and after. */
export function CaseDelivery({ record }: { record: CaseDetail }) {
  const t = useT();
  const { deliverBy, deliveryLamp, deliveryRemaining, status } = record;
  if (deliveryLamp === null || deliveryLamp === 'done') return null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'baseline', columnGap: 1, flexWrap: 'wrap', mt: 0.5 }}>
      <span>{t('cases.delivery.by')}</span>
      {deliverBy ? (
        <TimeLeft lamp={deliveryLamp} remaining={deliveryRemaining} dueOn={deliverBy} />
      ) : (
        <span>{t('cases.delivery.pending')}</span>
      )}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t(status === 'rejected' ? 'cases.delivery.basisRejected' : 'cases.delivery.basis')}
      </Box>
    </Box>
  );
}
