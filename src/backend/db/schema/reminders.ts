import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { day, id, instant, officeId } from './columns.ts';

/** That somebody was reminded of a limit: once for each level of each due day (or special procedure, by `of`). */
export const reminders = pgTable(
  'reminders',
  {
    id: id(),
    officeId: officeId(),
    caseId: uuid('case_id').notNull(),
    level: text('level').notNull(),
    /** What is reminded of: the due day as it was then, or the pause that runs over. */
    of: text('of').notNull(),
    dueOn: day('due_on').notNull(),
    told: uuid('told').array().notNull(),
    at: instant('at').notNull(),
  },
  t => [
    unique('reminders_once').on(t.officeId, t.caseId, t.level, t.of),
    index('reminders_at').on(t.officeId, t.at),
  ],
);
