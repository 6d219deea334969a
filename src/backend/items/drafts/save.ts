import { eq } from 'drizzle-orm';
import type { ItemDraftDiscard, ItemDraftSave } from '../../../contract/itemDrafts.ts';
import { itemDrafts } from '../../db/schema/itemDrafts.ts';
import { recordEvent } from '../../events/record.ts';
import { type Answer, type Command, checkVersion, versionSeen } from '../../http/command.ts';
import { Problem } from '../../http/problem.ts';
import type { House, RouteDefinition } from '../../http/rooms.ts';
import { lockDraft, lockOwnDraft, presentDraft } from './rows.ts';

type Save = RouteDefinition & { body: typeof ItemDraftSave };
type Close = RouteDefinition & { body: typeof ItemDraftDiscard };

/**
 * `PUT /items/{id}/draft`: what is typed, right or wrong. No line in the log: the draft asks nothing of anybody, and its
 * publication says what has changed. @throws Problem 404, 409.
 */
export async function saveDraft(command: Command<Save>): Promise<Answer> {
  const row = await lockOwnDraft(command);
  const { tx, body, now } = command;
  const change = {
    definition: { ...body.definition, code: row.code },
    version: row.version + 1,
    updatedAt: new Date(now),
  };
  await tx.update(itemDrafts).set(change).where(eq(itemDrafts.id, row.id));
  return { status: 200, body: await presentDraft(tx, { ...row, ...change }) };
}

/** Gives up what was typed; the draft stays in the database, closed. @throws Problem 404, 409. */
export async function discardDraft(house: House, command: Command<Close>): Promise<Answer> {
  const row = await lockOwnDraft(command);
  const { tx, actor, body, now } = command;
  await tx
    .update(itemDrafts)
    .set({ state: 'discarded', version: row.version + 1, updatedAt: new Date(now) })
    .where(eq(itemDrafts.id, row.id));
  await recordEvent(house.deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: 'discard',
    subjectType: 'item',
    subjectId: row.itemId,
    reason: body.reason || null,
    data: { item: row.code, draft: row.id },
    at: now,
  });
  return { status: 204 };
}

/** Another manager goes on with it, with all that was typed; the log says so. @throws Problem 404, 409. */
export async function takeDraft(house: House, command: Command<Close>): Promise<Answer> {
  const { tx, actor, now, body } = command;
  const row = await lockDraft(tx, actor.officeId, command.params.id ?? '');
  const shown = await presentDraft(tx, row);
  if (row.holderId === actor.id) throw new Problem(409, 'draft-mine', { extra: { record: shown } });
  checkVersion(versionSeen(command), row, shown);
  const change = { holderId: actor.id, version: row.version + 1, updatedAt: new Date(now) };
  await tx.update(itemDrafts).set(change).where(eq(itemDrafts.id, row.id));
  await recordEvent(house.deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: 'take-over',
    subjectType: 'item',
    subjectId: row.itemId,
    reason: body.reason || null,
    data: { item: row.code, from: row.holderId },
    at: now,
  });
  return { status: 200, body: await presentDraft(tx, { ...row, ...change }) };
}
