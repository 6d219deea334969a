import { and, eq, inArray, sql } from 'drizzle-orm';
import { can } from '../../domain/staff/permissions.ts';
import type { Role } from '../../domain/staff/roles.ts';
import { caseScope } from '../cases/spec.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { staff } from '../db/schema/staff.ts';
import { invalid } from '../http/problem.ts';

/** Whether somebody may read the case: their role, and for a liaison that it is one of their enterprises'. */
async function mayRead(tx: Db, officeId: string, caseId: string, person: { id: string; roles: Role[] }) {
  if (!can(person.roles, 'cases.read')) return false;
  const scope = caseScope({ id: person.id, roles: person.roles, officeId });
  const [row] = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(and(scope, eq(cases.id, caseId)));
  return row !== undefined;
}

/** The people mentioned, each of whom may read the case. @throws Problem 422 when one is nobody, or may not. */
export async function checkMentions(
  tx: Db,
  officeId: string,
  caseId: string,
  ids: readonly string[],
): Promise<string[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const people = await tx
    .select({ id: staff.id, roles: staff.roles })
    .from(staff)
    .where(
      and(
        eq(staff.officeId, officeId),
        inArray(staff.id, wanted),
        eq(staff.active, true),
        sql`not 'device' = any(${staff.roles})`,
      ),
    );
  if (people.length < wanted.length) throw invalid({ mentions: 'mention-nobody' });
  for (const { id, roles } of people) {
    if (!(await mayRead(tx, officeId, caseId, { id, roles: roles as Role[] }))) {
      throw invalid({ mentions: 'mention-may-not-read' });
    }
  }
  return wanted;
}
