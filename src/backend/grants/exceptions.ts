import { and, eq, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { GreenExceptionRecord } from '../../contract/people.ts';
import { canDecideException } from '../../domain/green/exception.ts';
import { can } from '../../domain/staff/permissions.ts';
import type { Db } from '../db/db.ts';
import { greenExceptions } from '../db/schema/green.ts';
import { staff } from '../db/schema/staff.ts';
import type { Actor, Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { Problem } from '../http/problem.ts';
import { makeGreen, type Subject } from './subjects.ts';

const requester = alias(staff, 'requester');
const decider = alias(staff, 'decider');

export type Exception = typeof greenExceptions.$inferSelect;
export interface ExceptionRow {
  exception: Exception;
  requestedByName: string | null;
  decidedByName: string | null;
}

export async function readExceptions(
  db: Db,
  condition: SQL | undefined,
  order: SQL,
  limit: number,
  offset: number,
): Promise<ExceptionRow[]> {
  return db
    .select({ exception: greenExceptions, requestedByName: requester.name, decidedByName: decider.name })
    .from(greenExceptions)
    .leftJoin(requester, eq(requester.id, greenExceptions.requestedBy))
    .leftJoin(decider, eq(decider.id, greenExceptions.decidedBy))
    .where(condition)
    .orderBy(order)
    .limit(limit)
    .offset(offset);
}

const mayDecide = ({ reason, requestedBy, decidedBy }: Exception, actorId: string): boolean =>
  canDecideException({ exception: { reason, requestedBy, approvedBy: decidedBy }, actorId });

export function presentException(
  { exception, ...names }: ExceptionRow,
  actor: Pick<Actor, 'id' | 'roles'>,
): GreenExceptionRecord {
  const { officeId: _, requestedAt, decidedAt, ...rest } = exception;
  return {
    ...rest,
    ...names,
    subjectType: rest.subjectType as GreenExceptionRecord['subjectType'],
    status: rest.status as GreenExceptionRecord['status'],
    requestedAt: requestedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    canDecide: can(actor.roles, 'green.decide-exception') && mayDecide(exception, actor.id),
  };
}

/** @throws Problem 409 when the ticket or case is over, or green already. */
function checkSubject(subject: Subject): void {
  if (subject.isOpen && subject.lane !== 'green') return;
  const code = subject.isOpen ? 'already-green' : 'not-allowed';
  throw new Problem(409, code, {
    params: { status: subject.status, number: subject.number },
    extra: { status: subject.status, allowedActions: [] },
  });
}

/** Asks for green. One request at a time for a ticket or case. Answers its id. */
export async function requestException(
  deps: Deps,
  tx: Db,
  actor: Actor,
  subject: Subject,
  reason: string,
): Promise<string> {
  checkSubject(subject);
  const id = deps.newId();
  const inserted = await tx
    .insert(greenExceptions)
    .values({
      id,
      officeId: actor.officeId,
      subjectType: subject.type,
      subjectId: subject.id,
      subjectNumber: subject.number,
      reason,
      status: 'requested',
      requestedBy: actor.id,
      requestedAt: new Date(deps.now()),
    })
    .onConflictDoNothing()
    .returning({ id: greenExceptions.id });
  if (inserted.length === 0)
    throw new Problem(409, 'already-requested', {
      params: { number: subject.number },
      extra: { status: subject.status, allowedActions: [] },
    });
  await recordEvent(deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: 'green-request',
    subjectType: subject.type,
    subjectId: subject.id,
    to: 'requested',
    reason,
    data: { exceptionId: id },
  });
  return id;
}

async function getRequested(tx: Db, officeId: string, subject: Subject): Promise<Exception> {
  const [exception] = await tx
    .select()
    .from(greenExceptions)
    .where(
      and(
        eq(greenExceptions.officeId, officeId),
        eq(greenExceptions.subjectType, subject.type),
        eq(greenExceptions.subjectId, subject.id),
        eq(greenExceptions.status, 'requested'),
      ),
    )
    .for('update');
  if (exception) return exception;
  throw new Problem(409, 'nothing-requested', {
    params: { number: subject.number },
    extra: { status: subject.status, allowedActions: [] },
  });
}

/** Decides the open request; approval moves the subject to the green lane. Answers its id. */
export async function decideException(
  deps: Deps,
  tx: Db,
  actor: Actor,
  subject: Subject,
  decision: { approve: boolean; reason?: string | undefined },
): Promise<string> {
  const exception = await getRequested(tx, actor.officeId, subject);
  if (!mayDecide(exception, actor.id)) {
    throw new Problem(409, 'proposer-decides', { extra: { status: exception.status, allowedActions: [] } });
  }
  if (decision.approve) checkSubject(subject);
  const status = decision.approve ? 'approved' : 'declined';
  const at = new Date(deps.now());
  await tx
    .update(greenExceptions)
    .set({
      status,
      decidedBy: actor.id,
      decidedAt: at,
      decisionReason: decision.reason || null,
      version: exception.version + 1,
    })
    .where(eq(greenExceptions.id, exception.id));
  if (decision.approve) await makeGreen(tx, subject, at);
  await recordEvent(deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: decision.approve ? 'green-approve' : 'green-decline',
    subjectType: subject.type,
    subjectId: subject.id,
    from: 'requested',
    to: status,
    reason: decision.reason || exception.reason,
    data: { exceptionId: exception.id },
  });
  return exception.id;
}
