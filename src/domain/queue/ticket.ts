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
  'release',
  'add-matter',
  'undo',
] as const;
export type TicketAction = (typeof TICKET_ACTIONS)[number];

/** What the state table decides; where `undo` leads the step that is taken back says. */
export type TicketStep = Exclude<TicketAction, 'undo'>;

/**
 * The life of a number: status × action → next status; what is absent is not allowed. waiting → called (and
 * missed → called, of a chosen number) is no action of the ticket but the window's call.
 *
 * - A visitor served straight away may be finished from `called`: that starts and finishes.
 * - Missed → resume and transfer lead back to `waiting`, to the place of the time that was really waited.
 * - Who is being served and leaves is finished with that outcome; a number in service is never cancelled.
 * - `release` is the manager's: a call that is stuck at a window goes back to the line.
 * - `add-matter` gives the visitor a second number; the first stays what it is.
 */
export const TICKET_TRANSITIONS: Readonly<
  Record<TicketStatus, Readonly<Partial<Record<TicketStep, TicketStatus>>>>
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
    release: 'waiting',
    'add-matter': 'called',
  },
  serving: {
    recall: 'serving',
    park: 'parked',
    transfer: 'waiting',
    finish: 'finished',
    release: 'waiting',
    'add-matter': 'serving',
  },
  parked: {
    resume: 'serving',
    transfer: 'waiting',
    finish: 'finished',
    cancel: 'cancelled',
    'add-matter': 'parked',
  },
  missed: { resume: 'waiting', transfer: 'waiting', cancel: 'cancelled' },
  finished: {},
  cancelled: {},
};

/** Leaves nothing of its own to take back: the step before it stays the last one. */
const LASTING: readonly TicketStep[] = ['recall'];

/** The window's own step on a number: it too can be taken back. */
const CALLS: readonly TicketStatus[] = ['waiting', 'missed'];

/** The statuses in which a last step can have led here and be taken back; empty where nothing can. */
export const undoneStatuses = (status: TicketStatus): readonly TicketStatus[] =>
  TICKET_STATUSES.filter(
    before =>
      (status === 'called' && CALLS.includes(before)) ||
      Object.entries(TICKET_TRANSITIONS[before]).some(
        ([step, next]) => next === status && !LASTING.includes(step as TicketStep),
      ),
  );

/** The status after an action, or null when the status does not allow it. Of `undo`, see `undoneStatuses`. */
export const nextTicketStatus = (status: TicketStatus, action: TicketStep): TicketStatus | null =>
  TICKET_TRANSITIONS[status][action] ?? null;

/** What may be done with a number in this status, in the order of TICKET_ACTIONS; `undo` only by `canUndo`. */
export const allowedTicketActions = (status: TicketStatus, canUndo = false): readonly TicketAction[] =>
  TICKET_ACTIONS.filter(action =>
    action === 'undo'
      ? canUndo && undoneStatuses(status).length > 0
      : nextTicketStatus(status, action) !== null,
  );

/** True while the number occupies its window: nobody else is called there. */
export const isAtWindow = (status: TicketStatus): boolean => status === 'called' || status === 'serving';

/** True when nothing more happens to the number, unless its last step is taken back. */
export const isTicketOver = (status: TicketStatus): boolean => allowedTicketActions(status).length === 0;
