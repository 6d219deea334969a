import Box from '@mui/material/Box';
import type { LimitAnswer } from '../../../contract/limits.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import type { MessageKey } from '../../i18n/catalogue.ts';
import { useT } from '../../i18n/useT.ts';
import { dayText } from '../../shared/dayText.ts';
import { useToday } from '../../shared/records/useToday.ts';
import { useLanguage } from '../../shared/useLanguage.ts';

const REASONS: Readonly<Record<string, MessageKey>> = {
  'make-up-day': 'desk.ledger.makeUp',
  weekend: 'desk.ledger.weekend',
  holiday: 'desk.ledger.holiday',
  paused: 'desk.ledger.paused',
};

interface Props {
  ledger: LimitAnswer['ledger'];
  dueOn: Day;
}

/** One line a day; days that do not count say why. */
export function LedgerDays({ ledger, dueOn }: Props) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {ledger.map(line => {
        const why =
          line.name ?? (REASONS[line.reason] ? t(REASONS[line.reason] ?? 'desk.ledger.skipped') : '');
        return (
          <Box
            key={line.date}
            component="li"
            sx={{
              display: 'flex',
              gap: 1.5,
              color: line.counts ? 'text.primary' : 'text.secondary',
              lineHeight: 1.8,
            }}
          >
            <Box component="time" dateTime={line.date} sx={{ width: '8rem' }}>
              {dayText(line.date, language, today)}
            </Box>
            <Box component="span" sx={{ flex: 1 }}>
              {line.counts ? t('desk.ledger.counted', { n: line.dayNumber ?? 0 }) : t('desk.ledger.skipped')}
              {why && ` · ${why}`}
            </Box>
            {line.date === dueOn && (
              <Box component="span" sx={{ fontWeight: 600 }}>
                {t('desk.ledger.due')}
              </Box>
            )}
          </Box>
        );
      })}
    </Box>
  );
}
