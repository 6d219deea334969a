import { eventChains, events } from '../backend/db/schema/events.ts';
import { GENESIS, sealedText } from '../backend/events/seal.ts';
import { type Day, type Instant, serialOf } from '../domain/calendar/day.ts';
import type { BulkWriter } from './bulk.ts';
import { serialAt } from './officeClock.ts';

export interface SampleEvent {
  at: Instant;
  /** Null: the system itself. */
  actorId: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  from?: string | null;
  to?: string | null;
  reason?: string | null;
  data?: Record<string, unknown> | null;
}

type Line = SampleEvent & { id: string };

/** The log of the sample office, sealed as it is written. */
export interface EventLog {
  add(event: SampleEvent): void;
  /** Seals everything before this day: nothing will be added there any more. */
  sealBefore(day: Day): void;
  /** Seals the rest and writes the end of the chain, so that the sealer goes on from there. */
  finish(): void;
}

/** The database keeps the keys of a JSON object by length, then by letters; the hash is over what it gives back. */
function asKept(data: Record<string, unknown> | null | undefined): Record<string, unknown> | null {
  if (!data) return null;
  const keys = Object.keys(data).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return Object.fromEntries(keys.map(key => [key, data[key]]));
}

const inOrder = (a: Line, b: Line): number => a.at - b.at || (a.id < b.id ? -1 : 1);

export function createEventLog(
  officeId: string,
  writer: BulkWriter,
  idAt: (instant: Instant) => string,
  sha256: (text: string) => string,
): EventLog {
  /** By number of the office day. */
  const byDay = new Map<number, Line[]>();
  let seq = 0;
  let hash = GENESIS;

  function seal(line: Line): void {
    const row = {
      id: line.id,
      officeId,
      at: new Date(line.at),
      actorId: line.actorId,
      action: line.action,
      subjectType: line.subjectType,
      subjectId: line.subjectId,
      from: line.from ?? null,
      to: line.to ?? null,
      reason: line.reason ?? null,
      data: asKept(line.data),
    };
    const previousHash = hash;
    seq += 1;
    hash = sha256(sealedText(previousHash, seq, row));
    writer.add(events, { ...row, seq, hash, previousHash });
  }

  function sealDays(days: readonly number[]): void {
    for (const day of [...days].sort((a, b) => a - b)) {
      for (const line of (byDay.get(day) ?? []).sort(inOrder)) seal(line);
      byDay.delete(day);
    }
  }

  return {
    add(event) {
      const day = serialAt(event.at);
      const lines = byDay.get(day) ?? [];
      lines.push({ ...event, id: idAt(event.at) });
      byDay.set(day, lines);
    },
    sealBefore(day) {
      const serial = serialOf(day);
      sealDays([...byDay.keys()].filter(known => known < serial));
    },
    finish() {
      sealDays([...byDay.keys()]);
      writer.add(eventChains, { officeId, seq, hash, sealedCount: seq });
    },
  };
}
