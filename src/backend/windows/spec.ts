import { eq, sql } from 'drizzle-orm';
import { WindowRecord } from '../../contract/windows.ts';
import { windows } from '../db/schema/hall.ts';
import { likeContains } from '../http/like.ts';
import type { ListField } from '../http/listFields.ts';
import type { ResourceSpec } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { presentWindow, selectWindows, type WindowRow } from './record.ts';

const FIELDS: Record<string, ListField> = {
  id: { column: windows.id, kind: 'id' },
  no: { column: windows.no, kind: 'integer' },
  name: { column: windows.name, kind: 'text' },
  status: { column: windows.status, kind: 'text' },
  breakReason: { column: windows.breakReason, kind: 'text', nullable: true },
  statusSince: { column: windows.statusSince, kind: 'instant' },
  clerkId: { column: windows.clerkId, kind: 'id', nullable: true },
  items: { column: windows.items, kind: 'texts' },
  ticketId: { column: windows.ticketId, kind: 'id', nullable: true },
  version: { column: windows.version, kind: 'integer' },
};

export function windowSpec({ deps }: House): ResourceSpec<WindowRow, WindowRecord> {
  return {
    name: 'windows',
    access: 'windows.read',
    table: windows,
    id: windows.id,
    fields: FIELDS,
    search: q => sql`(${windows.no}::text = ${q} or ${windows.name} like ${likeContains(q)})`,
    scope: ({ actor }) => eq(windows.officeId, actor.officeId),
    read: (condition, order, limit, offset) =>
      selectWindows(deps.db, condition).orderBy(order).limit(limit).offset(offset),
    present: async (rows, { actor }) => rows.map(row => presentWindow(row, actor)),
    record: WindowRecord,
  };
}
