import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant, officeId, version } from './columns.ts';

/** Absences that begin by themselves at a time to come: then they become a row of `absences`. */
export const absencePlans = pgTable(
  'absence_plans',
  {
    id: id(),
    officeId: officeId(),
    staffId: uuid('staff_id').notNull(),
    deputyId: uuid('deputy_id').notNull(),
    reason: text('reason').notNull(),
    fromAt: instant('from_at').notNull(),
    untilAt: instant('until_at'),
    withWindows: boolean('with_windows').notNull().default(false),
    /** planned → begun, cancelled, or lapsed when its end passed before it could begin. */
    status: text('status').notNull().default('planned'),
    /** The absence that it became. */
    absenceId: uuid('absence_id'),
    /** Why it could not begin yet, by the code of the refusal. */
    problem: text('problem'),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    version: version(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [index('absence_plans_due').on(t.fromAt).where(sql`status = 'planned'`)],
);
