import { useQuery } from '@tanstack/react-query';
import type { LimitAnswer } from '../../contract/limits.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { useOffice } from '../providers/OfficeContext.ts';
import { useToday } from './records/useToday.ts';

/** The day so many working days after today, by the server's calendar; undefined until it is known, or in a year without one. */
export function useWorkingDay(days: number | undefined): Day | undefined {
  const { dataProvider } = useOffice();
  const today = useToday();
  const { data } = useQuery({
    queryKey: ['holidays', 'ledger', today, days],
    queryFn: ({ signal }) =>
      dataProvider.post<LimitAnswer>('limits/preview', { acceptedOn: today, days }, { signal }),
    staleTime: 60_000,
    enabled: days !== undefined,
  });
  return data?.dueOn;
}
