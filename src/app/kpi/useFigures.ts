import type { BacklogRow, ProcessingKey, ProcessingRow } from '../../contract/kpi.ts';
import { useRead } from '../shared/useRead.ts';
import { type KpiFilters, type NarrowedBy, questionOf } from './filters.ts';

/** One series of processing time, grouped by the keys; `without`: what the chart compares itself. */
export const useProcessing = (
  filters: KpiFilters,
  keys: readonly ProcessingKey[],
  without: readonly NarrowedBy[] = [],
) =>
  useRead<ProcessingRow[]>(
    'kpi',
    `kpi/processing-time?${questionOf(filters, { groupBy: keys.join(',') }, without)}`,
  );

export const useBacklog = () => useRead<BacklogRow[]>('kpi', 'kpi/backlog');
