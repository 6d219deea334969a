import { eq, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { OrderRecord } from '../../contract/supervision.ts';
import type { Day } from '../../domain/calendar/day.ts';
import {
  type IssuingRole,
  isOrderLate,
  type OrderFacts,
  orderActions,
} from '../../domain/supervision/order.ts';
import type { OrderStatus } from '../../domain/supervision/orderTable.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { enterprises } from '../db/schema/people.ts';
import { staff } from '../db/schema/staff.ts';
import { orders } from '../db/schema/supervision.ts';
import type { Actor } from '../deps.ts';

const issuer = alias(staff, 'issuer');
const addressee = alias(staff, 'addressee');

export type OrderRow = typeof orders.$inferSelect;

export interface JoinedOrder {
  order: OrderRow;
  issuerName: string | null;
  addresseeName: string | null;
  caseNumber: string | null;
  enterpriseName: string | null;
}

/** Orders with the names that they carry. */
export async function readOrders(
  db: Db,
  condition: SQL | undefined,
  order: SQL,
  limit: number,
  offset: number,
): Promise<JoinedOrder[]> {
  return db
    .select({
      order: orders,
      issuerName: issuer.name,
      addresseeName: addressee.name,
      caseNumber: cases.number,
      enterpriseName: enterprises.name,
    })
    .from(orders)
    .leftJoin(issuer, eq(issuer.id, orders.issuedBy))
    .leftJoin(addressee, eq(addressee.id, orders.addresseeId))
    .leftJoin(cases, eq(cases.id, orders.subjectId))
    .leftJoin(enterprises, eq(enterprises.id, orders.subjectId))
    .where(condition)
    .orderBy(order)
    .limit(limit)
    .offset(offset);
}

export const factsOf = (order: OrderRow): OrderFacts => ({
  status: order.status as OrderStatus,
  issuedBy: order.issuedBy,
  issuedAs: order.issuedAs as IssuingRole,
  addresseeId: order.addresseeId,
});

export function presentOrder(row: JoinedOrder, actor: Pick<Actor, 'id' | 'roles'>, today: Day): OrderRecord {
  const { order } = row;
  const facts = factsOf(order);
  return {
    id: order.id,
    number: order.number,
    title: order.title,
    text: order.text,
    subjectType: order.subjectType as OrderRecord['subjectType'],
    subjectId: order.subjectId,
    subjectName: row.caseNumber ?? row.enterpriseName,
    issuedBy: order.issuedBy,
    issuedByName: row.issuerName,
    issuedAs: facts.issuedAs,
    addresseeId: order.addresseeId,
    addresseeName: row.addresseeName,
    status: facts.status,
    days: order.days,
    dueOn: order.dueOn,
    pendingYear: order.pendingYear,
    isLate: isOrderLate(facts.status, order.dueOn, today),
    sentBack: order.sentBack,
    issuedAt: order.issuedAt.toISOString(),
    answeredAt: order.answeredAt?.toISOString() ?? null,
    closedAt: order.closedAt?.toISOString() ?? null,
    allowedActions: orderActions(facts, actor),
    version: order.version,
    updatedAt: order.updatedAt.toISOString(),
  };
}
