import { arrayContains, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ReminderRecord as Record } from '../../contract/clocks.ts';
import { ReminderRecord } from '../../contract/clocks.ts';
import { cases } from '../db/schema/cases.ts';
import { reminders } from '../db/schema/reminders.ts';
import { staff } from '../db/schema/staff.ts';
import type { ResourceSpec } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';

const COLUMNS = {
  id: reminders.id,
  caseId: reminders.caseId,
  level: reminders.level,
  dueOn: reminders.dueOn,
  told: reminders.told,
  at: reminders.at,
  caseNumber: sql<string>`(select c.number from ${cases} c where c.id = ${reminders.caseId})`,
  itemCode: sql<string>`(select c.item_code from ${cases} c where c.id = ${reminders.caseId})`,
  open: sql<boolean>`(select c.closed_at is null from ${cases} c where c.id = ${reminders.caseId})`,
  toldNames: sql<
    string[]
  >`array(select s.name from ${staff} s where s.id = any(${reminders.told}) order by s.name)`,
};

type Row = Omit<Record, 'at' | 'level'> & { at: Date; level: string };

/** Who was reminded of what, for those who answer for the limits. */
export const reminderSpec = ({ deps }: House): ResourceSpec<Row, Record> => ({
  name: 'reminders',
  access: 'reminders.read',
  table: reminders,
  id: reminders.id,
  fields: {
    id: { column: reminders.id, kind: 'id' },
    caseId: { column: reminders.caseId, kind: 'id' },
    level: { column: reminders.level, kind: 'text' },
    dueOn: { column: reminders.dueOn, kind: 'day' },
    at: { column: reminders.at, kind: 'instant' },
  },
  special: (name, value) =>
    name === 'toldId' && typeof value === 'string' && z.uuid().safeParse(value).success
      ? arrayContains(reminders.told, [value])
      : undefined,
  scope: ({ actor }) => eq(reminders.officeId, actor.officeId),
  read: (condition, order, limit, offset) =>
    deps.db.select(COLUMNS).from(reminders).where(condition).orderBy(order).limit(limit).offset(offset),
  present: async rows =>
    rows.map(row => ({ ...row, level: row.level as Record['level'], at: row.at.toISOString() })),
  record: ReminderRecord,
});
