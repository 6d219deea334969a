import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import type { HolidayRecord } from '../../contract/office.ts';
import { type Day, weekdayOf } from '../../domain/calendar/day.ts';
import { useT } from '../i18n/useT.ts';
import { monthWeeks } from '../shared/records/monthWeeks.ts';
import { useToday } from '../shared/records/useToday.ts';

interface Props {
  year: number;
  days: readonly HolidayRecord[];
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const WEEKDAYS = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'] as const;

/** Twelve small months; a letter, not a colour alone, says which days differ. */
export function YearSheet({ year, days }: Props) {
  const exceptions = new Map(days.map(day => [day.date, day]));
  return (
    <Paper variant="outlined" sx={gridStyle}>
      {MONTHS.map(month => (
        <Month key={month} year={year} month={month} exceptions={exceptions} />
      ))}
    </Paper>
  );
}

interface MonthProps {
  year: number;
  month: number;
  exceptions: ReadonlyMap<Day, HolidayRecord>;
}

function Month({ year, month, exceptions }: MonthProps) {
  const t = useT();
  const weeks = monthWeeks(`${year}-${String(month).padStart(2, '0')}`);
  return (
    <Box component="table" aria-label={t('holidays.monthLabel', { year, month })} sx={tableStyle}>
      <caption aria-hidden>{t('holidays.month', { month })}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map(weekday => (
            <th key={weekday} scope="col">
              {t(`holidays.weekdays.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={week.find(day => day) ?? index}>
            {week.map((day, weekday) => (
              <DayCell key={WEEKDAYS[weekday]} day={day} exception={exceptions.get(day ?? '')} />
            ))}
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

function DayCell({ day, exception }: { day?: Day; exception?: HolidayRecord }) {
  const t = useT();
  const today = useToday();
  if (!day) return <td aria-hidden />;
  const isRest = exception ? !exception.works : weekdayOf(day) > 5;
  const kind = exception && t(exception.works ? 'holidays.workDay' : 'holidays.restDay');
  return (
    <Box
      component="td"
      title={exception && `${day} ${exception.name} (${kind})`}
      sx={{
        color: isRest ? 'text.secondary' : 'text.primary',
        backgroundColor: exception ? 'action.selected' : undefined,
        fontWeight: exception ? 600 : 400,
        outline: day === today ? '2px solid' : undefined,
        outlineColor: 'primary.main',
        outlineOffset: '-2px',
      }}
    >
      {Number(day.slice(8))}
      {exception && <sup>{t(exception.works ? 'holidays.work' : 'holidays.rest')}</sup>}
    </Box>
  );
}

const gridStyle = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(15rem, 1fr))',
  gap: 2,
  p: 2,
  borderColor: 'divider',
} as const;

const tableStyle = {
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'separate',
  borderSpacing: '1px',
  alignSelf: 'start',
  '& caption': { textAlign: 'left', fontWeight: 600, pb: 0.25, captionSide: 'top' },
  '& th': { fontWeight: 400, color: 'text.secondary', fontSize: '0.86rem' },
  '& td': { textAlign: 'center', height: '1.9rem', borderRadius: '3px', whiteSpace: 'nowrap' },
  '& sup': { fontSize: '0.72rem', lineHeight: 0, ml: '1px' },
} as const;
