import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ListPreview } from '../../contract/listFilings.ts';
import type { ListRow } from '../../domain/listFile/rows.ts';
import { useOffice } from '../providers/OfficeContext.ts';

/** What only the office knows of the rows: who has a case already. Asked anew when a case changes anywhere. */
export function useListPreview(itemCode: string, rows: readonly ListRow[]) {
  const { dataProvider } = useOffice();
  return useQuery<ListPreview>({
    queryKey: ['cases', 'list-preview', itemCode, rows],
    queryFn: ({ signal }) =>
      dataProvider.post<ListPreview>('list-filings/preview', { itemCode, rows }, { signal }),
    enabled: itemCode !== '' && rows.length > 0,
    placeholderData: keepPreviousData,
  });
}
