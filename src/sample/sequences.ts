import { sequences } from '../backend/db/schema/office.ts';
import type { BulkWriter } from './bulk.ts';

/** The counters from which numbers come, kept here while history is made and written for the office to go on from. */
export interface Sequences {
  next(kind: string, key: string): number;
  finish(): void;
}

export function createSequences(officeId: string, writer: BulkWriter): Sequences {
  const last = new Map<string, Map<string, number>>();
  return {
    next(kind, key) {
      const keys = last.get(kind) ?? new Map<string, number>();
      last.set(kind, keys);
      const value = (keys.get(key) ?? 0) + 1;
      keys.set(key, value);
      return value;
    },
    finish() {
      for (const [kind, keys] of last) {
        for (const [key, value] of keys) writer.add(sequences, { officeId, kind, key, last: value });
      }
    },
  };
}
