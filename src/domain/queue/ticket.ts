export const TICKET_STATUSES = [
  'waiting',
  'called',
  'serving',
  'parked',
  'missed',
  'finished',
  'cancelled',
] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

export const TICKET_ACTIONS = [
  'recall',
  'start',
  'miss',
  'park',
  'resume',
  'transfer',
  'finish',
  'cancel',
] as const;
export type TicketAction = (typeof TICKET_ACTIONS)[number];

/**
 * The life of a number: status × action → next status; what is absent is not allowed. waiting → called is
 * no action of the ticket but the window's call-next.
 *
 * - A visitor served straight away may be finished from `called`: that starts and finishes.
 * - Missed → resume and transfer lead back to `waiting` with the time at which the number was taken, so
 *   that nobody loses a place by a move (the line is ordered by that time).
 * - Who is being served and leaves is finished with that outcome; a number in service is never cancelled.
 */
export const TICKET_TRANSITIONS: Readonly<
  Record<TicketStatus, Readonly<Partial<Record<TicketAction, TicketStatus>>>>
> = {
  waiting: { transfer: 'waiting', cancel: 'cancelled' },
  called: {
    recall: 'called',
    start: 'serving',
    miss: 'missed',
    park: 'parked',
    transfer: 'waiting',
    finish: 'finished',
    cancel: 'cancelled',
  },
  serving: { recall: 'serving', park: 'parked', transfer: 'waiting', finish: 'finished' },
  parked: { resume: 'serving', transfer: 'waiting', finish: 'finished', cancel: 'cancelled' },
  missed: { resume: 'waiting', cancel: 'cancelled' },
  finished: {},
  cancelled: {},
};

/** The status after an action, or null when the status does not allow it. */
export const nextTicketStatus = (status: TicketStatus, action: TicketAction): TicketStatus | null =>
  TICKET_TRANSITIONS[status][action] ?? null;

/** What may be done with a number in this status, in the order of TICKET_ACTIONS. */
export const allowedTicketActions = (status: TicketStatus): readonly TicketAction[] =>
  TICKET_ACTIONS.filter(action => nextTicketStatus(status, action) !== null);

/** True while the number occupies its window: nobody else is called there. */
export const isAtWindow = (status: TicketStatus): boolean => status === 'called' || status === 'serving';

/** True when nothing can happen to the number any more. */
export const isTicketOver = (status: TicketStatus): boolean => allowedTicketActions(status).length === 0;
