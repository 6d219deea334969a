import {
  ItemDraftDiscard,
  ItemDraftPublish,
  ItemDraftRecord,
  ItemDraftSave,
  ItemDraftStart,
  ItemEditing,
  NewItem,
} from '../../../contract/itemDrafts.ts';
import { ItemRecord } from '../../../contract/office.ts';
import { mountCommand } from '../../http/command.ts';
import { mount } from '../../http/mount.ts';
import type { House } from '../../http/rooms.ts';
import { readEditing } from './editing.ts';
import { listDrafts } from './list.ts';
import { publishDraft } from './publish.ts';
import { discardDraft, saveDraft, takeDraft } from './save.ts';
import { createItem, startDraft } from './start.ts';
import { registerDraftTexts } from './texts.ts';

registerDraftTexts();

/** What is being changed of items: begun, typed, compared, published or given up. */
export function mountItemDrafts(house: House): void {
  mountReading(house);
  mountBeginning(house);
  mountEnding(house);
}

function mountReading(house: House): void {
  const { db } = house.deps;
  mount(
    house,
    {
      method: 'get',
      path: '/item-drafts',
      access: 'item-drafts.read',
      summary: 'Every open draft of an item, the one touched last first',
      answers: { 200: ItemDraftRecord.omit({ definition: true }).array() },
    },
    async ({ c, actor }) => c.json(await listDrafts(db, actor.officeId)),
  );
  mount(
    house,
    {
      method: 'get',
      path: '/items/{id}/draft',
      access: 'item-drafts.read',
      summary: 'The open draft of an item, with all that it is checked and compared against',
      answers: { 200: ItemEditing },
    },
    async ({ c, actor, params }) => c.json(await readEditing(db, actor.officeId, params.id ?? '')),
  );
}

function mountBeginning(house: House): void {
  mountCommand(
    house,
    {
      method: 'post',
      path: '/items',
      access: 'item-drafts.edit',
      summary: 'Begin a new item: a draft until it is published',
      body: NewItem,
      answers: { 201: ItemDraftRecord },
    },
    command => createItem(house, command),
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/items/{id}/actions/edit',
      access: 'item-drafts.edit',
      summary: 'Begin to change an item, or bring back an older version as a draft',
      body: ItemDraftStart,
      answers: { 200: ItemDraftRecord, 201: ItemDraftRecord },
    },
    command => startDraft(house, command),
  );
  mountCommand(
    house,
    {
      method: 'put',
      path: '/items/{id}/draft',
      access: 'item-drafts.edit',
      summary: 'Keep a draft as it is typed',
      body: ItemDraftSave,
      answers: { 200: ItemDraftRecord },
    },
    command => saveDraft(command),
  );
}

function mountEnding(house: House): void {
  const path = '/items/{id}/draft/actions';
  mountCommand(
    house,
    {
      method: 'post',
      path: `${path}/take-over`,
      access: 'item-drafts.edit',
      summary: 'Go on with a colleague’s draft',
      body: ItemDraftDiscard,
      answers: { 200: ItemDraftRecord },
    },
    command => takeDraft(house, command),
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: `${path}/discard`,
      access: 'item-drafts.edit',
      summary: 'Give up a draft',
      body: ItemDraftDiscard,
      answers: { 204: null },
    },
    command => discardDraft(house, command),
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: `${path}/publish`,
      access: 'item-drafts.edit',
      summary: 'Publish a draft as the item’s next version',
      body: ItemDraftPublish,
      answers: { 200: ItemRecord },
    },
    command => publishDraft(house, command),
  );
}
