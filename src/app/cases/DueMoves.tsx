import Box from '@mui/material/Box';
import type { CaseDetail } from '../../contract/cases.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { useT } from '../i18n/useT.ts';
import { dayText } from '../shared/dayText.ts';
import { useToday } from '../shared/records/useToday.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { type DueMove, dueMoves } from './dueMoves.ts';

/** Under a case that was dated anew: the old day and the new one of each limit that moved. */
export function DueMoves({ entry }: { entry: CaseDetail['timeline'][number] }) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const text = (day: Day | null, pendingYear: number | null) => {
    if (day !== null) return dayText(day, language, today);
    return pendingYear === null
      ? t('cases.timeline.noDay')
      : t('shell.lamp.pendingYear', { year: pendingYear });
  };
  const line = ({ clock, from, to, pendingYear }: DueMove) =>
    t('cases.timeline.dueMove', {
      clock: t(`cases.ledger.${clock}`),
      from: text(from, null),
      to: text(to, pendingYear),
    });
  return (
    <>
      {dueMoves(entry).map(move => (
        <Box key={move.clock}>{line(move)}</Box>
      ))}
    </>
  );
}
