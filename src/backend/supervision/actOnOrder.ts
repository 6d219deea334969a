import { eq } from 'drizzle-orm';
import type { OrderCommand } from '../../contract/supervision.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { orderAfter, orderLimit, refuseOrder } from '../../domain/supervision/order.ts';
import {
  isOrderOver,
  ORDER_ACTIONS,
  ORDER_TABLE,
  type OrderAction,
} from '../../domain/supervision/orderTable.ts';
import { orderSteps, orders } from '../db/schema/supervision.ts';
import { recordEvent } from '../events/record.ts';
import { type Answer, type Command, checkVersion, versionSeen } from '../http/command.ts';
import { invalid, notFound, Problem } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { isAddressee } from './people.ts';
import { personalFields } from './personalFields.ts';
import { factsOf, type JoinedOrder, type OrderRow, presentOrder } from './present.ts';
import { detailOf, getOrder, lockOrder } from './readOrder.ts';
import { tell } from './tell.ts';

export type ActOnOrder = Command<RouteDefinition & { body: typeof OrderCommand }>;

const isAction = (text: string): text is OrderAction => (ORDER_ACTIONS as readonly string[]).includes(text);

/** @throws Problem 404 for a path that names no action, before any input is read. */
export function guardOrder(_actor: unknown, { action = '' }: Record<string, string>): void {
  if (!isAction(action)) throw notFound('no-such-path');
}

const CODES = {
  status: 'not-allowed',
  role: 'forbidden',
  'not-addressee': 'order-not-addressee',
  'own-answer': 'order-own-answer',
} as const;

/** @throws Problem 422. */
async function checkInput(
  { tx, actor, body }: ActOnOrder,
  action: OrderAction,
  order: OrderRow,
): Promise<void> {
  const fields = personalFields(body);
  const { needs } = ORDER_TABLE[action];
  for (const field of needs) if (!body[field]) fields[field] = 'required';
  if (needs.includes('addresseeId') && body.addresseeId) {
    const isRight =
      body.addresseeId !== order.addresseeId &&
      (await isAddressee(tx, actor.officeId, body.addresseeId, order.issuedBy));
    if (!isRight) fields.addresseeId = 'order-addressee';
  }
  if (Object.keys(fields).length > 0) throw invalid(fields);
}

/** What the step writes beside its own line. An answer that is sent back gets a new limit, or keeps its own. */
async function columnsOf(
  { rules }: House,
  { tx, actor, body, now }: ActOnOrder,
  action: OrderAction,
  order: OrderRow,
): Promise<Partial<OrderRow>> {
  switch (action) {
    case 'answer':
      return { answeredAt: new Date(now) };
    case 'assign':
      return { addresseeId: body.addresseeId ?? order.addresseeId };
    case 'send-back': {
      const again = { answeredAt: null, sentBack: order.sentBack + 1 };
      if (!body.days) return again;
      const { calendar } = await rules.read(tx, actor.officeId);
      return { ...again, days: body.days, ...orderLimit(calendar, dayOf(now), body.days) };
    }
    default:
      return {};
  }
}

const TOLD = {
  answer: ['order-answered', 'issuedBy'],
  assign: ['order-issued', 'addresseeId'],
  'send-back': ['order-sent-back', 'addresseeId'],
  withdraw: ['order-withdrawn', 'addresseeId'],
} as const;

/** @throws Problem 409 with what is allowed. */
function refuse(row: JoinedOrder, command: ActOnOrder, action: OrderAction): void {
  const { actor, now } = command;
  const present = presentOrder(row, actor, dayOf(now));
  checkVersion(versionSeen(command), row.order, present);
  const facts = factsOf(row.order);
  const refusal = refuseOrder(facts, actor, action);
  if (!refusal) return;
  throw new Problem(409, CODES[refusal], {
    params: { status: facts.status },
    extra: { status: facts.status, allowedActions: present.allowedActions, record: present },
  });
}

/** `POST /orders/{id}/actions/{action}`. @throws Problem 404, 409 with what is allowed, 422. */
export async function actOnOrder(house: House, command: ActOnOrder): Promise<Answer> {
  const { deps } = house;
  const { tx, actor, body, now, params } = command;
  const action = params.action as OrderAction;
  const row = await lockOrder(tx, actor, params.id ?? '');
  const { order } = row;
  refuse(row, command, action);
  await checkInput(command, action, order);

  const status = orderAfter(factsOf(order).status, action);
  const at = new Date(now);
  const changed = {
    ...order,
    ...(await columnsOf(house, command, action, order)),
    status,
    closedAt: isOrderOver(status) ? at : null,
    version: order.version + 1,
    updatedAt: at,
  };
  await tx.update(orders).set(changed).where(eq(orders.id, order.id));
  await tx.insert(orderSteps).values({
    id: deps.newId(),
    officeId: actor.officeId,
    orderId: order.id,
    action,
    note: body.note ?? '',
    addresseeId: action === 'assign' ? changed.addresseeId : null,
    dueOn: changed.dueOn,
    actorId: actor.id,
    at,
  });
  await recordEvent(deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: `order-${action}`,
    subjectType: 'order',
    subjectId: order.id,
    from: order.status,
    to: status,
    data: {
      number: order.number,
      ...(action === 'assign' && { addresseeId: changed.addresseeId }),
      ...(action === 'send-back' && { dueOn: changed.dueOn }),
    },
    at: now,
  });
  if (action in TOLD) {
    const [kind, whom] = TOLD[action as keyof typeof TOLD];
    await tell(deps, command, kind, changed, changed[whom]);
  }
  return { status: 200, body: await detailOf(tx, await getOrder(tx, order.id), command) };
}
