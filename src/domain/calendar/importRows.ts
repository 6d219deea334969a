import { readCsvRows } from './importCsv.ts';
import { type RawRow, type ReadResult, wholePasteError } from './importError.ts';

const YEAR_KEYS = ['year', 'basis', 'notice', 'days'];
const DAY_KEYS = ['date', 'works', 'name'];
const PACKAGE_KEYS = ['holidays', 'workdays', 'inLieuDays'];

/** The rows of a paste in any of the three shapes, unchecked. What begins with a bracket is taken as JSON. */
export function readRows(text: string): ReadResult {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') return wholePasteError('empty');
  return /^[[{]/.test(trimmed) ? readJson(trimmed) : readCsvRows(trimmed);
}

function readJson(text: string): ReadResult {
  const value = parseJson(text);
  if (value === undefined) return wholePasteError('not-json');
  if (Array.isArray(value)) return readDays(value);
  if (!isRecord(value)) return wholePasteError('unknown-shape');
  return 'holidays' in value || 'workdays' in value ? readPackageYear(value) : readOwnYear(value);
}

function readOwnYear(value: Record<string, unknown>): ReadResult {
  const unknown = Object.keys(value).find(key => !YEAR_KEYS.includes(key));
  if (unknown !== undefined) return wholePasteError('unknown-column', { column: unknown });
  return Array.isArray(value.days) ? readDays(value.days) : wholePasteError('unknown-shape');
}

function readDays(days: readonly unknown[]): ReadResult {
  const result: ReadResult = { rows: [], errors: [] };
  days.forEach((day, index) => {
    const row = index + 1;
    const entry = isRecord(day) ? day : {};
    const column = Object.keys(entry).find(key => !DAY_KEYS.includes(key));
    if (!isRecord(day)) result.errors.push({ row, code: 'unknown-shape', params: {} });
    else if (column !== undefined) result.errors.push({ row, code: 'unknown-column', params: { column } });
    else result.rows.push({ row, date: day.date, works: day.works, name: day.name });
  });
  return result;
}

/** chinese-days: `"2026-01-01": "New Year's Day,元旦,1"`; `inLieuDays` repeats some of the holidays. */
function readPackageYear(value: Record<string, unknown>): ReadResult {
  const unknown = Object.keys(value).find(key => !PACKAGE_KEYS.includes(key));
  if (unknown !== undefined) return wholePasteError('unknown-column', { column: unknown });
  const { holidays = {}, workdays = {} } = value;
  if (!isRecord(holidays) || !isRecord(workdays)) return wholePasteError('unknown-shape');
  const rows: RawRow[] = [
    ...Object.entries(holidays).map(entry => packageRow(entry, false)),
    ...Object.entries(workdays).map(entry => packageRow(entry, true)),
  ];
  return { rows: rows.map((raw, index) => ({ ...raw, row: index + 1 })), errors: [] };
}

function packageRow([date, label]: [string, unknown], works: boolean): RawRow {
  const name = typeof label === 'string' ? label.split(',')[1] : undefined;
  return { row: 0, date, works, name };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
