import { z } from 'zod';
import { ISSUING_ROLES } from '../domain/supervision/order.ts';
import { ORDER_ACTIONS, ORDER_STATUSES } from '../domain/supervision/orderTable.ts';
import { DayString, Id, Instant, text, Version } from './common.ts';

export const ORDER_SUBJECTS = ['case', 'enterprise', 'none'] as const;

const Days = z.int().min(1).max(60);

/** A new order. `subjectId` belongs to a case or an enterprise; without one it is about something else. */
export const OrderCreate = z.object({
  title: text(80, 1),
  text: text(1000, 1),
  subjectType: z.enum(ORDER_SUBJECTS).default('none'),
  subjectId: Id.optional(),
  addresseeId: Id,
  days: Days.meta({ description: 'working days, from the day after' }),
});
export type OrderCreate = z.infer<typeof OrderCreate>;

export const OrderRecord = z
  .object({
    id: Id,
    number: z.string(),
    title: z.string(),
    text: z.string(),
    subjectType: z.enum(ORDER_SUBJECTS),
    subjectId: Id.nullable(),
    /** The number of the case, or the name of the enterprise. */
    subjectName: z.string().nullable(),
    issuedBy: Id,
    issuedByName: z.string().nullable(),
    issuedAs: z.enum(ISSUING_ROLES),
    addresseeId: Id,
    addresseeName: z.string().nullable(),
    status: z.enum(ORDER_STATUSES),
    days: z.int(),
    dueOn: DayString.nullable(),
    pendingYear: z.int().nullable(),
    isLate: z.boolean(),
    sentBack: z.int(),
    issuedAt: Instant,
    answeredAt: Instant.nullable(),
    closedAt: Instant.nullable(),
    allowedActions: z.array(z.enum(ORDER_ACTIONS)),
    version: Version,
    updatedAt: Instant,
  })
  .meta({ id: 'SupervisionOrder' });
export type OrderRecord = z.infer<typeof OrderRecord>;

export const OrderDetail = OrderRecord.extend({
  steps: z.array(
    z.object({
      id: Id,
      action: z.enum(['issue', ...ORDER_ACTIONS]),
      note: z.string(),
      addresseeName: z.string().nullable(),
      dueOn: DayString.nullable(),
      actorName: z.string().nullable(),
      at: Instant,
    }),
  ),
}).meta({ id: 'SupervisionOrderDetail' });
export type OrderDetail = z.infer<typeof OrderDetail>;

export const OrderCommand = z.object({
  note: text(1000).optional(),
  addresseeId: Id.optional(),
  days: Days.optional(),
  version: Version.optional(),
});
export type OrderCommand = z.infer<typeof OrderCommand>;
