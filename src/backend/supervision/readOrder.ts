import { and, asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { OrderDetail } from '../../contract/supervision.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import type { Db } from '../db/db.ts';
import { staff } from '../db/schema/staff.ts';
import { orderSteps, orders } from '../db/schema/supervision.ts';
import type { Actor } from '../deps.ts';
import { notFound } from '../http/problem.ts';
import type { RequestContext } from '../http/rooms.ts';
import { type JoinedOrder, presentOrder, readOrders } from './present.ts';
import { orderScope } from './scope.ts';

const given = alias(staff, 'given');

/** An order with what was said and done about it. */
export async function detailOf(
  db: Db,
  row: JoinedOrder,
  { actor, now }: Pick<RequestContext, 'actor' | 'now'>,
): Promise<OrderDetail> {
  const steps = await db
    .select({ step: orderSteps, actorName: staff.name, addresseeName: given.name })
    .from(orderSteps)
    .leftJoin(staff, eq(staff.id, orderSteps.actorId))
    .leftJoin(given, eq(given.id, orderSteps.addresseeId))
    .where(and(eq(orderSteps.officeId, actor.officeId), eq(orderSteps.orderId, row.order.id)))
    .orderBy(asc(orderSteps.at), asc(orderSteps.id));
  return {
    ...presentOrder(row, actor, dayOf(now)),
    steps: steps.map(({ step, actorName, addresseeName }) => ({
      id: step.id,
      action: step.action as OrderDetail['steps'][number]['action'],
      note: step.note,
      addresseeName,
      dueOn: step.dueOn,
      actorName,
      at: step.at.toISOString(),
    })),
  };
}

/** @throws Problem 404. */
export async function getOrder(tx: Db, id: string): Promise<JoinedOrder> {
  const [row] = await readOrders(tx, eq(orders.id, id), sql`${orders.id}`, 1, 0);
  if (!row) throw notFound();
  return row;
}

/** The order, locked. @throws Problem 404 also for one that this person may not see. */
export async function lockOrder(tx: Db, actor: Actor, id: string): Promise<JoinedOrder> {
  if (!z.uuid().safeParse(id).success) throw notFound();
  const [locked] = await tx
    .select({ id: orders.id })
    .from(orders)
    .where(and(orderScope(actor), eq(orders.id, id)))
    .for('update');
  if (!locked) throw notFound();
  return getOrder(tx, id);
}
