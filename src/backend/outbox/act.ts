import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { MessageCommand } from '../../contract/outbox.ts';
import {
  MESSAGE_ACTIONS,
  type MessageAction,
  type MessageStatus,
  messageActions,
} from '../../domain/outbox/states.ts';
import { outbox } from '../db/schema/outbox.ts';
import type { Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { type Answer, type Command, checkVersion, versionSeen } from '../http/command.ts';
import { notFound, Problem } from '../http/problem.ts';
import type { RouteDefinition } from '../http/rooms.ts';
import { moveFollowers } from './claim.ts';
import { isHandedOver, presentMessage, selectMessages } from './present.ts';

type Act = Command<RouteDefinition & { body: typeof MessageCommand }>;

const isAction = (text: string): text is MessageAction =>
  (MESSAGE_ACTIONS as readonly string[]).includes(text);

function changeOf(action: MessageAction, at: Date) {
  if (action === 'cancel') return { status: 'cancelled' };
  return { status: 'waiting', nextTryAt: at, retriedAt: at, lastError: null };
}

/** `POST /outbox/{id}/actions/{retry|cancel}`. @throws Problem 404, 409. */
export async function actOnMessage(deps: Deps, ask: Act): Promise<Answer> {
  const { tx, actor, now, params, body } = ask;
  const { id = '', action = '' } = params;
  if (!isAction(action)) throw notFound('no-such-path');
  if (!z.uuid().safeParse(id).success) throw notFound();
  const own = and(eq(outbox.officeId, actor.officeId), eq(outbox.id, id));
  const [row] = await tx.select().from(outbox).where(own).for('update');
  if (!row) throw notFound();
  const show = async () => {
    const [named] = await selectMessages(tx).where(own);
    if (!named) throw notFound();
    return presentMessage(deps, named, ask);
  };
  const before = await show();
  checkVersion(versionSeen(ask), row, before);
  if (!messageActions(row.status as MessageStatus, isHandedOver(row, now)).includes(action)) {
    throw new Problem(409, isHandedOver(row, now) ? 'message-handed-over' : 'message-state', {
      extra: { status: row.status, allowedActions: before.allowedActions, record: before },
    });
  }
  const change = changeOf(action, new Date(now));
  await tx
    .update(outbox)
    .set({ ...change, version: row.version + 1 })
    .where(own);
  await moveFollowers(tx, row, new Date(now));
  await recordEvent(deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action,
    subjectType: 'message',
    subjectId: row.id,
    from: row.status,
    to: change.status,
    reason: body.reason ?? null,
    data: { kind: row.kind, channel: row.channel, caseId: row.caseId },
    at: now,
  });
  return { status: 200, body: await show() };
}
