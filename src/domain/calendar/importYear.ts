import type { CalendarDay, CalendarYear } from './calendar.ts';
import { isDay, weekdayOf, yearOf } from './day.ts';
import type { ImportCode, ImportError, RawRow } from './importError.ts';
import { readRows } from './importRows.ts';

export type ImportResult = { ok: true; year: CalendarYear } | { ok: false; errors: ImportError[] };

/** The year that the manager is importing, and the notice that it rests on. */
export interface ImportTarget {
  year: number;
  notice: string;
}

const MOST_ROWS = 366;

/**
 * Reads a pasted year: JSON in our shape (`CalendarYear` or its `days`), JSON in chinese-days' shape, or CSV
 * with the columns `date,works,name`. Every wrong row is reported, none repaired: this feeds the preview that
 * precedes saving. The result is always `published`; its days are in order.
 */
export function importYear(text: string, target: ImportTarget): ImportResult {
  const { rows, errors } = readRows(text);
  if (errors.length > 0) return { ok: false, errors };
  if (rows.length === 0) return { ok: false, errors: [{ row: null, code: 'empty', params: {} }] };
  if (rows.length > MOST_ROWS) {
    const params = { count: rows.length, most: MOST_ROWS };
    return { ok: false, errors: [{ row: null, code: 'too-many-rows', params }] };
  }
  return checkRows(rows, target);
}

function checkRows(rows: readonly RawRow[], target: ImportTarget): ImportResult {
  const errors: ImportError[] = [];
  const days = new Map<string, CalendarDay>();
  for (const raw of rows) {
    const found = checkRow(raw, target.year);
    if ('code' in found) errors.push(found);
    else if (days.has(found.date)) errors.push(problem(raw, 'duplicate', { date: found.date }));
    else days.set(found.date, found);
  }
  if (errors.length > 0) return { ok: false, errors };
  const ordered = [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  return { ok: true, year: { year: target.year, basis: 'published', notice: target.notice, days: ordered } };
}

function checkRow(raw: RawRow, year: number): CalendarDay | ImportError {
  const { date, works, name } = raw;
  if (typeof date !== 'string' || !isDay(date)) return problem(raw, 'bad-date', { value: shown(date) });
  if (yearOf(date) !== year) return problem(raw, 'other-year', { date, year });
  if (typeof works !== 'boolean') return problem(raw, 'bad-works', { date, value: shown(works) });
  if (typeof name !== 'string' || name.trim() === '') return problem(raw, 'missing-name', { date });
  if (works && weekdayOf(date) <= 5) return problem(raw, 'make-up-on-weekday', { date });
  return { date, works, name: name.trim() };
}

function problem(raw: RawRow, code: ImportCode, params: ImportError['params']): ImportError {
  return { row: raw.row, code, params };
}

/** A wrong value, short enough to be shown in a message. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.slice(0, 40);
}
