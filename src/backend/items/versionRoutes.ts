import { z } from 'zod';
import { ItemVersionDetail, ItemVersionRecord } from '../../contract/itemDrafts.ts';
import { mount } from '../http/mount.ts';
import { notFound } from '../http/problem.ts';
import { getRow } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { itemSpec } from './spec.ts';
import { readVersion, readVersions } from './versions.ts';

/** What an item was before: who changed what, when and why. */
export function mountItemVersions(house: House): void {
  const { db } = house.deps;
  const spec = itemSpec(house);
  mount(
    house,
    {
      method: 'get',
      path: '/items/{id}/versions',
      access: 'items.read',
      summary: 'Every version of an item, the newest first, with what it changed',
      answers: { 200: z.array(ItemVersionRecord) },
    },
    async ask => ask.c.json(await readVersions(db, await getRow(spec, ask.params.id ?? '', ask))),
  );
  mount(
    house,
    {
      method: 'get',
      path: '/items/{id}/versions/{version}',
      access: 'items.read',
      summary: 'One version of an item, whole',
      answers: { 200: ItemVersionDetail },
    },
    async ask => {
      const row = await getRow(spec, ask.params.id ?? '', ask);
      const found = await readVersion(db, row, Number(ask.params.version));
      if (!found) throw notFound();
      return ask.c.json(found);
    },
  );
}
