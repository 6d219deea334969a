import { PROCESSING_KEYS, type ProcessingKey, type ProcessingRow } from '../../contract/kpi.ts';
import { malformed } from '../http/problem.ts';

/** `month,item` → its keys. @throws Problem 400 for an unknown or repeated one. */
export function readKeys(text: string | undefined): ProcessingKey[] {
  if (text === undefined) return ['month', 'item'];
  const names = text === '' ? [] : text.split(',').map(name => name.trim());
  const isKnown = (name: string): name is ProcessingKey =>
    (PROCESSING_KEYS as readonly string[]).includes(name);
  if (!names.every(isKnown) || new Set(names).size < names.length) {
    throw malformed('bad-query', { detail: 'groupBy' });
  }
  return names;
}

/** A group: its keys and the figures. */
export type GroupRow = Partial<Record<ProcessingKey, string>> & {
  count: number;
  onTime: number;
  withDue: number;
  p50: number | null;
  p90: number | null;
};

export function presentGroup(
  keys: readonly ProcessingKey[],
  row: GroupRow,
  exact: boolean,
  toMinutes: (measured: number) => number = value => value,
): ProcessingRow {
  const figure = (value: number | null) => (value === null ? null : toMinutes(value));
  return {
    ...Object.fromEntries(keys.map(key => [key, row[key]])),
    count: row.count,
    onTime: row.onTime,
    withDue: row.withDue,
    p50: figure(row.p50),
    p90: figure(row.p90),
    unit: 'working-minutes',
    exact,
  };
}
