import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { Day } from '../../domain/calendar/day.ts';
import { isDay } from '../../domain/calendar/day.ts';
import { useT } from '../i18n/useT.ts';
import { lastDays, MAX_DAYS, type Span, spanProblem } from './span.ts';

interface Props {
  span: Span;
  today: Day;
  onChange(span: Span): void;
}

/** The days that the page is about: two dates, or a press for the usual ones. */
export function SpanFields({ span, today, onChange }: Props) {
  const t = useT();
  const problem = spanProblem(span);
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', flexWrap: 'wrap' }}>
      {[1, 7, MAX_DAYS].map(days => (
        <Button key={days} size="small" onClick={() => onChange(lastDays(today, days))}>
          {days === 1 ? t('fairness.span.today') : t('fairness.span.last', { days })}
        </Button>
      ))}
      {(['from', 'to'] as const).map(end => (
        <TextField
          key={end}
          type="date"
          size="small"
          label={t(`fairness.span.${end}`)}
          value={span[end]}
          onChange={event => {
            if (isDay(event.target.value)) onChange({ ...span, [end]: event.target.value });
          }}
          error={problem !== undefined}
          helperText={end === 'to' && problem ? t(`fairness.span.${problem}`, { days: MAX_DAYS }) : undefined}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
        />
      ))}
    </Box>
  );
}
