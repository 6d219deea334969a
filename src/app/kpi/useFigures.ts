import type { BacklogRow, ProcessingKey, ProcessingRow } from '../../contract/kpi.ts';
import { useRead } from '../shared/useRead.ts';
import type { Months } from './period.ts';

/** One series of processing time over whole months, grouped by the keys. */
export function useProcessing({ from, to }: Months, keys: readonly ProcessingKey[]) {
  return useRead<ProcessingRow[]>(
    'kpi',
    `kpi/processing-time?from=${from}&to=${to}&groupBy=${keys.join(',')}`,
  );
}

export const useBacklog = () => useRead<BacklogRow[]>('kpi', 'kpi/backlog');
