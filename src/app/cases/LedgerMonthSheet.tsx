import Box from '@mui/material/Box';
import type { Day } from '../../domain/calendar/day.ts';
import type { MessageKey } from '../i18n/catalogue.ts';
import { useT } from '../i18n/useT.ts';
import type { LedgerCell, LedgerEntry, LedgerMonth } from './ledgerMonths.ts';
import { useStopName } from './useSentence.ts';

interface Props {
  sheet: LedgerMonth;
  dueOn: Day | null;
  today: Day;
}

const WEEKDAYS = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'] as const;
const REASONS: Readonly<Record<string, MessageKey>> = {
  'working-day': 'cases.ledger.reasons.working-day',
  'make-up-day': 'cases.ledger.reasons.make-up-day',
  weekend: 'cases.ledger.reasons.weekend',
  holiday: 'cases.ledger.reasons.holiday',
  paused: 'cases.ledger.reasons.paused',
};

/** One month of the ledger as a calendar sheet: a real table, so that it reads aloud day by day. */
export function LedgerMonthSheet({ sheet, dueOn, today }: Props) {
  const t = useT();
  const [year, month] = sheet.month.split('-').map(Number);
  return (
    <Box component="table" sx={tableStyle}>
      <caption>{t('cases.ledger.month', { year, month })}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map(weekday => (
            <th key={weekday} scope="col">
              {t(`cases.ledger.weekdays.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.weeks.map((week, index) => (
          <tr key={week.find(cell => cell)?.date ?? index}>
            {week.map((cell, weekday) => (
              <DayCell key={WEEKDAYS[weekday]} cell={cell} dueOn={dueOn} today={today} />
            ))}
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

function DayCell({ cell, dueOn, today }: { cell: LedgerCell | undefined; dueOn: Day | null; today: Day }) {
  const t = useT();
  if (!cell) return <td aria-hidden />;
  const { date, entry } = cell;
  const dateText = Number(date.slice(8));
  if (!entry) {
    return (
      <Box component="td" sx={{ color: 'text.secondary' }}>
        {dateText}
      </Box>
    );
  }
  const isDue = date === dueOn;
  const marks = [isDue ? t('cases.ledger.due') : '', date === today ? t('cases.ledger.today') : ''];
  return (
    <Box component="td" title={date} sx={entryStyle(entry, isDue)}>
      <Box component="span" sx={{ fontWeight: entry.counts ? 600 : 400 }}>
        {dateText}
      </Box>
      <Box component="span" sx={{ display: 'block', fontSize: '0.86rem', lineHeight: 1.25 }}>
        <DayWord entry={entry} />
        {marks.some(Boolean) && <strong> {marks.filter(Boolean).join(' ')}</strong>}
      </Box>
    </Box>
  );
}

function DayWord({ entry }: { entry: LedgerEntry }) {
  const t = useT();
  const stopName = useStopName();
  if (entry.counts) return <>{t('cases.ledger.dayNumber', { n: entry.dayNumber ?? '' })}</>;
  const reason = REASONS[entry.reason];
  if (entry.stops) return <>{entry.stops.map(stopName).join(' · ')}</>;
  return <>{entry.name ?? (reason ? t(reason) : entry.reason)}</>;
}

const entryStyle = ({ counts }: LedgerEntry, isDue: boolean) => ({
  backgroundColor: counts ? 'action.selected' : undefined,
  color: counts ? 'text.primary' : 'text.secondary',
  outline: isDue ? '2px solid' : undefined,
  outlineOffset: '-2px',
  outlineColor: 'primary.main',
});

const tableStyle = {
  borderCollapse: 'separate',
  borderSpacing: '2px',
  fontSize: '0.93rem',
  '& caption': { textAlign: 'left', fontWeight: 600, pb: 0.5, captionSide: 'top' },
  '& th': { fontWeight: 400, color: 'text.secondary', width: '4rem' },
  '& td': { width: '4rem', height: '2.9rem', verticalAlign: 'top', p: 0.5, borderRadius: '3px' },
} as const;
