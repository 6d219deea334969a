import Box from '@mui/material/Box';
import type { CaseDetail } from '../../contract/cases.ts';
import { useT } from '../i18n/useT.ts';
import { dayText } from '../shared/dayText.ts';
import { FirstCapital } from '../shared/records/FirstCapital.tsx';
import { useToday } from '../shared/records/useToday.ts';
import { Section } from '../shared/Section.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { useStopName } from './useSentence.ts';

/** When the clock stood still, why, and which of the two clocks. */
export function CasePauses({ record }: { record: CaseDetail }) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const stopName = useStopName();
  const day = (date: string) => dayText(date, language, today);
  if (record.pauses.length === 0) return null;
  return (
    <Section title={t('cases.pauses.title')}>
      {record.pauses.map(pause => (
        <Box key={pause.id} sx={{ py: 0.5 }}>
          <strong>
            ‖ <FirstCapital>{stopName(pause.code)}</FirstCapital>
          </strong>
          <Box>
            {pause.to
              ? t('cases.pauses.span', { from: day(pause.from), to: day(pause.to) })
              : t('cases.pauses.running', { from: day(pause.from) })}
          </Box>
          {pause.to === null && pause.expectedEndOn && (
            <Box sx={{ fontWeight: pause.expectedEndOn < today ? 600 : undefined }}>
              {t(pause.expectedEndOn < today ? 'cases.pauses.overrun' : 'cases.pauses.expected', {
                day: day(pause.expectedEndOn),
              })}
            </Box>
          )}
          <Box sx={{ color: 'text.secondary' }}>
            {t(pause.legal ? 'cases.pauses.legal' : 'cases.pauses.committed')}
            {pause.reason ? ` · ${pause.reason}` : ''}
          </Box>
        </Box>
      ))}
    </Section>
  );
}
