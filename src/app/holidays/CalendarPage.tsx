import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetList } from 'ra-core';
import { useSearchParams } from 'react-router';
import type { z } from 'zod';
import type { CalendarYearRecord, HolidayRecord } from '../../contract/office.ts';
import { yearOf } from '../../domain/calendar/day.ts';
import { useT } from '../i18n/useT.ts';
import { ErrorState } from '../shared/ErrorState.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx';
import { useToday } from '../shared/records/useToday.ts';
import { useRead } from '../shared/useRead.ts';
import { useCan } from '../shared/useStaff.ts';
import { DayList } from './DayList.tsx';
import { ImportButton } from './ImportButton.tsx';
import { MissingYear } from './MissingYear.tsx';
import { YearFacts } from './YearFacts.tsx';
import { YearSheet } from './YearSheet.tsx';
import { YearSwitch } from './YearSwitch.tsx';

export type YearRecord = z.infer<typeof CalendarYearRecord>;

/** The working days of one year, the one in the address (`?year=`) or the present one. */
export function CalendarPage() {
  const t = useT();
  const can = useCan();
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const year = Number(search.get('year')) || yearOf(today);
  const years = useRead<YearRecord[]>('holidays', 'holidays/years');
  const record = years.data?.find(known => known.year === year);
  return (
    <Box>
      <PageTitle
        title={t('holidays.name')}
        beside={
          <YearSwitch
            years={years.data ?? []}
            year={year}
            onChange={next => setSearch({ year: String(next) }, { replace: true })}
          />
        }
        actions={can('holidays.edit') && <ImportButton year={nextMissing(years.data ?? [], yearOf(today))} />}
      />
      <Typography color="text.secondary" sx={{ mt: -1, mb: 1.5 }}>
        {t('holidays.intro')}
      </Typography>
      {years.isPending && <RowsSkeleton rows={10} />}
      {years.error && !years.data && <ErrorState error={years.error} onRetry={() => void years.refetch()} />}
      {years.data && !record && <MissingYear year={year} />}
      {record && <Year record={record} />}
      {record && year === yearOf(today) && !years.data?.some(known => known.year === year + 1) && (
        <MissingYear year={year + 1} />
      )}
    </Box>
  );
}

function Year({ record }: { record: YearRecord }) {
  const { data, error, isPending, refetch } = useGetList<HolidayRecord>('holidays', {
    pagination: { page: 1, perPage: 400 },
    sort: { field: 'date', order: 'ASC' },
    filter: { year: record.year },
  });
  return (
    <>
      <YearFacts record={record} />
      {isPending && <RowsSkeleton rows={10} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <Box sx={columns}>
          <YearSheet year={record.year} days={data} />
          <DayList days={data} year={record.year} />
        </Box>
      )}
    </>
  );
}

/** The first year from this one on that nobody has imported: what an import is most likely about. */
function nextMissing(years: readonly YearRecord[], from: number): number {
  let year = from;
  while (years.some(known => known.year === year && known.basis === 'published')) year++;
  return year;
}

const columns = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 25.5rem' },
  columnGap: 1.5,
  alignItems: 'start',
};

export default CalendarPage;
