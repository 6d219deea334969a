import type { ThreadEntry } from '../../../contract/thread.ts';

/** What stands in one row: an entry, or the cases that came together as one joint matter. */
export interface ThreadRow {
  entry: ThreadEntry;
  /** All of them, the first one included; one alone is no joint matter here. */
  together: readonly ThreadEntry[];
}

/** The thread's rows: 一件事 is one row with its cases, where the first of them stands. */
export function threadRows(entries: readonly ThreadEntry[]): ThreadRow[] {
  const seen = new Set<string>();
  return entries.flatMap(entry => {
    const id = entry.joint?.id;
    if (!id) return [{ entry, together: [entry] }];
    if (seen.has(id)) return [];
    seen.add(id);
    return [{ entry, together: entries.filter(other => other.joint?.id === id) }];
  });
}
