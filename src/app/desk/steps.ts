import type { TicketRecord } from '../../contract/tickets.ts';
import { placeAfterMiss } from '../../domain/queue/place.ts';

type Undoable = Pick<TicketRecord, 'id' | 'status' | 'undo'>;

/**
 * The number whose last step is the one to take back: the latest step first. Of two of the same moment ("finish, call
 * next") first the one whose visitor is here, or the window would not be free for the other.
 */
export function findUndoable<T extends Undoable>(
  tickets: readonly T[],
  hereId: string | null,
  now: number,
): T | undefined {
  return tickets
    .filter(ticket => untilOf(ticket) > now && isPossible(ticket, hereId))
    .sort((a, b) => untilOf(b) - untilOf(a) || Number(b.id === hereId) - Number(a.id === hereId))[0];
}

/** While somebody is here nobody else can come back to the window; a missed number leaves the line at any time. */
const isPossible = ({ id, status, undo }: Undoable, hereId: string | null): boolean =>
  hereId === null || id === hereId || (status === 'waiting' && undo?.action === 'resume');

const untilOf = ({ undo }: Undoable): number => (undo ? Date.parse(undo.until) : 0);

/** The ids whose steps are remembered, the newest first; few, since each further one is older than the last. */
export const rememberId = (ids: readonly string[], id: string): string[] =>
  [id, ...ids.filter(other => other !== id)].slice(0, 4);

/** Until when a recall is locked (ms; so is the lock): after the last recall, not after the call itself. */
export function recallLockedUntil(
  ticket: Pick<TicketRecord, 'calledAt' | 'lastCalledAt'>,
  lock: number,
): number {
  const { calledAt, lastCalledAt } = ticket;
  if (!lastCalledAt || (calledAt && Date.parse(lastCalledAt) <= Date.parse(calledAt))) return 0;
  return Date.parse(lastCalledAt) + lock;
}

type Missed = Pick<TicketRecord, 'takenAt' | 'queuedAt' | 'calledAt' | 'lane'>;

/** Where a missed number would stand again: with how many minutes of waiting, behind how many of its lane. */
export function placeBack(ticket: Missed, line: readonly Missed[], now: number) {
  const at = (iso: string | null) => (iso === null ? null : Date.parse(iso));
  const place = placeAfterMiss(
    { takenAt: Date.parse(ticket.takenAt), queuedAt: at(ticket.queuedAt), calledAt: at(ticket.calledAt) },
    now,
  );
  const ahead = line.filter(
    other => other.lane === ticket.lane && Date.parse(other.queuedAt ?? other.takenAt) <= place,
  ).length;
  return { waitedMinutes: Math.floor((now - place) / 60_000), ahead };
}

/** The further matters of the same visit that wait at the desk. */
export function mattersOf(
  ticket: Pick<TicketRecord, 'id' | 'visitId'>,
  held: readonly TicketRecord[],
): TicketRecord[] {
  const visit = ticket.visitId ?? ticket.id;
  return held.filter(
    other =>
      other.id !== ticket.id &&
      other.status === 'parked' &&
      (other.visitId === visit || (other.id === visit && ticket.visitId !== null)),
  );
}
