import type { TicketAction } from '../../../domain/queue/ticket.ts';

/** Everything that can be pressed about the visitor at my window, with its default key. */
export const TICKET_KEYS = {
  start: 'F2',
  recall: 'F4',
  miss: 'Alt+m',
  missNext: 'Alt+n',
  park: 'Alt+p',
  transfer: 'Alt+t',
  finish: 'F10',
  finishNext: 'F8',
  finishOther: 'Alt+o',
  'add-matter': 'Alt+i',
  cancel: 'Alt+x',
} as const;

export type StepName = keyof typeof TICKET_KEYS;

/** The action behind a button: where the names differ, the body does. */
const ACTION_OF: Readonly<Record<StepName, TicketAction>> = {
  start: 'start',
  recall: 'recall',
  miss: 'miss',
  missNext: 'miss',
  park: 'park',
  transfer: 'transfer',
  finish: 'finish',
  finishNext: 'finish',
  finishOther: 'finish',
  'add-matter': 'add-matter',
  cancel: 'cancel',
};

/** Where each stands: beside the number, in the middle of the page as an answer, or in the menu of what is rare. */
const PLACES = {
  called: {
    head: ['recall', 'park', 'transfer'],
    answers: ['start', 'missNext', 'miss'],
    menu: ['finishOther', 'add-matter', 'cancel'],
  },
  serving: {
    head: ['park', 'transfer', 'finish'],
    answers: [],
    menu: ['finishOther', 'add-matter', 'recall'],
  },
} as const satisfies Record<string, Record<'head' | 'answers' | 'menu', readonly StepName[]>>;

/** The buttons of one place, in their order; only what the server allows. */
export function stepsAt(
  place: 'head' | 'answers' | 'menu',
  status: string,
  allowed: readonly string[],
): readonly StepName[] {
  const places = status === 'serving' ? PLACES.serving : PLACES.called;
  return places[place].filter(name => allowed.includes(ACTION_OF[name]));
}
