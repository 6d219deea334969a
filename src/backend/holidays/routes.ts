import { eq, sql } from 'drizzle-orm';
import { Version } from '../../contract/common.ts';
import { HolidayEdit, HolidayRecord } from '../../contract/office.ts';
import { yearOf } from '../../domain/calendar/day.ts';
import { holidays } from '../db/schema/office.ts';
import { checkVersion, mountCommand, versionSeen } from '../http/command.ts';
import { sentFields } from '../http/edit.ts';
import { likeContains, likePrefix } from '../http/like.ts';
import { checkReadOnly } from '../http/readOnly.ts';
import { mountReads, type ResourceSpec } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { refuseTaken } from '../http/unique.ts';
import { checkDay, getForUpdate, type HolidayRow, presentHoliday, recordDay, requireFuture } from './days.ts';
import { registerImportTexts } from './importTexts.ts';
import { mountYears } from './yearRoutes.ts';

const EDITABLE = Object.keys(HolidayEdit.shape);
const DATE_TAKEN = { holidays_date: 'date' };

const holidaySpec = ({ deps }: House): ResourceSpec<HolidayRow, HolidayRecord> => ({
  name: 'holidays',
  access: 'holidays.read',
  table: holidays,
  id: holidays.id,
  fields: {
    id: { column: holidays.id, kind: 'id' },
    year: { column: holidays.year, kind: 'integer' },
    date: { column: holidays.date, kind: 'day' },
    works: { column: holidays.works, kind: 'boolean' },
    name: { column: holidays.name, kind: 'text' },
    basis: { column: holidays.basis, kind: 'text' },
  },
  search: q =>
    sql`(${holidays.name} like ${likeContains(q)} or ${holidays.date}::text like ${likePrefix(q)})`,
  scope: ({ actor }) => eq(holidays.officeId, actor.officeId),
  read: (condition, order, limit, offset) =>
    deps.db.select().from(holidays).where(condition).orderBy(order).limit(limit).offset(offset),
  present: async rows => rows.map(presentHoliday),
  record: HolidayRecord,
});

/** The calendar: its years, and the days that differ from Monday to Friday. */
export function mountHolidays(house: House): void {
  registerImportTexts();
  mountYears(house);
  mountReads(house, holidaySpec(house));
  mountCreate(house);
  mountEdit(house);
  mountDelete(house);
}

function mountCreate(house: House): void {
  const { deps } = house;
  mountCommand(
    house,
    {
      method: 'post',
      path: '/holidays',
      access: 'holidays.edit',
      summary: 'Enter one day to come',
      body: HolidayEdit,
      answers: { 201: HolidayRecord },
    },
    async ({ tx, actor, body }) => {
      const { officeId } = actor;
      const basis = await checkDay(deps, tx, officeId, body);
      const row = { id: deps.newId(), officeId, year: yearOf(body.date), ...body, basis, version: 1 };
      await refuseTaken(DATE_TAKEN, () => tx.insert(holidays).values(row));
      await recordDay(deps, tx, actor, 'create', row);
      return { status: 201, body: presentHoliday(row) };
    },
  );
}

function mountEdit(house: House): void {
  const { deps } = house;
  mountCommand(
    house,
    {
      method: 'put',
      path: '/holidays/{id}',
      access: 'holidays.edit',
      summary: 'Change one day to come',
      body: HolidayEdit.extend({ version: Version.optional() }),
      answers: { 200: HolidayRecord },
    },
    async ask => {
      const { tx, actor, body } = ask;
      const row = await getForUpdate(tx, actor.officeId, ask.params.id);
      const present = presentHoliday(row);
      checkVersion(versionSeen(ask), row, present);
      // The year and its basis follow from the date.
      const { year: _, basis: __, ...comparable } = present;
      checkReadOnly(sentFields(ask.bodyText), comparable, EDITABLE);
      requireFuture(deps, row.date);
      const { date, works, name } = body;
      const basis = await checkDay(deps, tx, actor.officeId, body);
      const next = { ...row, date, works, name, year: yearOf(date), basis, version: row.version + 1 };
      await refuseTaken(DATE_TAKEN, () => tx.update(holidays).set(next).where(eq(holidays.id, row.id)));
      await recordDay(deps, tx, actor, 'update', next, row);
      return { status: 200, body: presentHoliday(next) };
    },
  );
}

function mountDelete(house: House): void {
  const { deps } = house;
  mountCommand(
    house,
    {
      method: 'delete',
      path: '/holidays/{id}',
      access: 'holidays.edit',
      summary: 'Take one day to come out of the calendar',
      answers: { 200: HolidayRecord },
    },
    async ask => {
      const { tx, actor, params } = ask;
      const row = await getForUpdate(tx, actor.officeId, params.id);
      checkVersion(versionSeen(ask), row, presentHoliday(row));
      requireFuture(deps, row.date);
      await tx.delete(holidays).where(eq(holidays.id, row.id));
      await recordDay(deps, tx, actor, 'delete', row);
      return { status: 200, body: presentHoliday(row) };
    },
  );
}
