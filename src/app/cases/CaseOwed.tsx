import Alert from '@mui/material/Alert';
import type { CaseDetail } from '../../contract/cases.ts';
import { useT } from '../i18n/useT.ts';
import { dayText } from '../shared/dayText.ts';
import { useToday } from '../shared/records/useToday.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { owedLines } from './owedLines.ts';

/** What is owed on this case until when, by the office and by the applicant, and what the system proposes. */
export function CaseOwed({ record }: { record: CaseDetail }) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const lines = owedLines(record, today);
  if (lines.length === 0) return null;
  return (
    <Alert severity={lines.some(line => line.isUrgent) ? 'warning' : 'info'} sx={{ mb: 1.5 }}>
      {lines.map(({ key, day, count }) => (
        <div key={key}>{t(key, { day: day ? dayText(day, language, today) : '', count })}</div>
      ))}
    </Alert>
  );
}
