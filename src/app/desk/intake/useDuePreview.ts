import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { DuePreviewed } from '../../../contract/cases.ts';
import type { LimitAnswer } from '../../../contract/limits.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { useOffice } from '../../providers/OfficeContext.ts';
import { useToday } from '../../shared/records/useToday.ts';

/** The rules are the server's; the day only says when the answer has grown old. */
export function useDuePreview(itemCode: string) {
  const { dataProvider } = useOffice();
  const today = useToday();
  return useQuery({
    queryKey: ['holidays', 'preview-due', itemCode, today],
    queryFn: ({ signal }) =>
      dataProvider.post<z.infer<typeof DuePreviewed>>('cases/preview-due', { itemCode }, { signal }),
    staleTime: 60_000,
  });
}

/** Every day from the one after acceptance to the due day; asked for when it is wanted. */
export function useLedger(acceptedOn: Day, days: number, isWanted: boolean) {
  const { dataProvider } = useOffice();
  return useQuery({
    queryKey: ['holidays', 'ledger', acceptedOn, days],
    queryFn: ({ signal }) =>
      dataProvider.post<LimitAnswer>('limits/preview', { acceptedOn, days }, { signal }),
    staleTime: 60_000,
    enabled: isWanted,
  });
}
