import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AbsencePreview } from '../../contract/absences.ts';
import { useOffice } from '../providers/OfficeContext.ts';

export interface PreviewAsk {
  staffId?: string | undefined;
  deputyId?: string | undefined;
  withWindows: boolean;
}

/** What would be handed over now, to this deputy; read again while the form is open. */
export function usePreview(ask: PreviewAsk) {
  const { dataProvider } = useOffice();
  return useQuery({
    queryKey: ['absences', 'preview', ask],
    queryFn: ({ signal }) => dataProvider.post<AbsencePreview>('absences/preview', ask, { signal }),
    refetchInterval: 15_000,
    placeholderData: keepPreviousData,
  });
}
