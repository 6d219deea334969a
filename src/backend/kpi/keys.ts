import { PROCESSING_KEYS, type ProcessingKey } from '../../contract/kpi.ts';
import { malformed } from '../http/problem.ts';

/** `a,b` → its names, each known and once. @throws Problem 400 naming the field. */
export function readNames<Name extends string>(field: string, text: string, known: readonly Name[]): Name[] {
  const names = text === '' ? [] : text.split(',').map(name => name.trim());
  const isKnown = (name: string): name is Name => (known as readonly string[]).includes(name);
  if (!names.every(isKnown) || new Set(names).size < names.length) {
    throw malformed('bad-query', { detail: field });
  }
  return names;
}

/** `month,item` → its keys. @throws Problem 400 for an unknown or repeated one. */
export const readKeys = (text: string | undefined): ProcessingKey[] =>
  text === undefined ? ['month', 'item'] : readNames('groupBy', text, PROCESSING_KEYS);
