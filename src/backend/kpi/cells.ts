import { type Day, monthOf } from '../../domain/calendar/day.ts';
import { bucketOf } from '../../domain/kpi/percentile.ts';
import type { Cell, Grain } from '../db/schema/kpi.ts';

/** The first day of the row that holds a day. */
export const startOf = (grain: Grain, day: Day): Day => (grain === 'day' ? day : `${monthOf(day)}-01`);

interface OpenCell {
  place: string[];
  figures: number[];
  counts: Map<number, number>;
}

/** Cells to add, or (−1) to take away; `ofDay`: their values are exact and go into buckets. */
export interface CellsPart {
  cells: readonly Cell[];
  sign: 1 | -1;
  ofDay: boolean;
}

function closeCell({ place, figures, counts }: OpenCell): Cell {
  const entries = [...counts].filter(([, count]) => count !== 0).sort(([a], [b]) => a - b);
  return [place, figures, entries.map(([value]) => value), entries.map(([, count]) => count)];
}

/** Cells added up into buckets: in the order of their places, without what came to nothing. */
export function sumOfCells(parts: readonly CellsPart[]): Cell[] {
  const opened = new Map<string, OpenCell>();
  for (const { cells, sign, ofDay } of parts) {
    for (const [place, figures, values, counts] of cells) {
      const key = place.join('\0');
      const cell = opened.get(key) ?? { place, figures: figures.map(() => 0), counts: new Map() };
      opened.set(key, cell);
      figures.forEach((figure, n) => {
        cell.figures[n] = (cell.figures[n] ?? 0) + sign * figure;
      });
      values.forEach((value, n) => {
        const kept = ofDay ? bucketOf(value) : value;
        cell.counts.set(kept, (cell.counts.get(kept) ?? 0) + sign * (counts[n] ?? 0));
      });
    }
  }
  return [...opened]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, cell]) => closeCell(cell))
    .filter(([, figures, values]) => values.length > 0 || figures.some(figure => figure !== 0));
}

/** How many values the cells hold. */
export const countOf = (cells: readonly Cell[]): number =>
  cells.reduce((sum, [, , , counts]) => sum + counts.reduce((a, b) => a + b, 0), 0);
