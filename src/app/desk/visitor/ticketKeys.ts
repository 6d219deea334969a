import type { TicketAction } from '../../../domain/queue/ticket.ts';

/** The actions on a visitor that have a button, with their default keys. */
export const TICKET_KEYS = {
  start: 'F2',
  recall: 'F4',
  miss: 'Alt+m',
  park: 'Alt+p',
  transfer: 'Alt+t',
  finish: 'F10',
} as const satisfies Partial<Record<TicketAction, string>>;

export type ButtonAction = keyof typeof TICKET_KEYS;

const CALLED: readonly ButtonAction[] = ['miss', 'park', 'transfer', 'recall', 'start'];
const SERVING: readonly ButtonAction[] = ['park', 'transfer', 'finish'];

/** The buttons of a visitor in the order in which they stand, the next step last; only what is allowed. */
export function buttonsFor(status: string, allowed: readonly string[]): readonly ButtonAction[] {
  return (status === 'serving' ? SERVING : CALLED).filter(action => allowed.includes(action));
}
