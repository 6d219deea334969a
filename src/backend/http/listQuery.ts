import { malformed } from './problem.ts';

export const MAX_ROWS = 1_000;

/** What a caller asks of a list, read but not yet understood: names and values are checked against the resource. */
export interface ListQuery {
  sort: { field: string; descending: boolean } | undefined;
  offset: number;
  limit: number;
  filter: Record<string, unknown>;
}

function readJsonParameter(name: 'sort' | 'range' | 'filter', text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed(`bad-${name}`, { detail: text.slice(0, 60) });
  }
}

function readSort(text: string | undefined): ListQuery['sort'] {
  if (text === undefined) return undefined;
  const value = readJsonParameter('sort', text);
  if (!Array.isArray(value) || value.length !== 2 || typeof value[0] !== 'string') {
    throw malformed('bad-sort', { detail: text.slice(0, 60) });
  }
  const order = String(value[1]).toUpperCase();
  if (order !== 'ASC' && order !== 'DESC') throw malformed('bad-sort', { detail: order.slice(0, 20) });
  return { field: value[0], descending: order === 'DESC' };
}

function readRange(text: string | undefined): { offset: number; limit: number } {
  if (text === undefined) return { offset: 0, limit: MAX_ROWS };
  const value = readJsonParameter('range', text);
  const bad = () => malformed('bad-range', { detail: text.slice(0, 60) });
  if (!Array.isArray(value) || value.length !== 2) throw bad();
  const [from, to] = value as unknown[];
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to)) throw bad();
  const [first, last] = [Number(from), Number(to)];
  if (first < 0 || last < first || last - first + 1 > MAX_ROWS || last > 2_000_000_000) throw bad();
  return { offset: first, limit: last - first + 1 };
}

function readFilter(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  const value = readJsonParameter('filter', text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw malformed('bad-filter', { detail: text.slice(0, 60) });
  }
  return value as Record<string, unknown>;
}

/** The dialect of ra-data-simple-rest. @throws Problem 400 for anything malformed, reversed or over the cap. */
export function readListQuery(parameters: Record<string, string>): ListQuery {
  const { sort, range, filter } = parameters;
  return { sort: readSort(sort), ...readRange(range), filter: readFilter(filter) };
}

/** `cases 0-24/319`, or past the end `cases *\/3`. */
export function contentRange(resource: string, offset: number, rows: number, total: number): string {
  return rows === 0 ? `${resource} */${total}` : `${resource} ${offset}-${offset + rows - 1}/${total}`;
}
