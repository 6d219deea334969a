import { expect, it } from 'vitest';
import { allowedTicketActions } from '../../../domain/queue/ticket.ts';
import { buttonsFor, TICKET_KEYS } from './ticketKeys.ts';

it.each([
  ['called', ['miss', 'park', 'transfer', 'recall', 'start']],
  ['serving', ['park', 'transfer', 'finish']],
] as const)('a %s visitor has the buttons %j', (status, buttons) => {
  expect(buttonsFor(status, allowedTicketActions(status))).toEqual(buttons);
});

it('offers nothing that the server does not allow', () => {
  expect(buttonsFor('called', ['start'])).toEqual(['start']);
});

it('gives every action its own key', () => {
  const keys = Object.values(TICKET_KEYS);
  expect(new Set(keys).size).toBe(keys.length);
});
