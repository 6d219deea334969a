import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar/calendar.ts';
import { PUBLISHED_YEARS } from '../calendar/published.ts';
import type { Role } from '../staff/roles.ts';
import {
  isOrderLate,
  issuingRoleOf,
  mayReceiveOrder,
  type OrderFacts,
  orderActions,
  orderAfter,
  orderLimit,
  refuseOrder,
} from './order.ts';
import { ORDER_ACTIONS, ORDER_STATUSES, type OrderAction, type OrderStatus } from './orderTable.ts';

const person = (id: string, ...roles: Role[]) => ({ id, roles });
const CITY = person('city', 'supervisor');
const OTHER_CITY = person('city2', 'supervisor');
const HEAD = person('head', 'manager');
const CLERK = person('clerk', 'clerk');
const OTHER = person('other', 'clerk');
const facts = (status: OrderStatus, more: Partial<OrderFacts> = {}): OrderFacts => ({
  status,
  issuedBy: 'city',
  issuedAs: 'supervisor',
  addresseeId: 'clerk',
  ...more,
});

describe('an order of the city to a clerk', () => {
  it.each<[OrderStatus, ReturnType<typeof person>, OrderAction[]]>([
    ['issued', CITY, ['withdraw']],
    ['issued', OTHER_CITY, ['withdraw']],
    ['issued', HEAD, ['assign']],
    ['issued', CLERK, ['answer']],
    ['issued', OTHER, []],
    ['answered', CITY, ['accept', 'send-back', 'withdraw']],
    ['answered', HEAD, []],
    ['answered', CLERK, []],
    ['closed', CITY, []],
    ['closed', HEAD, []],
    ['closed', CLERK, []],
    ['withdrawn', CITY, []],
    ['withdrawn', CLERK, []],
  ])('%s, %o may', (status, actor, expected) => expect(orderActions(facts(status), actor)).toEqual(expected));

  it('refuses everything else with a reason', () => {
    for (const status of ORDER_STATUSES) {
      for (const actor of [CITY, OTHER_CITY, HEAD, CLERK, OTHER]) {
        const allowed = orderActions(facts(status), actor);
        for (const action of ORDER_ACTIONS) {
          expect(refuseOrder(facts(status), actor, action) === null).toBe(allowed.includes(action));
        }
      }
    }
    expect(refuseOrder(facts('answered'), CLERK, 'answer')).toBe('status');
    expect(refuseOrder(facts('issued'), OTHER, 'answer')).toBe('not-addressee');
    expect(refuseOrder(facts('answered'), HEAD, 'accept')).toBe('role');
  });
});

it('nobody judges their own answer, whoever gave the order', () => {
  const own = facts('answered', { issuedAs: 'manager', issuedBy: 'head2', addresseeId: 'head' });
  expect(refuseOrder(own, HEAD, 'accept')).toBe('own-answer');
  expect(orderActions(own, person('head2', 'manager'))).toEqual(['accept', 'send-back', 'withdraw']);
});

it('leads where the table says', () => {
  expect(ORDER_ACTIONS.map(action => orderAfter('issued', action))).toEqual([
    'answered',
    'issued',
    'closed',
    'issued',
    'withdrawn',
  ]);
});

it('is given by the head or the city, to others who can answer', () => {
  expect(issuingRoleOf(['clerk'])).toBeUndefined();
  expect(issuingRoleOf(['manager'])).toBe('manager');
  expect(issuingRoleOf(['manager', 'supervisor'])).toBe('supervisor');
  expect(mayReceiveOrder(HEAD, 'city')).toBe(true);
  expect(mayReceiveOrder(HEAD, 'head')).toBe(false);
  expect(mayReceiveOrder(person('x', 'device'), 'city')).toBe(false);
  expect(mayReceiveOrder(person('x', 'supervisor'), 'city')).toBe(false);
});

describe('its limit', () => {
  const calendar = createCalendar(PUBLISHED_YEARS);

  it.each([
    // 2026-02-13 is a Friday; the 14th (Saturday) is worked, the holiday is 15 to 23 February.
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-03-02', 3, '2026-03-05'],
  ])('given on %s with %d working days ends on %s', (givenOn, days, dueOn) =>
    expect(orderLimit(calendar, givenOn, days)).toEqual({ dueOn, pendingYear: null }),
  );

  it('is unknown where the year is not published', () =>
    expect(orderLimit(calendar, '2026-12-31', 3)).toEqual({ dueOn: null, pendingYear: 2027 }));

  it('is over once its day is past, while it waits for an answer', () => {
    expect(isOrderLate('issued', '2026-03-05', '2026-03-05')).toBe(false);
    expect(isOrderLate('issued', '2026-03-05', '2026-03-06')).toBe(true);
    expect(isOrderLate('answered', '2026-03-05', '2026-03-06')).toBe(false);
    expect(isOrderLate('issued', null, '2027-03-06')).toBe(false);
  });
});
