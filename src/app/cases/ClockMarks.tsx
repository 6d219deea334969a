import Box from '@mui/material/Box';
import type { CaseDetail } from '../../contract/cases.ts';
import type { OverdueCause } from '../../domain/cases/overdue.ts';
import { useT } from '../i18n/useT.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { useRead } from '../shared/useRead.ts';

/** What happened to the clock of a case beside its limit: reopened, back from a stop, reminded, why it is late. */
export function ClockMarks({ record }: { record: CaseDetail }) {
  const t = useT();
  const local = useLocalText();
  const causes = useRead<OverdueCause[]>('overdue-causes', 'overdue-causes').data ?? [];
  const cause = causes.find(({ code }) => code === record.overdueCause);
  const marks = [
    record.backFrom && t(`cases.backFrom.${record.backFrom}`),
    record.reopenedCount > 0 && t('cases.reopenedTag', { count: record.reopenedCount }),
    record.remindersSent > 0 && t('cases.remindersTag', { count: record.remindersSent }),
    record.overdueCause && t('cases.overdueCause', { cause: local(cause) || record.overdueCause }),
  ].filter(mark => typeof mark === 'string' && mark !== '');
  if (marks.length === 0) return null;
  return <Box sx={{ mt: 0.5, color: 'text.secondary' }}>{marks.join(' · ')}</Box>;
}
