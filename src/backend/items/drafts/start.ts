import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { ItemDraftStart, NewItem } from '../../../contract/itemDrafts.ts';
import { type ItemDraft, newItem } from '../../../domain/items/edit/draft.ts';
import type { Item } from '../../../domain/items/item.ts';
import type { Db } from '../../db/db.ts';
import { itemDrafts } from '../../db/schema/itemDrafts.ts';
import { items } from '../../db/schema/office.ts';
import { recordEvent } from '../../events/record.ts';
import type { Answer, Command } from '../../http/command.ts';
import { invalid, notFound, Problem } from '../../http/problem.ts';
import type { House, RouteDefinition } from '../../http/rooms.ts';
import type { ItemRow } from '../present.ts';
import { lockItem } from '../rows.ts';
import { findVersion } from '../versions.ts';
import { type DraftRow, findDraft, heldByAnother, presentDraft } from './rows.ts';

type Start = RouteDefinition & { body: typeof ItemDraftStart };
type Create = RouteDefinition & { body: typeof NewItem };

type Begun = Pick<DraftRow, 'itemId' | 'code' | 'baseVersion' | 'restoredFrom'> & {
  definition: Item | ItemDraft;
};

async function insertDraft(house: House, command: Command<RouteDefinition>, begun: Begun): Promise<DraftRow> {
  const { tx, actor, now } = command;
  const at = new Date(now);
  const row: DraftRow = {
    ...begun,
    id: house.deps.newId(),
    officeId: actor.officeId,
    state: 'open',
    holderId: actor.id,
    startedAt: at,
    updatedAt: at,
    version: 1,
  };
  await tx.insert(itemDrafts).values(row);
  await recordEvent(house.deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: begun.restoredFrom === null ? 'begin-draft' : 'restore',
    subjectType: 'item',
    subjectId: row.itemId,
    from: begun.restoredFrom === null ? null : String(begun.restoredFrom),
    data: { item: row.code, baseVersion: row.baseVersion },
    at: now,
  });
  return row;
}

async function definitionToStart(tx: Db, row: ItemRow, fromVersion: number | undefined): Promise<Item> {
  const present = row.definition as Item;
  if (fromVersion === undefined) return present;
  const older = await findVersion(tx, row, fromVersion);
  if (!older) throw notFound();
  return { ...older, code: present.code, open: present.open };
}

/**
 * `POST /items/{id}/actions/edit`: begins a draft of the item as it is, or of an older version; whoever has one already
 * goes on with it. @throws Problem 404, 409 somebody else's, 409 one's own that would be lost.
 */
export async function startDraft(house: House, command: Command<Start>): Promise<Answer> {
  const { tx, actor, body } = command;
  const row = await lockItem(tx, actor.officeId, command.params.id ?? '');
  const found = await findDraft(tx, actor.officeId, row.id);
  if (found) {
    const shown = await presentDraft(tx, found);
    if (found.holderId !== actor.id) throw heldByAnother(shown);
    if (body.fromVersion !== undefined) {
      throw new Problem(409, 'draft-exists', { extra: { status: 'open', record: shown } });
    }
    return { status: 200, body: shown };
  }
  const draft = await insertDraft(house, command, {
    itemId: row.id,
    code: row.code,
    baseVersion: row.version,
    restoredFrom: body.fromVersion ?? null,
    definition: await definitionToStart(tx, row, body.fromVersion),
  });
  return { status: 201, body: await presentDraft(tx, draft) };
}

async function isTaken(tx: Db, officeId: string, code: string): Promise<boolean> {
  const there = await tx
    .select({ id: items.id })
    .from(items)
    .where(and(eq(items.officeId, officeId), eq(items.code, code)));
  const begun = await tx
    .select({ id: itemDrafts.id })
    .from(itemDrafts)
    .where(and(eq(itemDrafts.officeId, officeId), eq(itemDrafts.code, code), eq(itemDrafts.state, 'open')));
  return there.length + begun.length > 0;
}

/** `POST /items`: a new item, as a draft until it is published. @throws Problem 422 a code that is taken. */
export async function createItem(house: House, command: Command<Create>): Promise<Answer> {
  const { tx, actor, body } = command;
  const { code, zh, en } = body as z.infer<typeof NewItem>;
  if (await isTaken(tx, actor.officeId, code)) throw invalid({ code: 'item-code-taken' });
  const draft = await insertDraft(house, command, {
    itemId: house.deps.newId(),
    code,
    baseVersion: 0,
    restoredFrom: null,
    definition: newItem(code, zh, en),
  });
  return { status: 201, body: await presentDraft(tx, draft) };
}
