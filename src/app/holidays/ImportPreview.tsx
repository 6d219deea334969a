import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useT } from '../i18n/useT.ts';
import { dayText } from '../shared/dayText.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import type { Preview } from './ImportDialog.tsx';

/** What would be saved, or what is wrong, line by line. */
export function ImportPreview({ preview }: { preview: Preview }) {
  return preview.problems.length > 0 ? <Problems preview={preview} /> : <Days preview={preview} />;
}

function Problems({ preview }: { preview: Preview }) {
  const t = useT();
  return (
    <Alert severity="error" sx={{ mt: 2, alignItems: 'flex-start' }}>
      {t('holidays.import.problems', { count: preview.problems.length })}
      <Box component="ul" sx={{ m: 0, pl: 2.5, maxHeight: '12rem', overflow: 'auto' }}>
        {preview.problems.map(({ line, code, text }) => (
          <li key={`${line}:${code}:${text}`}>
            {line === null ? text : t('holidays.import.line', { line, text })}
          </li>
        ))}
      </Box>
    </Alert>
  );
}

function Days({ preview }: { preview: Preview }) {
  const t = useT();
  const language = useLanguage();
  const work = preview.days.filter(day => day.works).length;
  const { affectedCases } = preview;
  return (
    <Box sx={{ mt: 2 }}>
      <strong>
        {t('holidays.import.ok', {
          rest: preview.days.length - work,
          work,
          workingDays: preview.workingDays ?? 0,
        })}
      </strong>{' '}
      {affectedCases > 0
        ? t('holidays.import.affected', { smart_count: affectedCases })
        : t('holidays.import.noneAffected')}
      <Box component="ul" sx={listStyle}>
        {preview.days.map(day => (
          <li key={day.date}>
            {dayText(day.date, language)} · {day.name} ·{' '}
            {t(day.works ? 'holidays.workDay' : 'holidays.restDay')}
          </li>
        ))}
      </Box>
    </Box>
  );
}

const listStyle = {
  m: 0,
  mt: 1,
  p: 0,
  listStyle: 'none',
  columns: '16rem',
  maxHeight: '14rem',
  overflow: 'auto',
} as const;
