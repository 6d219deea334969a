import { type Day, serialOf, weekdayOfSerial } from './day.ts';

/** A day that departs from Monday–Friday. */
interface DayException {
  readonly date: Day;
  readonly works: boolean;
  readonly name: string;
}

/** One year made ready for counting. `first` is the serial number of 1 January. */
export interface YearTable {
  readonly isEstimated: boolean;
  readonly first: number;
  /** worksBefore[i]: working days among the first i days of the year; its last entry is the year's total. */
  readonly worksBefore: Uint16Array;
  /** Serial numbers of the working days, in order. */
  readonly workingSerials: Int32Array;
  readonly exceptions: ReadonlyMap<Day, DayException>;
}

/** Counts a year through once, so that every later question is a look-up. Days of other years are ignored. */
export function buildYearTable(year: number, days: readonly DayException[], isEstimated: boolean): YearTable {
  const first = serialOf(`${year}-01-01`);
  const length = serialOf(`${year}-12-31`) - first + 1;
  const works = Array.from({ length }, (_, i) => weekdayOfSerial(first + i) <= 5);
  const exceptions = new Map<Day, DayException>();
  for (const day of days) {
    const index = serialOf(day.date) - first;
    if (index < 0 || index >= length) continue;
    works[index] = day.works;
    exceptions.set(day.date, day);
  }
  const worksBefore = new Uint16Array(length + 1);
  const workingSerials: number[] = [];
  works.forEach((isWorking, i) => {
    if (isWorking) workingSerials.push(first + i);
    worksBefore[i + 1] = workingSerials.length;
  });
  return { isEstimated, first, worksBefore, workingSerials: Int32Array.from(workingSerials), exceptions };
}

/** Working days of the table's year with a serial number below `serial`, which may lie outside the year. */
export function worksBefore(table: YearTable, serial: number): number {
  const index = Math.min(Math.max(serial - table.first, 0), table.worksBefore.length - 1);
  return table.worksBefore[index] ?? 0;
}
