import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { Version } from '../../contract/common.ts';
import { STAFF_ACTIONS, StaffEdit, StaffRecord, StaffWithPassword } from '../../contract/office.ts';
import type { Db } from '../db/db.ts';
import { staff } from '../db/schema/staff.ts';
import type { Actor } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { type Answer, checkVersion, mountCommand, versionSeen } from '../http/command.ts';
import { changedFields, keepUnsent, sentFields } from '../http/edit.ts';
import { notFound } from '../http/problem.ts';
import { checkReadOnly } from '../http/readOnly.ts';
import { mountReads } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { refuseTaken } from '../http/unique.ts';
import { insertAccounts } from './accounts.ts';
import { actOnStaff, letGo, resetPassword, updateStaff } from './actions.ts';
import { checkEdit, columnsOf, registerStaffTexts, requireOtherAdmin } from './check.ts';
import { mountStaffNames } from './nameRoutes.ts';
import { generatePassword, hashPassword } from './passwords.ts';
import { pinyinOf } from './pinyin.ts';
import { getForUpdate, recordOf } from './rows.ts';
import { staffSpec } from './spec.ts';

const EDITABLE = Object.keys(StaffEdit.shape).filter(name => name !== 'username');
const ActionName = z.enum(STAFF_ACTIONS);

/** Accounts: administrators change them, managers read them. Nobody is deleted: an account is disabled. */
export function mountStaff(house: House): void {
  registerStaffTexts();
  mountStaffNames(house);
  mountReads(house, staffSpec(house));
  mountCreate(house);
  mountEdit(house);
  mountActions(house);
}

const eventOf = (house: House, tx: Db, actor: Actor, action: string, subjectId: string, more: object = {}) =>
  recordEvent(house.deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action,
    subjectType: 'staff',
    subjectId,
    ...more,
  });

/** A repeated press is told everything but the password: that is shown once. */
const withPassword = (house: House, status: 200 | 201, record: StaffRecord, password: string): Answer => ({
  status,
  body: { ...record, password },
  keep: record,
  committed: () => house.sessions.forget(),
});

function mountCreate(house: House): void {
  const { deps } = house;
  mountCommand(
    house,
    {
      method: 'post',
      path: '/staff',
      access: 'staff.edit',
      summary: 'A new account, with a one-time password',
      body: StaffEdit,
      answers: { 201: StaffWithPassword },
    },
    async ({ tx, actor, body, now }) => {
      await checkEdit(tx, actor.officeId, body);
      const password = generatePassword(deps.randomBytes);
      const passwordHash = await hashPassword(password, deps.randomBytes);
      const account = { ...columnsOf(body), username: body.username, passwordHash, mustChangePassword: true };
      const [id = ''] = await refuseTaken({ staff_username: 'username' }, () =>
        insertAccounts(deps, tx, actor.officeId, [account]),
      );
      if (!body.active) await tx.update(staff).set({ active: false }).where(eq(staff.id, id));
      await eventOf(house, tx, actor, 'create', id, { to: body.roles.join() });
      const record = await recordOf(tx, await getForUpdate(tx, actor.officeId, id), now);
      return withPassword(house, 201, record, password);
    },
  );
}

function mountEdit(house: House): void {
  const { deps } = house;
  mountCommand(
    house,
    {
      method: 'put',
      path: '/staff/{id}',
      access: 'staff.edit',
      summary: 'Change an account; its username stays',
      body: StaffEdit.partial({ username: true }).extend({ version: Version.optional() }),
      answers: { 200: StaffRecord },
    },
    async ask => {
      const { tx, actor, now } = ask;
      const row = await getForUpdate(tx, actor.officeId, ask.params.id);
      const present = await recordOf(tx, row, now);
      checkVersion(versionSeen(ask), row, present);
      const sent = sentFields(ask.bodyText);
      // What signing in and out changes by itself is not compared.
      const { openSessions: _, lastSignInAt: __, locked: ___, ...comparable } = present;
      checkReadOnly(sent, comparable, EDITABLE);
      const body = keepUnsent({ ...ask.body, username: row.username }, sent, present);
      await checkEdit(tx, actor.officeId, body);
      if (!body.active || !body.roles.includes('admin')) await requireOtherAdmin(tx, actor.officeId, row.id);
      const next = await updateStaff(deps, tx, row, { ...columnsOf(body), ...pinyinOf(body.name) });
      if (row.active && !body.active) await letGo(deps, tx, row, actor.id);
      await eventOf(house, tx, actor, 'update', row.id, {
        from: row.roles.join(),
        to: body.roles.join(),
        data: { fields: changedFields(sent, present, EDITABLE) },
      });
      return {
        status: 200,
        body: await recordOf(tx, next, now),
        committed: () => house.sessions.forget(),
      };
    },
  );
}

function mountActions(house: House): void {
  const { deps } = house;
  const body = z.object({ version: Version.optional() });
  mountCommand(
    house,
    {
      method: 'post',
      path: '/staff/{id}/actions/reset-password',
      access: 'staff.reset-password',
      summary: 'A new one-time password; every session of the person ends',
      body,
      answers: { 200: StaffWithPassword },
    },
    async ask => {
      const { tx, actor, params, now } = ask;
      const row = await getForUpdate(tx, actor.officeId, params.id);
      checkVersion(versionSeen(ask), row, await recordOf(tx, row, now));
      const reset = await resetPassword(deps, tx, row);
      await eventOf(house, tx, actor, 'reset-password', row.id);
      return withPassword(house, 200, await recordOf(tx, reset.row, now), reset.password);
    },
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/staff/{id}/actions/{action}',
      access: 'staff.edit',
      summary: 'unlock, disable, enable, end-sessions',
      body,
      answers: { 200: StaffRecord },
    },
    async ask => {
      const { tx, actor, now } = ask;
      const action = ActionName.safeParse(ask.params.action);
      if (!action.success) throw notFound('no-such-action');
      const row = await getForUpdate(tx, actor.officeId, ask.params.id);
      checkVersion(versionSeen(ask), row, await recordOf(tx, row, now));
      const next = await actOnStaff(deps, tx, row, action.data, actor.id);
      await eventOf(house, tx, actor, action.data, row.id);
      return {
        status: 200,
        body: await recordOf(tx, next, now),
        committed: () => house.sessions.forget(),
      };
    },
  );
}
