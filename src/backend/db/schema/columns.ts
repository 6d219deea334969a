import { date, integer, timestamp, uuid } from 'drizzle-orm/pg-core';

/** The key on which the data can be distributed: on every row that an office owns. */
export const officeId = () => uuid('office_id').notNull();

/** Time-ordered UUID (version 7), made by `deps.newId`. */
export const id = () => uuid('id').primaryKey();

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
export const day = (name: string) => date(name, { mode: 'string' });

/** Counts edits; a command names the version that it saw. */
export const version = () => integer('version').notNull().default(1);
