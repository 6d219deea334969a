import { and, eq } from 'drizzle-orm';
import type { ItemDraftPublish } from '../../../contract/itemDrafts.ts';
import { changesBetween, isSameContent } from '../../../domain/items/changes.ts';
import { errorsOf, itemProblems, NO_FORMER_NAMES } from '../../../domain/items/edit/checkItem.ts';
import { NO_CASES } from '../../../domain/items/edit/impact.ts';
import { publishedItem } from '../../../domain/items/edit/settle.ts';
import type { Item } from '../../../domain/items/item.ts';
import { itemDrafts } from '../../db/schema/itemDrafts.ts';
import { itemVersions } from '../../db/schema/itemVersions.ts';
import { items } from '../../db/schema/office.ts';
import { recordEvent } from '../../events/record.ts';
import type { Answer, Command } from '../../http/command.ts';
import { invalid, Problem } from '../../http/problem.ts';
import type { House, RouteDefinition } from '../../http/rooms.ts';
import { keepVersion } from '../keepVersion.ts';
import { type ItemRow, presentItem } from '../present.ts';
import { lockSettings } from '../rows.ts';
import { formerNames } from '../versions.ts';
import { type DraftRow, definitionOfDraft, lockOwnDraft, presentDraft } from './rows.ts';
import { problemCode } from './texts.ts';

type Publish = Command<RouteDefinition & { body: typeof ItemDraftPublish }>;

/** @throws Problem 422 with what is wrong, each at its place in the definition. */
async function checkDraft({ tx }: Publish, draft: DraftRow, row: ItemRow | undefined): Promise<void> {
  const around = {
    base: row ? (row.definition as Item) : null,
    former: row ? await formerNames(tx, row) : NO_FORMER_NAMES,
    // What cases have chosen warns, and stops nothing.
    cases: NO_CASES,
  };
  const errors = errorsOf(itemProblems(definitionOfDraft(draft), around));
  if (errors.length > 0) {
    throw invalid(Object.fromEntries(errors.map(({ path, code }) => [path, problemCode(code)])));
  }
}

const columnsOf = (definition: Item) => ({
  zh: definition.zh,
  en: definition.en,
  definition,
  kind: definition.kind.value,
  committedDays: definition.committedDays.value,
  legalDays: definition.legalDays.value,
});

async function replaceItem(
  { tx, actor, body, now }: Publish,
  row: ItemRow,
  definition: Item,
): Promise<ItemRow> {
  const change = { ...columnsOf(definition), version: row.version + 1, updatedAt: new Date(now) };
  await tx.update(items).set(change).where(eq(items.id, row.id));
  const made = { action: 'publish', by: actor.id, at: now, reason: body.reason } as const;
  await keepVersion(tx, row, { ...row, ...change }, made);
  return { ...row, ...change };
}

/** A new item begins closed: opening it is a decision of its own. */
async function insertItem(command: Publish, draft: DraftRow, definition: Item): Promise<ItemRow> {
  const { tx, actor, body, now } = command;
  const at = new Date(now);
  const { officeId } = actor;
  const row: ItemRow = {
    ...columnsOf(definition),
    id: draft.itemId,
    officeId,
    code: draft.code,
    open: false,
    version: 1,
    updatedAt: at,
  };
  await tx.insert(items).values(row);
  await tx.insert(itemVersions).values({
    officeId,
    code: row.code,
    version: 1,
    definition,
    action: 'publish',
    changedBy: actor.id,
    changedAt: at,
    reason: body.reason,
  });
  return row;
}

async function lockPublished({ tx, actor }: Publish, draft: DraftRow): Promise<ItemRow | undefined> {
  const [row] = await tx
    .select()
    .from(items)
    .where(and(eq(items.officeId, actor.officeId), eq(items.id, draft.itemId)))
    .for('update');
  return row;
}

/**
 * `POST /items/{id}/draft/actions/publish`: the draft becomes the item's next version. Cases not yet accepted follow it
 * from now on. @throws Problem 404, 409 stale, held, or the item has moved since it was compared; 422 what is wrong.
 */
export async function publishDraft(house: House, command: Publish): Promise<Answer> {
  const { tx, actor, body, now } = command;
  const draft = await lockOwnDraft(command);
  const row = await lockPublished(command, draft);
  const version = row?.version ?? 0;
  if ((body.baseVersion ?? draft.baseVersion) !== version) {
    throw new Problem(409, 'item-moved', {
      extra: { status: 'moved', publishedVersion: version, record: await presentDraft(tx, draft) },
    });
  }
  await checkDraft(command, draft, row);
  const base = row ? (row.definition as Item) : null;
  const definition = publishedItem(
    base,
    definitionOfDraft(draft),
    { code: draft.code, open: row?.open ?? false },
    { by: actor.id, at: new Date(now).toISOString() },
  );
  if (base && isSameContent(base, definition)) {
    throw new Problem(409, 'draft-unchanged', { extra: { record: await presentDraft(tx, draft) } });
  }
  const after = row
    ? await replaceItem(command, row, definition)
    : await insertItem(command, draft, definition);
  await tx
    .update(itemDrafts)
    .set({ state: 'published', version: draft.version + 1, updatedAt: new Date(now) })
    .where(eq(itemDrafts.id, draft.id));
  await recordEvent(house.deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: 'publish',
    subjectType: 'item',
    subjectId: after.id,
    from: base ? String(version) : null,
    to: String(after.version),
    reason: body.reason,
    data: { item: after.code, changes: base ? changesBetween(base, definition) : [] },
    at: now,
  });
  const { settings } = await lockSettings(tx, actor.officeId);
  return { status: 200, body: presentItem(after, settings.confirmedStops) };
}
