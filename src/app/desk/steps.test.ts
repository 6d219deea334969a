import { describe, expect, it } from 'vitest';
import type { TicketRecord } from '../../contract/tickets.ts';
import { findUndoable, mattersOf, placeBack, recallLockedUntil, rememberId } from './steps.ts';

const NOW = Date.parse('2026-11-23T02:00:00Z');
const iso = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();
const undoable = (id: string, until: number | null, action = 'finish') => ({
  id,
  status: action === 'resume' ? ('waiting' as const) : ('finished' as const),
  undo: until === null ? null : { action, until: iso(until) },
});

describe('the step to take back', () => {
  it.each([
    ['nothing', [undoable('a', null)], null, undefined],
    ['too old', [undoable('a', 0)], null, undefined],
    ['the latest', [undoable('a', 3), undoable('b', 4)], null, 'b'],
    [
      'who is here before who left in the same press',
      [undoable('a', 4), undoable('here', 4)],
      'here',
      'here',
    ],
    ['nobody else comes back while somebody is here', [undoable('a', 4)], 'here', undefined],
    ['a missed number leaves the line all the same', [undoable('a', 4, 'resume')], 'here', 'a'],
  ])('%s', (_, tickets, hereId, id) => {
    expect(findUndoable(tickets, hereId, NOW)?.id).toBe(id);
  });

  it('remembers each number once, the newest first, four at most', () => {
    const ids = ['a', 'b', 'a', 'c', 'd', 'e'].reduce<string[]>(rememberId, []);
    expect(ids).toEqual(['e', 'd', 'c', 'a']);
  });
});

it.each([
  [null, null, 0],
  [iso(0), iso(0), 0],
  [iso(-1), iso(0), NOW + 3000],
])('called %s, again %s: locked until %d', (calledAt, lastCalledAt, until) => {
  expect(recallLockedUntil({ calledAt, lastCalledAt }, 3000)).toBe(until);
});

describe('a missed number brought back', () => {
  const missed = { takenAt: iso(-40), queuedAt: null, calledAt: iso(-25), lane: 'ordinary' as const };
  const waiting = (lane: 'ordinary' | 'green', minutes: number) => ({
    ...missed,
    lane,
    takenAt: iso(-minutes),
    calledAt: null,
  });

  it('stands with what it had waited until its call, behind who waited longer in its lane', () => {
    const line = [waiting('ordinary', 20), waiting('ordinary', 10), waiting('green', 30)];
    expect(placeBack(missed, line, NOW)).toEqual({ waitedMinutes: 15, ahead: 1 });
  });

  it('counts a place that had been given before', () => {
    const again = { ...missed, queuedAt: iso(-30) };
    expect(placeBack(again, [], NOW)).toEqual({ waitedMinutes: 5, ahead: 0 });
  });
});

describe('the other matters of a visit', () => {
  const row = (id: string, visitId: string | null, status = 'parked') =>
    ({ id, visitId, status }) as TicketRecord;
  const held = [row('b', 'a'), row('c', 'a', 'missed'), row('d', null), row('e', 'x')];
  it.each([
    [row('a', null, 'serving'), ['b']],
    [row('b', 'a', 'serving'), []],
    [row('f', 'a', 'serving'), ['b']],
    [row('d', null), []],
  ])('of %j', (ticket, ids) => {
    expect(mattersOf(ticket, held).map(({ id }) => id)).toEqual(ids);
  });

  it('of the second the first, when that is parked', () => {
    expect(mattersOf(row('b', 'a', 'serving'), [row('a', 'a')]).map(({ id }) => id)).toEqual(['a']);
  });
});
