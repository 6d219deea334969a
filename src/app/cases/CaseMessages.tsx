import Box from '@mui/material/Box';
import type { CaseDetail } from '../../contract/cases.ts';
import type { MessageRecord } from '../../contract/outbox.ts';
import { useT } from '../i18n/useT.ts';
import { MessageState } from '../shared/records/MessageState.tsx';
import { Section } from '../shared/Section.tsx';
import { useRead } from '../shared/useRead.ts';
import { useCan } from '../shared/useStaff.ts';

/** What the applicant was told of this case, and whether it has reached them. */
export function CaseMessages({ record }: { record: CaseDetail }) {
  const t = useT();
  const canRead = useCan()('outbox.read');
  const query = new URLSearchParams({
    filter: JSON.stringify({ caseId: record.id }),
    sort: '["place","DESC"]',
    range: '[0,9]',
  });
  const { data } = useRead<MessageRecord[]>('outbox', `outbox?${query}`, { isEnabled: canRead });
  if (!canRead || !data || data.length === 0) return null;
  return (
    <Section title={t('outbox.onCase')}>
      {data.map(message => (
        <Box key={message.id} sx={{ py: 0.5 }}>
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            <strong>{t(`outbox.channel.${message.channel}`)}</strong>
            <MessageState message={message} />
          </Box>
          <Box sx={{ color: 'text.secondary', fontSize: '0.93rem' }}>{message.text}</Box>
        </Box>
      ))}
    </Section>
  );
}
