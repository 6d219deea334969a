import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Version } from '../../contract/common.ts';
import { EnterpriseEdit, EnterpriseRecord } from '../../contract/people.ts';
import type { Db } from '../db/db.ts';
import { enterprises } from '../db/schema/people.ts';
import type { Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { checkVersion, mountCommand, versionSeen } from '../http/command.ts';
import { changedFields, keepUnsent, sentFields } from '../http/edit.ts';
import { registerIdentityTexts } from '../http/identityTexts.ts';
import { notFound } from '../http/problem.ts';
import { checkReadOnly } from '../http/readOnly.ts';
import { mountReads } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { refuseTaken } from '../http/unique.ts';
import { columnsOf } from './fields.ts';
import { type EnterpriseRow, presentEnterprises } from './present.ts';
import { enterpriseSpec } from './spec.ts';

const EDITABLE = Object.keys(EnterpriseEdit.shape);
const CODES = { enterprises_credit_code: 'creditCode', enterprises_project_code: 'projectCode' };

async function recordOf(deps: Deps, tx: Db, row: EnterpriseRow): Promise<EnterpriseRecord> {
  const [record] = await presentEnterprises(deps, tx, [row]);
  if (!record) throw notFound();
  return record;
}

async function getForUpdate(tx: Db, officeId: string, id: string | undefined): Promise<EnterpriseRow> {
  if (!z.uuid().safeParse(id).success) throw notFound();
  const [row] = await tx
    .select()
    .from(enterprises)
    .where(and(eq(enterprises.officeId, officeId), eq(enterprises.id, id as string)))
    .for('update');
  if (!row) throw notFound();
  return row;
}

/** Enterprises and major projects: whoever can hold a grant of the green channel. */
export function mountEnterprises(house: House): void {
  const { deps } = house;
  registerIdentityTexts();
  mountReads(house, enterpriseSpec(house));
  mountCommand(
    house,
    {
      method: 'post',
      path: '/enterprises',
      access: 'enterprises.edit',
      summary: 'Enter an enterprise or a project',
      body: EnterpriseEdit,
      answers: { 201: EnterpriseRecord },
    },
    async ({ tx, actor, body }) => {
      const at = new Date(deps.now());
      const row = {
        id: deps.newId(),
        officeId: actor.officeId,
        ...columnsOf(deps, body),
        version: 1,
        createdAt: at,
        updatedAt: at,
      };
      await refuseTaken(CODES, () => tx.insert(enterprises).values(row));
      await recordEvent(deps, tx, {
        officeId: actor.officeId,
        actorId: actor.id,
        action: 'create',
        subjectType: 'enterprise',
        subjectId: row.id,
      });
      return { status: 201, body: await recordOf(deps, tx, row) };
    },
  );
  mountCommand(
    house,
    {
      method: 'put',
      path: '/enterprises/{id}',
      access: 'enterprises.edit',
      summary: 'Change an enterprise or a project',
      body: EnterpriseEdit.extend({ version: Version.optional() }),
      answers: { 200: EnterpriseRecord },
    },
    async ask => {
      const { tx, actor } = ask;
      const row = await getForUpdate(tx, actor.officeId, ask.params.id);
      const present = await recordOf(deps, tx, row);
      checkVersion(versionSeen(ask), row, present);
      const sent = sentFields(ask.bodyText);
      checkReadOnly(sent, present, EDITABLE);
      const body = keepUnsent(ask.body, sent, present);
      const next = {
        ...row,
        ...columnsOf(deps, body, { row, shown: present }),
        version: row.version + 1,
        updatedAt: new Date(deps.now()),
      };
      await refuseTaken(CODES, () => tx.update(enterprises).set(next).where(eq(enterprises.id, row.id)));
      await recordEvent(deps, tx, {
        officeId: actor.officeId,
        actorId: actor.id,
        action: 'update',
        subjectType: 'enterprise',
        subjectId: row.id,
        data: { fields: changedFields(sent, present, EDITABLE) },
      });
      return { status: 200, body: await recordOf(deps, tx, next) };
    },
  );
}
