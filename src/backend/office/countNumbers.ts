import { type SQL, sql } from 'drizzle-orm';

/**
 * A query for how many cases or tickets an office has: each took the next number of its key in the very transaction
 * that wrote it, none is ever removed, and some thousand keys are added up sooner than millions of rows are counted.
 */
export const countNumbers = (officeId: string, kind: 'case' | 'ticket'): SQL =>
  sql`select coalesce(sum(last), 0)::int as count from sequences where office_id = ${officeId}::uuid and kind = ${kind}`;
