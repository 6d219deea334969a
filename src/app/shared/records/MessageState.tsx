import Box from '@mui/material/Box';
import type { MessageRecord } from '../../../contract/outbox.ts';
import { useT } from '../../i18n/useT.ts';
import { Moment } from './Moment.tsx';

const MARKS = { waiting: '○', sent: '✓', failed: '■', cancelled: '×' } as const;

/** How a message stands: sent when and how, or how often it was tried, why it did not go and when it goes next. */
export function MessageState({ message }: { message: MessageRecord }) {
  const t = useT();
  const { status, carrier, tries, sentAt, nextTryAt, lastErrorText } = message;
  const isKept = status === 'sent' && carrier === 'page';
  return (
    <Box sx={{ color: status === 'failed' ? 'error.main' : undefined }}>
      <span aria-hidden>{MARKS[status]} </span>
      <span title={isKept ? t('outbox.keptHereHint') : undefined}>
        {t(isKept ? 'outbox.keptHere' : `outbox.status.${status}`)}
      </span>{' '}
      {status === 'sent' && <Moment at={sentAt} isShort />}
      {lastErrorText && (
        <Box sx={{ fontSize: '0.93rem' }}>
          {lastErrorText} · {t('outbox.tries', { smart_count: tries })}
        </Box>
      )}
      {status === 'waiting' && tries > 0 && (
        <Box sx={{ color: 'text.secondary', fontSize: '0.93rem' }}>
          {t('outbox.next')} <Moment at={nextTryAt} isShort />
        </Box>
      )}
    </Box>
  );
}
