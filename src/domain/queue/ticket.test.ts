import { describe, expect, it } from 'vitest';
import {
  allowedTicketActions,
  isAtWindow,
  isTicketOver,
  nextTicketStatus,
  TICKET_ACTIONS,
  TICKET_STATUSES,
  type TicketStatus,
  undoneStatuses,
} from './ticket.ts';

/** Every status × action, written out: '.' is refused. Columns in the order of TICKET_ACTIONS without `undo`. */
const TABLE: Readonly<Record<TicketStatus, string>> = {
  //         recall  start   miss   park   resume  transfer finish   cancel    release add-matter
  waiting: '.       .       .      .      .       waiting  .        cancelled .       .',
  called: 'called  serving missed parked .       waiting  finished cancelled waiting called',
  serving: 'serving .       .      parked .       waiting  finished .         waiting serving',
  parked: '.       .       .      .      serving waiting  finished cancelled .       parked',
  missed: '.       .       .      .      waiting waiting  .        cancelled .       .',
  finished: '.       .       .      .      .       .        .        .         .       .',
  cancelled: '.       .       .      .      .       .        .        .         .       .',
};

/** Where a last step may have come from, when it is taken back; `called` also from the window's call. */
const UNDONE: Readonly<Record<TicketStatus, string>> = {
  waiting: 'waiting called serving parked missed',
  called: 'waiting called missed',
  serving: 'called serving parked',
  parked: 'called serving parked',
  missed: 'called',
  finished: 'called serving parked',
  cancelled: 'waiting called parked missed',
};

const STEPS = TICKET_ACTIONS.filter(action => action !== 'undo');
const ROWS = TICKET_STATUSES.flatMap(status => {
  const cells = TABLE[status].trim().split(/\s+/);
  return STEPS.map((action, column) => ({ status, action, next: cells[column] }));
});

it.each(ROWS)('$status, $action → $next', ({ status, action, next }) => {
  expect(nextTicketStatus(status, action) ?? '.').toBe(next);
});

it.each(TICKET_STATUSES)('%s, undo', status => {
  expect(undoneStatuses(status)).toEqual(
    TICKET_STATUSES.filter(each => UNDONE[status].split(' ').includes(each)),
  );
});

describe('what follows from the table', () => {
  it.each([
    [
      'called',
      ['recall', 'start', 'miss', 'park', 'transfer', 'finish', 'cancel', 'release', 'add-matter'],
      true,
      false,
    ],
    ['serving', ['recall', 'park', 'transfer', 'finish', 'release', 'add-matter'], true, false],
    ['waiting', ['transfer', 'cancel'], false, false],
    ['parked', ['resume', 'transfer', 'finish', 'cancel', 'add-matter'], false, false],
    ['missed', ['resume', 'transfer', 'cancel'], false, false],
    ['finished', [], false, true],
    ['cancelled', [], false, true],
  ] as const)('%s allows %j', (status, actions, atWindow, over) => {
    expect(allowedTicketActions(status)).toEqual(actions);
    expect(allowedTicketActions(status, true)).toEqual([...actions, 'undo']);
    expect(isAtWindow(status)).toBe(atWindow);
    expect(isTicketOver(status)).toBe(over);
  });

  it('every status can still come to an end', () => {
    const isEnding = (status: TicketStatus): boolean =>
      STEPS.some(step => isTicketOver(nextTicketStatus(status, step) ?? 'waiting'));
    expect(TICKET_STATUSES.filter(status => !isTicketOver(status) && !isEnding(status))).toEqual([]);
  });

  it('every step but a recall and a second matter can be taken back to where it came from', () => {
    for (const status of TICKET_STATUSES) {
      for (const step of STEPS) {
        const next = nextTicketStatus(status, step);
        if (next && step !== 'recall' && step !== 'add-matter')
          expect(undoneStatuses(next)).toContain(status);
      }
    }
  });
});
