import { expect, it } from 'vitest';
import { allowedTicketActions } from '../../../domain/queue/ticket.ts';
import { stepsAt, TICKET_KEYS } from './ticketKeys.ts';

it.each([
  ['called', 'head', ['recall', 'park', 'transfer']],
  ['called', 'answers', ['start', 'missNext', 'miss']],
  ['called', 'menu', ['finishOther', 'add-matter', 'cancel']],
  ['serving', 'head', ['park', 'transfer', 'finish']],
  ['serving', 'answers', []],
  ['serving', 'menu', ['finishOther', 'add-matter', 'recall']],
] as const)('a %s visitor has at the %s %j', (status, place, steps) => {
  expect(stepsAt(place, status, allowedTicketActions(status))).toEqual(steps);
});

it('offers nothing that the server does not allow', () => {
  expect(stepsAt('answers', 'called', ['start'])).toEqual(['start']);
  expect(stepsAt('head', 'called', ['start'])).toEqual([]);
});

it('gives every step its own key', () => {
  const keys = Object.values(TICKET_KEYS);
  expect(new Set(keys).size).toBe(keys.length);
});
