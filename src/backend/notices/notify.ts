import { and, desc, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { absences, notices } from '../db/schema/hallRules.ts';
import type { Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';

export interface NewNotice {
  officeId: string;
  /** Whom it is meant for; who stands in for them gets it while they are away. */
  staffId: string;
  kind: string;
  subjectType: string;
  subjectId: string;
  /** What its sentence names. No personal data of applicants. */
  params: Record<string, string>;
  actorId: string | null;
  at: number;
}

/** Who answers for somebody now: the deputy of an absence that is open, else they themselves. */
export async function findStandIn(db: Db, officeId: string, staffId: string, now: number): Promise<string> {
  const at = new Date(now);
  const [away] = await db
    .select({ deputyId: absences.deputyId })
    .from(absences)
    .where(
      and(
        eq(absences.officeId, officeId),
        eq(absences.staffId, staffId),
        isNull(absences.endedAt),
        lte(absences.fromAt, at),
        or(isNull(absences.untilAt), gt(absences.untilAt, at)),
      ),
    )
    .orderBy(desc(absences.fromAt))
    .limit(1);
  return away?.deputyId ?? staffId;
}

/** Tells somebody, in the transaction of what happened. Answers who is told. */
export async function notify(deps: Pick<Deps, 'newId' | 'now'>, tx: Db, notice: NewNotice): Promise<string> {
  const { actorId, at, staffId: meantFor, ...row } = notice;
  const staffId = await findStandIn(tx, notice.officeId, meantFor, at);
  const id = deps.newId();
  await tx.insert(notices).values({ id, ...row, staffId, at: new Date(at) });
  await recordEvent(deps, tx, {
    officeId: notice.officeId,
    actorId,
    action: 'notify',
    subjectType: 'notice',
    subjectId: id,
    to: 'unseen',
    data: { staffId, kind: notice.kind, of: notice.subjectId },
    at,
  });
  return staffId;
}
