import { and, asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { FollowUpCommand, FollowUpDetail } from '../../contract/ratings.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { followUpAfter, mayHandle, refuseFollowUp } from '../../domain/ratings/followUp.ts';
import {
  FOLLOW_UP_ACTIONS,
  FOLLOW_UP_TABLE,
  type FollowUpAction,
  type FollowUpStatus,
  isFollowUpOver,
  resultsOf,
} from '../../domain/ratings/followUpTable.ts';
import { can } from '../../domain/staff/permissions.ts';
import type { Role } from '../../domain/staff/roles.ts';
import type { Db } from '../db/db.ts';
import { followUpSteps, followUps, ratings } from '../db/schema/ratings.ts';
import { staff } from '../db/schema/staff.ts';
import { recordEvent } from '../events/record.ts';
import { type Answer, type Command, checkVersion, versionSeen } from '../http/command.ts';
import { invalid, notFound, Problem } from '../http/problem.ts';
import type { House, RequestContext, RouteDefinition } from '../http/rooms.ts';
import { notify } from '../notices/notify.ts';
import { type FollowUpRow, factsOf, type JoinedRating, presentFollowUp, readRatings } from './present.ts';
import { followUpScope } from './scope.ts';

export type ActOnFollowUp = Command<RouteDefinition & { body: typeof FollowUpCommand }>;

const isAction = (text: string): text is FollowUpAction =>
  (FOLLOW_UP_ACTIONS as readonly string[]).includes(text);

/** @throws Problem 404 for a path that names no action, before any input is read. */
export function guardFollowUp(_actor: unknown, { action = '' }: Record<string, string>): void {
  if (!isAction(action)) throw notFound('no-such-path');
}

/** A follow-up with what was done about it. */
export async function detailOf(
  db: Db,
  row: JoinedRating,
  { actor, now }: Pick<RequestContext, 'actor' | 'now'>,
): Promise<FollowUpDetail> {
  const record = presentFollowUp(row, actor, dayOf(now));
  const steps = await db
    .select({ step: followUpSteps, actorName: staff.name })
    .from(followUpSteps)
    .leftJoin(staff, eq(staff.id, followUpSteps.actorId))
    .where(and(eq(followUpSteps.officeId, actor.officeId), eq(followUpSteps.followUpId, record.id)))
    .orderBy(asc(followUpSteps.at), asc(followUpSteps.id));
  return {
    ...record,
    steps: steps.map(({ step, actorName }) => ({
      id: step.id,
      action: step.action as FollowUpAction,
      result: step.result,
      note: step.note,
      actorName,
      at: step.at.toISOString(),
    })),
  };
}

async function getJoined(tx: Db, id: string): Promise<JoinedRating> {
  const [row] = await readRatings(tx, eq(followUps.id, id), sql`${followUps.id}`, 1, 0);
  if (!row) throw notFound();
  return row;
}

/** The follow-up, locked. @throws Problem 404 also for one that this person may not see. */
async function lockFollowUp({ tx, actor, params }: ActOnFollowUp): Promise<JoinedRating> {
  const id = params.id ?? '';
  if (!z.uuid().safeParse(id).success) throw notFound();
  const [locked] = await tx
    .select({ id: followUps.id })
    .from(followUps)
    .where(and(followUpScope(actor), eq(followUps.id, id)))
    .for('update');
  if (!locked) throw notFound();
  return getJoined(tx, id);
}

/** Everything that is wrong with the input, at once. @throws Problem 422. */
async function checkInput(command: ActOnFollowUp, action: FollowUpAction, row: JoinedRating): Promise<void> {
  const { tx, body, actor } = command;
  const fields: Record<string, string> = {};
  for (const field of FOLLOW_UP_TABLE[action].needs) {
    if (!body[field]) fields[field] = 'required';
  }
  if (body.result && !resultsOf(action).includes(body.result)) fields.result = 'unknown-result';
  if (action === 'assign' && body.handlerId) {
    const [person] = await tx
      .select({ id: staff.id, roles: staff.roles })
      .from(staff)
      .where(and(eq(staff.officeId, actor.officeId), eq(staff.id, body.handlerId), staff.active));
    if (!person || !can(person.roles as Role[], 'follow-ups.act')) fields.handlerId = 'unknown-staff';
    else if (!mayHandle(row.rating, person.id)) fields.handlerId = 'rated-handles';
  }
  if (Object.keys(fields).length > 0) throw invalid(fields);
}

/** What the step writes beside its own line. */
function columnsOf(action: FollowUpAction, row: FollowUpRow, command: ActOnFollowUp): Partial<FollowUpRow> {
  const { actor, body, now } = command;
  const at = new Date(now);
  switch (action) {
    case 'assign':
      return { handlerId: body.handlerId ?? null };
    case 'contact':
      return { contactedAt: at };
    case 'verify':
      return { finding: body.result ?? null };
    case 'fix':
      return { fixedAt: at };
    case 'appeal':
      return { appealedBy: actor.id, appealedFrom: row.status, wasAppealed: true };
    case 'dismiss-appeal':
      return { appealedFrom: null };
    default:
      return {};
  }
}

const CODES = {
  status: 'not-allowed',
  role: 'forbidden',
  'own-rating': 'own-rating',
  'not-assigned': 'follow-up-not-assigned',
  'own-appeal': 'own-appeal',
  'appealed-before': 'appealed-before',
} as const;

/** `POST /follow-ups/{id}/actions/{action}`. @throws Problem 404, 409 with what is allowed, 422. */
export async function actOnFollowUp(house: House, command: ActOnFollowUp): Promise<Answer> {
  const { deps } = house;
  const { tx, actor, body, now, params } = command;
  const action = params.action as FollowUpAction;
  const row = await lockFollowUp(command);
  const followUp = row.followUp as FollowUpRow;
  const present = presentFollowUp(row, actor, dayOf(now));
  checkVersion(versionSeen(command), followUp, present);
  const facts = factsOf(row.rating, followUp);
  const refusal = refuseFollowUp(facts, actor, action);
  if (refusal) {
    throw new Problem(409, CODES[refusal], {
      params: { status: facts.status },
      extra: { status: facts.status, allowedActions: present.allowedActions, record: present },
    });
  }
  await checkInput(command, action, row);

  const status: FollowUpStatus = followUpAfter(facts, action);
  const at = new Date(now);
  await tx
    .update(followUps)
    .set({
      ...columnsOf(action, followUp, command),
      status,
      ...(isFollowUpOver(status) && { closedAt: at }),
      version: followUp.version + 1,
      updatedAt: at,
    })
    .where(eq(followUps.id, followUp.id));
  if (status === 'excluded') {
    await tx.update(ratings).set({ excludedAt: at }).where(eq(ratings.id, row.rating.id));
  }
  await tx.insert(followUpSteps).values({
    id: deps.newId(),
    officeId: actor.officeId,
    followUpId: followUp.id,
    action,
    result: body.result ?? null,
    note: body.note ?? '',
    actorId: actor.id,
    at,
  });
  if (action === 'assign' && body.handlerId && body.handlerId !== actor.id) {
    await notify(deps, tx, {
      officeId: actor.officeId,
      staffId: body.handlerId,
      kind: 'follow-up-assigned',
      subjectType: 'follow-up',
      subjectId: followUp.id,
      params: { fixBy: followUp.fixBy ?? '—' },
      actorId: actor.id,
      at: now,
    });
  }
  await recordEvent(deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action,
    subjectType: 'follow-up',
    subjectId: followUp.id,
    from: followUp.status,
    to: status,
    data: {
      ...(body.result && { result: body.result }),
      ...(action === 'assign' && { handlerId: body.handlerId }),
    },
    at: now,
  });
  return { status: 200, body: await detailOf(tx, await getJoined(tx, followUp.id), command) };
}
