import { and, arrayContains, eq, notInArray } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { staff } from '../db/schema/staff.ts';
import type { Allowed } from './apply.ts';
import type { CaseRow } from './rows.ts';

/** What the case keeps of an extension that is asked for, until it is decided. */
export const extensionAsked = ({ actor, body }: Pick<Allowed, 'actor' | 'body'>) => ({
  extensionAskedDays: body.days ?? null,
  extensionAskReason: body.reason ?? null,
  extensionAskedBy: actor.id,
});

/** Nothing is asked for: it was decided, or the case is closed. */
export const NO_EXTENSION_ASKED = {
  extensionAskedDays: null,
  extensionAskReason: null,
  extensionAskedBy: null,
};

/** The heads who may decide on the case: none who accepted or reviewed it. */
export async function approversOf(
  tx: Db,
  row: Pick<CaseRow, 'officeId' | 'acceptedBy' | 'reviewedBy'>,
): Promise<string[]> {
  const touched = [...(row.acceptedBy ? [row.acceptedBy] : []), ...row.reviewedBy];
  const rows = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(
      and(
        eq(staff.officeId, row.officeId),
        eq(staff.active, true),
        arrayContains(staff.roles, ['approver']),
        touched.length > 0 ? notInArray(staff.id, touched) : undefined,
      ),
    )
    .orderBy(staff.username);
  return rows.map(({ id }) => id);
}
