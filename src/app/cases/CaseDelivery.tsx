import Box from '@mui/material/Box';
import type { CaseDetail } from '../../contract/cases.ts';
import { useT } from '../i18n/useT.ts';
import { dayText } from '../shared/dayText.ts';
import { useItem } from '../shared/records/items.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { useToday } from '../shared/records/useToday.ts';
import { TimeLeft } from '../shared/TimeLeft.tsx';
import { useLanguage } from '../shared/useLanguage.ts';

/** 送达: until when the decision has to reach the applicant, and by what rule. Nothing before it and after. */
export function CaseDelivery({ record }: { record: CaseDetail }) {
  const t = useT();
  const { deliverBy, deliveryLamp, deliveryRemaining, status } = record;
  if (deliveryLamp === 'done') return <Delivered record={record} />;
  if (deliveryLamp === null) return null;
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

/** How it reached the applicant, as far as that was put on record. */
function Delivered({ record }: { record: CaseDetail }) {
  const t = useT();
  const local = useLocalText();
  const language = useLanguage();
  const today = useToday();
  const item = useItem(record.itemCode);
  const { delivery } = record;
  if (!delivery) return null;
  const way = local(item?.delivery.find(({ code }) => code === delivery.way)) || delivery.way;
  const { signedOn, signedBy, name, relation, paperNumber } = delivery;
  const signer = [t(`cases.deliver.signers.${signedBy}`), name, relation].filter(Boolean).join(' ');
  const text = signedOn
    ? t('cases.deliver.byWindow', { way, day: dayText(signedOn, language, today), signer })
    : paperNumber
      ? t('cases.deliver.byPost', { way, number: paperNumber })
      : way;
  return <Box sx={{ mt: 0.5, color: 'text.secondary' }}>{text}</Box>;
}
