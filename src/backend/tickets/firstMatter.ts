import { sql } from 'drizzle-orm';

/**
 * In figures of waiting a visit counts once, with its first number: its second matter never waited, and was not taken
 * by somebody else.
 */
export const IS_FIRST_MATTER = sql.raw('(tickets.visit_id is null or tickets.visit_id = tickets.id)');
