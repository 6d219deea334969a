import { ItemConfirm, ItemRecord } from '../../contract/office.ts';
import { mountCommand } from '../http/command.ts';
import { registerTexts } from '../http/language.ts';
import { mountReads } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { confirmItem } from './confirm.ts';
import { mountItemDrafts } from './drafts/routes.ts';
import { editItem, ItemEdit } from './edit.ts';
import { itemSpec } from './spec.ts';
import { mountItemVersions } from './versionRoutes.ts';

registerTexts({
  'committed-past-legal': ['承诺时限不能超过法定时限', 'The committed limit cannot exceed the legal one'],
  'unknown-stop': ['该事项没有这个特别程序', 'The item has no such special procedure'],
});

/** Items of the office: read by everybody, opened and confirmed by the manager. */
export function mountItems(house: House): void {
  mountReads(house, itemSpec(house));
  mountItemVersions(house);
  mountItemDrafts(house);
  mountCommand(
    house,
    {
      method: 'put',
      path: '/items/{id}',
      access: 'items.edit',
      summary: 'Open or close an item',
      body: ItemEdit,
      answers: { 200: ItemRecord },
    },
    command => editItem(house, command),
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/items/{id}/actions/confirm',
      access: 'items.confirm-limit',
      summary: 'Confirm a value that waits for the office',
      body: ItemConfirm,
      answers: { 200: ItemRecord },
    },
    command => confirmItem(house, command),
  );
}
