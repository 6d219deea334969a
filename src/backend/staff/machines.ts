import { type SQL, sql } from 'drizzle-orm';
import { MACHINE_ROLES } from '../../domain/staff/roles.ts';
import { staff } from '../db/schema/staff.ts';

/** Accounts of programs, as a condition on `staff`. */
export const isMachineRow: SQL = sql`${staff.roles} && array[${sql.join(
  MACHINE_ROLES.map(role => sql`${role}`),
  sql`, `,
)}]::text[]`;
