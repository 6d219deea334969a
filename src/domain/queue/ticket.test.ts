import { describe, expect, it } from 'vitest';
import {
  allowedTicketActions,
  isAtWindow,
  isTicketOver,
  nextTicketStatus,
  TICKET_ACTIONS,
  TICKET_STATUSES,
  type TicketStatus,
} from './ticket.ts';

/** Every status × action, written out: '.' is refused. Columns in the order of TICKET_ACTIONS. */
const TABLE: Readonly<Record<TicketStatus, string>> = {
  //         recall  start   miss   park   resume  transfer finish   cancel
  waiting: '.       .       .      .      .       waiting  .        cancelled',
  called: 'called  serving missed parked .       waiting  finished cancelled',
  serving: 'serving .       .      parked .       waiting  finished .',
  parked: '.       .       .      .      serving waiting  finished cancelled',
  missed: '.       .       .      .      waiting .        .        cancelled',
  finished: '.       .       .      .      .       .        .        .',
  cancelled: '.       .       .      .      .       .        .        .',
};

const ROWS = TICKET_STATUSES.flatMap(status => {
  const cells = TABLE[status].trim().split(/\s+/);
  return TICKET_ACTIONS.map((action, column) => ({ status, action, next: cells[column] }));
});

it.each(ROWS)('$status, $action → $next', ({ status, action, next }) => {
  expect(nextTicketStatus(status, action) ?? '.').toBe(next);
});

describe('what follows from the table', () => {
  it.each([
    ['called', ['recall', 'start', 'miss', 'park', 'transfer', 'finish', 'cancel'], true, false],
    ['serving', ['recall', 'park', 'transfer', 'finish'], true, false],
    ['waiting', ['transfer', 'cancel'], false, false],
    ['parked', ['resume', 'transfer', 'finish', 'cancel'], false, false],
    ['missed', ['resume', 'cancel'], false, false],
    ['finished', [], false, true],
    ['cancelled', [], false, true],
  ] as const)('%s allows %j', (status, actions, atWindow, over) => {
    expect(allowedTicketActions(status)).toEqual(actions);
    expect(isAtWindow(status)).toBe(atWindow);
    expect(isTicketOver(status)).toBe(over);
  });

  it('every status can still come to an end', () => {
    const isEnding = (status: TicketStatus): boolean =>
      allowedTicketActions(status).some(action => isTicketOver(nextTicketStatus(status, action) ?? status));
    expect(TICKET_STATUSES.filter(status => !isTicketOver(status) && !isEnding(status))).toEqual([]);
  });
});
