import { type Calendar, MissingYearError } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import { computeDueOn } from '../limits/dueDate.ts';
import { can } from '../staff/permissions.ts';
import type { Role } from '../staff/roles.ts';
import {
  ORDER_ACTIONS,
  ORDER_TABLE,
  type OrderAction,
  type OrderPart,
  type OrderStatus,
} from './orderTable.ts';

/** Who gives orders: the head of the window, or the city. */
export const ISSUING_ROLES = ['manager', 'supervisor'] as const satisfies readonly Role[];
export type IssuingRole = (typeof ISSUING_ROLES)[number];

export interface OrderFacts {
  status: OrderStatus;
  issuedBy: string;
  /** In which capacity: a colleague of the same side may close what another gave. */
  issuedAs: IssuingRole;
  addresseeId: string;
}

export interface OrderActor {
  id: string;
  roles: readonly Role[];
}

/** Why somebody may not do something to an order. */
export type OrderRefusal = 'status' | 'not-addressee' | 'role' | 'own-answer';

/** The capacity in which a person gives an order: the city's before the window's. */
export const issuingRoleOf = (roles: readonly Role[]): IssuingRole | undefined =>
  [...ISSUING_ROLES].reverse().find(role => roles.includes(role));

const isPart = (part: OrderPart, facts: OrderFacts, actor: OrderActor): boolean => {
  if (part === 'addressee') return actor.id === facts.addresseeId;
  return actor.roles.includes(part === 'manager' ? 'manager' : facts.issuedAs);
};

/** Why this person may not do this now; null when they may. Nobody judges their own answer. */
export function refuseOrder(facts: OrderFacts, actor: OrderActor, action: OrderAction): OrderRefusal | null {
  const row = ORDER_TABLE[action];
  if (!row.by.some(part => isPart(part, facts, actor))) {
    return row.by.includes('addressee') ? 'not-addressee' : 'role';
  }
  if (row.by.includes('issuer') && actor.id === facts.addresseeId) return 'own-answer';
  return row.from.includes(facts.status) ? null : 'status';
}

/** Everything this person may do to it now. */
export const orderActions = (facts: OrderFacts, actor: OrderActor): OrderAction[] =>
  ORDER_ACTIONS.filter(action => refuseOrder(facts, actor, action) === null);

/** Where an allowed action leads. */
export const orderAfter = (status: OrderStatus, action: OrderAction): OrderStatus => {
  const { to } = ORDER_TABLE[action];
  return to === 'same' ? status : to;
};

/** Whom an order may be given to: somebody of the window who can answer it, never the one who gives it. */
export const mayReceiveOrder = (person: OrderActor, issuedBy: string): boolean =>
  person.id !== issuedBy && can(person.roles, 'orders.answer');

/** Working days that a form proposes. No source says how long an order may take: 待确认. */
export const USUAL_ORDER_DAYS = 3;

export interface OrderLimit {
  dueOn: Day | null;
  /** The year without a calendar that keeps the day from being known. */
  pendingYear: number | null;
}

/** The last day to answer, in working days from the day after the order was given. */
export function orderLimit(calendar: Calendar, givenOn: Day, days: number): OrderLimit {
  try {
    const dueOn = computeDueOn(calendar, { acceptedOn: givenOn, days, pauses: [], extensionDays: 0 });
    return { dueOn, pendingYear: null };
  } catch (error) {
    if (!(error instanceof MissingYearError)) throw error;
    return { dueOn: null, pendingYear: error.year };
  }
}

/** Waits for an answer past its day. */
export const isOrderLate = (status: OrderStatus, dueOn: Day | null, today: Day): boolean =>
  status === 'issued' && dueOn !== null && today > dueOn;
