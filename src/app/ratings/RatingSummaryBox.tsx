import Box from '@mui/material/Box';
import type { RatingSummary } from '../../contract/ratings.ts';
import { addDays } from '../../domain/calendar/day.ts';
import { GRADE_WORDS, type Grade } from '../../domain/ratings/grades.ts';
import { useT } from '../i18n/useT.ts';
import { exactText } from '../shared/dayText.ts';
import { ErrorState } from '../shared/ErrorState.tsx';
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx';
import { useLocalText } from '../shared/records/localText.ts';
import { PlainTable } from '../shared/records/PlainTable.tsx';
import { useToday } from '../shared/records/useToday.ts';
import { Section } from '../shared/Section.tsx';
import { useRead } from '../shared/useRead.ts';
import { shareText } from './shareText.ts';

const DAYS = 30;

/** The last thirty days: how many rated, how many well, and whether what was bad was put right in time. */
export function RatingSummaryBox() {
  const t = useT();
  const today = useToday();
  const path = `ratings/summary?from=${addDays(today, 1 - DAYS)}&to=${today}`;
  const { data, error, refetch } = useRead<RatingSummary>('ratings', path);
  return (
    <Section
      title={t('ratings.summary.title')}
      beside={
        <Box sx={{ color: 'text.secondary' }}>
          {data && t('ratings.summary.at', { at: exactText(Date.parse(data.at)) })}
        </Box>
      }
    >
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error && <RowsSkeleton rows={2} />}
      {data && <Figures summary={data} />}
    </Section>
  );
}

function Figures({ summary }: { summary: RatingSummary }) {
  const t = useT();
  const local = useLocalText();
  const { visits, rated, grades, excluded, followUps } = summary;
  const all = grades.reduce((sum, { count }) => sum + count, 0);
  const good = grades.filter(({ grade }) => grade >= 3).reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, mb: 1 }}>
        <span>{t('ratings.summary.rated', { rated, visits, share: shareText(rated, visits) })}</span>
        <span title={t('ratings.summary.hint')}>
          {t('ratings.summary.good', { good, all, share: shareText(good, all) })}
        </span>
        <span>
          {t('ratings.summary.inTime', {
            inTime: followUps.fixedInTime,
            opened: followUps.opened,
            overdue: followUps.overdue,
          })}
        </span>
        {excluded > 0 && <span>{t('ratings.summary.excluded', { count: excluded })}</span>}
      </Box>
      <PlainTable
        label={t('ratings.summary.table')}
        heads={grades.map(({ grade }) => local(GRADE_WORDS[grade as Grade]))}
        rows={[grades]}
        keyOf={() => 'counts'}
        cells={row => row.map(({ count }) => count)}
      />
    </>
  );
}
