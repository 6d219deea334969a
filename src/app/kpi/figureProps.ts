import type { ProcessingRow } from '../../contract/kpi.ts';
import type { Months } from './period.ts';

export interface FigureProps {
  rows: readonly ProcessingRow[];
  months: Months;
  /** The item that the page is narrowed to. */
  item: string | undefined;
}
