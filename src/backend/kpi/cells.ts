import { type Day, monthOf } from '../../domain/calendar/day.ts';
import { bucketOf } from '../../domain/kpi/percentile.ts';
import type { Cell, Grain } from '../db/schema/kpi.ts';

/** A measured time, or (negative) one that is taken back; several alike may come as one. */
export interface Measure {
  day: Day;
  itemCode: string;
  stage: string;
  channel: string;
  lane: string;
  /** Working minutes. */
  minutes: number;
  count: number;
  onTime: number;
  withDue: number;
}

/** The first day of the row that holds a day. */
export const startOf = (grain: Grain, day: Day): Day => (grain === 'day' ? day : `${monthOf(day)}-01`);

/** As a row of this grain keeps it. */
const keptAs = (grain: Grain, minutes: number): number => (grain === 'day' ? minutes : bucketOf(minutes));

interface OpenCell {
  onTime: number;
  withDue: number;
  counts: Map<number, number>;
}

const keyOf = (item: string, channel: string, lane: string) => `${item}\0${channel}\0${lane}`;

/** Cells with measures added: in the order of their keys, without what came to nothing. */
export function addToCells(cells: readonly Cell[], grain: Grain, measures: Iterable<Measure>): Cell[] {
  const opened = new Map<string, OpenCell>(
    cells.map(([item, channel, lane, onTime, withDue, values, counts]) => [
      keyOf(item, channel, lane),
      { onTime, withDue, counts: new Map(values.map((value, place) => [value, counts[place] ?? 0])) },
    ]),
  );
  for (const { itemCode, channel, lane, minutes, count, onTime, withDue } of measures) {
    const key = keyOf(itemCode, channel, lane);
    const cell = opened.get(key) ?? { onTime: 0, withDue: 0, counts: new Map<number, number>() };
    opened.set(key, cell);
    cell.onTime += onTime;
    cell.withDue += withDue;
    const value = keptAs(grain, minutes);
    cell.counts.set(value, (cell.counts.get(value) ?? 0) + count);
  }
  return [...opened]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, cell]) => closeCell(key, cell))
    .filter(([, , , onTime, withDue, values]) => values.length > 0 || onTime !== 0 || withDue !== 0);
}

function closeCell(key: string, { onTime, withDue, counts }: OpenCell): Cell {
  const [item = '', channel = '', lane = ''] = key.split('\0');
  const entries = [...counts].filter(([, count]) => count !== 0).sort(([a], [b]) => a - b);
  return [item, channel, lane, onTime, withDue, entries.map(([v]) => v), entries.map(([, n]) => n)];
}

/** How many measures the cells hold. */
export const countOf = (cells: readonly Cell[]): number =>
  cells.reduce((sum, [, , , , , , counts]) => sum + counts.reduce((a, b) => a + b, 0), 0);
