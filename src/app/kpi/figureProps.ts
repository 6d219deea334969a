import type { ProcessingRow } from '../../contract/kpi.ts';
import type { KpiFilters } from './filters.ts';

export interface FigureProps {
  rows: readonly ProcessingRow[];
  /** What the page is narrowed to. */
  filters: KpiFilters;
}
