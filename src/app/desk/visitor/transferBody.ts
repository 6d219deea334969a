import type { TicketCommand } from '../../../contract/tickets.ts';

/** A transfer as it is chosen: one target (`window:<id>`, `person:<id>` or anybody), another item, a word, a place. */
export interface TransferDraft {
  target: string;
  itemCode: string;
  note: string;
  firstInLine: boolean;
  next: boolean;
}

export const EMPTY_TRANSFER: TransferDraft = {
  target: '',
  itemCode: '',
  note: '',
  firstInLine: false,
  next: false,
};

/** Whether it leads nowhere: the same item, in the same line. */
export const isTargetless = ({ target, itemCode }: TransferDraft): boolean =>
  target === '' && itemCode === '';

/** Whether it puts the visitor before others without a word why. */
export const isReasonless = ({ firstInLine, note }: TransferDraft): boolean =>
  firstInLine && note.trim() === '';

/** The body to send, or undefined while something is missing. */
export function transferBody(draft: TransferDraft): TicketCommand | undefined {
  const { target, itemCode, firstInLine, next } = draft;
  if (isTargetless(draft) || isReasonless(draft)) return undefined;
  const [kind, id = ''] = target.split(':');
  const note = draft.note.trim();
  return {
    ...(kind === 'window' && { windowId: id }),
    ...(kind === 'person' && { staffId: id }),
    ...(itemCode && { itemCode }),
    ...(note && { note }),
    ...(firstInLine && { firstInLine }),
    ...(next && { next }),
  };
}

interface Seat {
  id: string;
  name: string;
  clerkId: string | null;
  clerkName: string | null;
}

/** Who can be sent a visitor: everybody with a window, but me; each person once. */
export function peopleOf(windows: readonly Seat[], myId: string | null) {
  const people = new Map<string, { id: string; name: string; window: string }>();
  for (const { clerkId, clerkName, name } of windows) {
    if (clerkId && clerkName && clerkId !== myId && !people.has(clerkId)) {
      people.set(clerkId, { id: clerkId, name: clerkName, window: name });
    }
  }
  return [...people.values()];
}
