import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { Day } from '../../../domain/calendar/day.ts';
import { useT } from '../../i18n/useT.ts';
import { dayText } from '../dayText.ts';
import { useToday } from '../records/useToday.ts';
import { useLanguage } from '../useLanguage.ts';
import type { NoticeCase } from './types.ts';

interface Props {
  about: NoticeCase;
  dueOn: Day | undefined;
  /** Names of what the rule puts in. */
  added: readonly string[];
  count: number;
}

/** What the notice is bound by: until when, whether it is a further one and who may send that, what the rule adds. */
export function NoticeFacts({ about, dueOn, added, count }: Props) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const { notifyBy, given, mode } = about;
  const day = (value: Day) => dayText(value, language, today);
  return (
    <Box sx={{ mb: 1 }}>
      {mode === 'ask' && <Alert severity="warning">{t('correction.mustAsk')}</Alert>}
      {mode === 'wait' && <Alert severity="info">{t('correction.asked')}</Alert>}
      {mode === 'send' && given > 0 && (
        <Alert severity="warning">
          {t('correction.second', { n: given + 1 })} {!about.needsReason && t('correction.secondAllowed')}
        </Alert>
      )}
      <Box role="status" sx={{ mt: 1 }}>
        <strong>{count > 0 ? t('correction.count', { count }) : t('correction.nothing')}</strong>{' '}
        {notifyBy && (
          <Box component="span" title={notifyBy}>
            {t(today > notifyBy ? 'correction.notifyLate' : 'correction.notifyBy', { day: day(notifyBy) })}
          </Box>
        )}{' '}
        {dueOn && (
          <Box component="span" title={dueOn}>
            {t('correction.dueOn', { day: day(dueOn) })}
          </Box>
        )}
        {added.length > 0 && (
          <Box sx={{ mt: 0.5 }}>
            {t('correction.added', { materials: added.join(language === 'zh' ? '、' : ', ') })}
          </Box>
        )}
      </Box>
    </Box>
  );
}
