import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useT } from '../i18n/useT.ts';
import type { YearRecord } from './CalendarPage.tsx';

/** On what the year rests, and how many working days it has. */
export function YearFacts({ record }: { record: YearRecord }) {
  const t = useT();
  const isEstimated = record.basis === 'estimated';
  return (
    <Box sx={{ mb: 1.5 }}>
      {isEstimated && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {t('holidays.estimatedWhy')}
        </Alert>
      )}
      <Chip
        color={isEstimated ? 'warning' : 'default'}
        label={t(isEstimated ? 'holidays.basis.estimated' : 'holidays.basis.published')}
      />{' '}
      {t('holidays.summary', { days: record.days, workingDays: record.workingDays })}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {' · '}
        {record.notice ? t('holidays.notice', { notice: record.notice }) : t('holidays.noNotice')}
      </Box>
    </Box>
  );
}
