import { describe, expect, it } from 'vitest';
import type { Lane } from '../../domain/queue/lanes.ts';
import { DEFAULT_POLICY } from '../../domain/queue/policy.ts';
import { callingOrder, nextInLine, type Waiting } from './line.ts';

const MINUTE = 60_000;
const NOW = 1_000 * MINUTE;
const STATE = { privilegedInARow: 0, policy: DEFAULT_POLICY, now: NOW };

/** A number that was taken so many minutes ago. */
const row = (ticketId: string, lane: Lane, taken: number, rest: Partial<Waiting> = {}): Waiting => ({
  ticketId,
  number: ticketId,
  lane,
  takenAt: NOW - taken * MINUTE,
  firstInLine: false,
  ...rest,
});

describe('the line of a window', () => {
  it('takes the place in the line from queuedAt, where a number was brought back', () => {
    const back = row('back', 'ordinary', 60, { queuedAt: NOW - 4 * MINUTE });
    const line = [back, row('waits', 'ordinary', 9), row('late', 'ordinary', 1, { queuedAt: null })];
    const order = callingOrder(line, STATE, 9);
    expect(order.map(({ ticketId }) => ticketId)).toEqual(['waits', 'back', 'late']);
    expect(order.map(({ because }) => because.params.waitedMinutes)).toEqual([9, 4, 1]);
  });

  it('a number put first goes first in its lane and hides nobody over the cap', () => {
    const line = [
      row('first', 'ordinary', 1, { firstInLine: true }),
      row('over', 'ordinary', 25),
      row('green', 'green', 4),
    ];
    expect(nextInLine(line, { ...STATE, privilegedInARow: 1 })?.ticketId).toBe('over');
    expect(callingOrder(line, STATE, 9).map(({ ticketId }) => ticketId)).toEqual(['green', 'over', 'first']);
    expect(callingOrder(line, STATE, 1).length).toBe(1);
    expect(nextInLine([], STATE)).toBeNull();
  });
});
