import { OrderCommand, OrderCreate, OrderDetail, OrderRecord } from '../../contract/supervision.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { orders } from '../db/schema/supervision.ts';
import { mountCommand } from '../http/command.ts';
import { mountReads, type ResourceSpec } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { actOnOrder, guardOrder } from './actOnOrder.ts';
import { mountInspections } from './inspections/routes.ts';
import { issueOrder } from './issueOrder.ts';
import { type JoinedOrder, presentOrder, readOrders } from './present.ts';
import { detailOf } from './readOrder.ts';
import { orderScope } from './scope.ts';
import { registerSupervisionTexts } from './texts.ts';

const orderSpec = ({ deps }: House): ResourceSpec<JoinedOrder, OrderRecord> => ({
  name: 'orders',
  access: 'orders.read',
  table: orders,
  id: orders.id,
  fields: {
    id: { column: orders.id, kind: 'id' },
    number: { column: orders.number, kind: 'text' },
    status: { column: orders.status, kind: 'text' },
    subjectType: { column: orders.subjectType, kind: 'text' },
    subjectId: { column: orders.subjectId, kind: 'id', nullable: true },
    issuedBy: { column: orders.issuedBy, kind: 'id' },
    issuedAs: { column: orders.issuedAs, kind: 'text' },
    addresseeId: { column: orders.addresseeId, kind: 'id' },
    dueOn: { column: orders.dueOn, kind: 'day', nullable: true },
    sentBack: { column: orders.sentBack, kind: 'integer' },
    issuedAt: { column: orders.issuedAt, kind: 'instant' },
    answeredAt: { column: orders.answeredAt, kind: 'instant', nullable: true },
    closedAt: { column: orders.closedAt, kind: 'instant', nullable: true },
  },
  scope: ({ actor }) => orderScope(actor),
  read: (condition, order, limit, offset) => readOrders(deps.db, condition, order, limit, offset),
  present: async (rows, { actor, now }) => rows.map(row => presentOrder(row, actor, dayOf(now))),
  record: OrderRecord,
});

/** 督办: orders with a limit, given by the head or the city, answered, closed or sent back. */
export function mountSupervision(house: House): void {
  registerSupervisionTexts();
  mountInspections(house);
  mountReads(house, orderSpec(house), {
    record: OrderDetail,
    get: (row, ask) => detailOf(house.deps.db, row, ask),
  });
  mountCommand(
    house,
    {
      method: 'post',
      path: '/orders',
      access: 'orders.issue',
      summary: 'Give an order with a limit in working days',
      body: OrderCreate,
      answers: { 201: OrderDetail },
    },
    command => issueOrder(house, command),
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/orders/{id}/actions/{action}',
      access: 'orders.read',
      guard: guardOrder,
      summary: 'Answer an order, give it on, close it, send it back, withdraw it',
      body: OrderCommand,
      answers: { 200: OrderDetail },
    },
    command => actOnOrder(house, command),
  );
}
