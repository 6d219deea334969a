import { eq, or, sql } from 'drizzle-orm';
import { ItemRecord } from '../../contract/office.ts';
import { items } from '../db/schema/office.ts';
import { likeContains, likePrefix } from '../http/like.ts';
import type { ResourceSpec } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { getOffice } from '../office/settings.ts';
import { type ItemRow, presentItem } from './present.ts';

export function itemSpec(house: House): ResourceSpec<ItemRow, ItemRecord> {
  const { db } = house.deps;
  return {
    name: 'items',
    access: 'items.read',
    table: items,
    id: items.id,
    fields: {
      id: { column: items.id, kind: 'id' },
      code: { column: items.code, kind: 'text' },
      zh: { column: items.zh, kind: 'text' },
      en: { column: items.en, kind: 'text' },
      open: { column: items.open, kind: 'boolean' },
      kind: { column: items.kind, kind: 'text' },
      committedDays: { column: items.committedDays, kind: 'integer' },
      legalDays: { column: items.legalDays, kind: 'integer' },
      updatedAt: { column: items.updatedAt, kind: 'instant' },
    },
    search: q =>
      or(
        sql`${items.code} like ${likePrefix(q.toUpperCase())}`,
        sql`${items.zh} like ${likeContains(q)}`,
        sql`${items.en} ilike ${likeContains(q)}`,
      ),
    scope: ask => eq(items.officeId, ask.actor.officeId),
    read: (condition, order, limit, offset) =>
      db.select().from(items).where(condition).orderBy(order).limit(limit).offset(offset),
    async present(rows, ask) {
      const { settings } = await getOffice(db, ask.actor.officeId);
      return rows.map(row => presentItem(row, settings.confirmedStops));
    },
    record: ItemRecord,
  };
}
