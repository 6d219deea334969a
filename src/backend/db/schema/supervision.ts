import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { day, id, instant, officeId, version } from './columns.ts';

/** 督办: an order with a limit, given to one person of the window. */
export const orders = pgTable(
  'supervision_orders',
  {
    id: id(),
    officeId: officeId(),
    number: text('number').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    /** `case`, `enterprise`, or `none`: about something else. */
    subjectType: text('subject_type').notNull(),
    subjectId: uuid('subject_id'),
    issuedBy: uuid('issued_by').notNull(),
    issuedAs: text('issued_as').notNull(),
    addresseeId: uuid('addressee_id').notNull(),
    status: text('status').notNull(),
    /** Working days. */
    days: integer('days').notNull(),
    dueOn: day('due_on'),
    pendingYear: integer('pending_year'),
    issuedAt: instant('issued_at').notNull(),
    answeredAt: instant('answered_at'),
    closedAt: instant('closed_at'),
    sentBack: integer('sent_back').notNull().default(0),
    version: version(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [
    unique('supervision_orders_number').on(t.officeId, t.number),
    index('supervision_orders_status').on(t.officeId, t.status, t.dueOn),
    index('supervision_orders_addressee').on(t.officeId, t.addresseeId, t.status),
    index('supervision_orders_subject').on(t.officeId, t.subjectId),
  ],
);

/** What was said and done about it: each step with its note. */
export const orderSteps = pgTable(
  'supervision_order_steps',
  {
    id: id(),
    officeId: officeId(),
    orderId: uuid('order_id').notNull(),
    action: text('action').notNull(),
    note: text('note').notNull(),
    /** To whom it was given on. */
    addresseeId: uuid('addressee_id'),
    /** The last day that held when it was done. */
    dueOn: day('due_on'),
    actorId: uuid('actor_id').notNull(),
    at: instant('at').notNull(),
  },
  t => [index('supervision_order_steps_of').on(t.officeId, t.orderId, t.at)],
);

/** 抽查: one drawing of closed cases, which can be repeated from its seed. */
export const inspections = pgTable(
  'inspections',
  {
    id: id(),
    officeId: officeId(),
    number: text('number').notNull(),
    fromOn: day('from_on').notNull(),
    toOn: day('to_on').notNull(),
    itemCode: text('item_code'),
    /** Cases asked for, and of how many that were closed then and not drawn before. */
    size: integer('size').notNull(),
    population: integer('population').notNull(),
    seed: text('seed').notNull(),
    drawnBy: uuid('drawn_by').notNull(),
    at: instant('at').notNull(),
  },
  t => [unique('inspections_number').on(t.officeId, t.number)],
);

/** A case that was drawn, and what came of it. */
export const inspectedCases = pgTable(
  'inspected_cases',
  {
    id: id(),
    officeId: officeId(),
    inspectionId: uuid('inspection_id').notNull(),
    caseId: uuid('case_id').notNull(),
    status: text('status').notNull(),
    findings: text('findings').array().notNull(),
    handlerId: uuid('handler_id'),
    inspectedBy: uuid('inspected_by'),
    rectifyBy: instant('rectify_by'),
    planOn: day('plan_on'),
    rectifiedAt: instant('rectified_at'),
    closedAt: instant('closed_at'),
    sentBack: integer('sent_back').notNull().default(0),
    drawnAt: instant('drawn_at').notNull(),
    version: version(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [
    // Whoever was drawn once is not drawn again.
    unique('inspected_cases_case').on(t.officeId, t.caseId),
    index('inspected_cases_of').on(t.officeId, t.inspectionId),
    index('inspected_cases_status').on(t.officeId, t.status, t.rectifyBy),
    index('inspected_cases_handler').on(t.officeId, t.handlerId, t.status),
  ],
);

/** What was found, planned and done: each step with its note. */
export const inspectionSteps = pgTable(
  'inspection_steps',
  {
    id: id(),
    officeId: officeId(),
    inspectedCaseId: uuid('inspected_case_id').notNull(),
    action: text('action').notNull(),
    note: text('note').notNull(),
    findings: text('findings').array().notNull(),
    planOn: day('plan_on'),
    actorId: uuid('actor_id').notNull(),
    at: instant('at').notNull(),
  },
  t => [index('inspection_steps_of').on(t.officeId, t.inspectedCaseId, t.at)],
);
