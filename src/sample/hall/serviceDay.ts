import { type Day, type Instant, instantAt } from '../../domain/calendar/day.ts';
import type { Because } from '../../domain/queue/because.ts';
import { chooseNext } from '../../domain/queue/choose.ts';
import { LANES, type Lane } from '../../domain/queue/lanes.ts';
import type { SampleWindow, World } from '../world.ts';
import type { TakenTicket } from './ticketBook.ts';

const MINUTE = 60_000;
/** After closing time those who wait are still served for so long. */
const OVERTIME_MINUTES = 40;

/** A number that was called at a window. */
export interface Called {
  ticket: TakenTicket;
  window: SampleWindow;
  because: Because;
  calledAt: Instant;
}

/** What a called visitor takes of the window's time, in milliseconds from the call. */
export type Serve = (called: Called) => number;

interface Seat {
  window: SampleWindow;
  freeAt: Instant;
  privilegedInARow: number;
}

/** Numbers that were taken and not called, by lane, in the order in which they came. */
class Lines {
  readonly #queues = new Map<Lane, TakenTicket[]>(LANES.map(lane => [lane, []]));

  join(ticket: TakenTicket): void {
    this.#queues.get(ticket.lane)?.push(ticket);
  }

  heads(): TakenTicket[] {
    return [...this.#queues.values()].flatMap(queue => queue[0] ?? []);
  }

  leave(ticket: TakenTicket): void {
    this.#queues.get(ticket.lane)?.shift();
  }

  rest(): TakenTicket[] {
    return [...this.#queues.values()].flat();
  }
}

/** When a window that is free at `at` calls: not at lunch, not before the doors open; null when the day is over. */
function callingTime(world: World, day: Day, at: Instant): Instant | null {
  const spans = world.hours.spans;
  for (const [n, span] of spans.entries()) {
    const isLast = n === spans.length - 1;
    const end = instantAt(day, span.to) + (isLast ? OVERTIME_MINUTES * MINUTE : 0);
    if (at < end) return Math.max(at, instantAt(day, span.from));
  }
  return null;
}

const firstFree = (seats: readonly Seat[]): Seat =>
  seats.reduce((first, seat) => (seat.freeAt < first.freeAt ? seat : first));

/**
 * One day at the windows: whenever one is free it calls by the office's own rule. `arrivals` in the order of taking.
 * Answers who was left when the doors had closed.
 */
export function runServiceDay(
  world: World,
  day: Day,
  open: readonly SampleWindow[],
  arrivals: readonly TakenTicket[],
  serve: Serve,
): TakenTicket[] {
  const opening = world.clock.openingOf(day);
  const seats = open.map(window => ({ window, freeAt: opening, privilegedInARow: 0 }));
  const lines = new Lines();
  let next = 0;
  for (;;) {
    const seat = firstFree(seats);
    const waiting = lines.heads().length > 0;
    const upcoming = arrivals[next];
    if (!waiting && !upcoming) break;
    const from = waiting ? seat.freeAt : Math.max(seat.freeAt, upcoming?.takenAt ?? 0);
    const at = callingTime(world, day, from);
    if (at === null) break;
    while (next < arrivals.length && (arrivals[next] as TakenTicket).takenAt <= at) {
      lines.join(arrivals[next++] as TakenTicket);
    }
    const heads = lines.heads();
    const state = {
      heads: heads.map(({ id, number, lane, takenAt }) => ({
        ticketId: id,
        number,
        lane,
        waitingSince: takenAt,
      })),
      privilegedInARow: seat.privilegedInARow,
      cyclePosition: 0,
      policy: world.settings.policy,
      now: at,
    };
    const choice = chooseNext(state);
    const ticket = heads.find(({ id }) => id === choice?.ticketId);
    if (!choice || !ticket) break;
    lines.leave(ticket);
    seat.privilegedInARow = choice.privilegedInARow;
    seat.freeAt = at + serve({ ticket, window: seat.window, because: choice.because, calledAt: at });
  }
  return [...lines.rest(), ...arrivals.slice(next)];
}
