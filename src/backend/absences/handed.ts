import { HANDOVER_KINDS, type HandoverKind } from '../../domain/staff/handover.ts';

/** One thing that was handed over: with whom it is now, and how it was before. */
export interface HandedThing {
  kind: HandoverKind;
  id: string;
  to: string;
  /** Of a number in line: for which window or person it waited. */
  forWindowId?: string | null;
  forStaffId?: string | null;
}

/** The column `absences.handed`. */
export interface Handed {
  things: HandedThing[];
  /** Counted when the absence ends. */
  returned?: Record<HandoverKind, number>;
  /** Windows at which the deputy had a visitor when it ended: they return when the visitor is gone. */
  pending?: HandedThing[];
}

export function countKinds(things: readonly { kind: HandoverKind }[]): Record<HandoverKind, number> {
  const counts = Object.fromEntries(HANDOVER_KINDS.map(kind => [kind, 0])) as Record<HandoverKind, number>;
  for (const { kind } of things) counts[kind] += 1;
  return counts;
}

/** Rows by a key, in the order in which they came. */
export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}
