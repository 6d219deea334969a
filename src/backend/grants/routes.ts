import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { Version } from '../../contract/common.ts';
import { GRANT_ACTIONS, GrantCommand, GrantCreate, GrantRecord } from '../../contract/people.ts';
import type { Db } from '../db/db.ts';
import { grants } from '../db/schema/people.ts';
import type { Actor } from '../deps.ts';
import { checkVersion, mountCommand, versionSeen } from '../http/command.ts';
import { registerTexts } from '../http/language.ts';
import { notFound } from '../http/problem.ts';
import { mountReads } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { decideGrant } from './decide.ts';
import { mountExceptions } from './exceptionRoutes.ts';
import { presentGrant, readGrants } from './present.ts';
import { proposeGrant } from './propose.ts';
import { grantSpec } from './spec.ts';

registerTexts({
  'no-liaison': ['请选择在岗的专员', 'Choose a working liaison'],
  'no-such-action': ['没有这个操作。', 'There is no such action.'],
});

const ActionName = z.enum(GRANT_ACTIONS);

async function getRecord(tx: Db, actor: Actor, id: string, now: number): Promise<GrantRecord> {
  const [row] = await readGrants(tx, eq(grants.id, id), sql`${grants.id}`, 1, 0);
  if (!row) throw notFound();
  return presentGrant(row, actor, now);
}

async function getForUpdate(tx: Db, officeId: string, id: string | undefined) {
  if (!z.uuid().safeParse(id).success) throw notFound();
  const [row] = await tx
    .select()
    .from(grants)
    .where(and(eq(grants.officeId, officeId), eq(grants.id, id as string)))
    .for('update');
  if (!row) throw notFound();
  return row;
}

/** Grants of the green channel: proposed by one person, decided by another, revocable; and one-off exceptions. */
export function mountGrants(house: House): void {
  const { deps } = house;
  mountReads(house, grantSpec(house));
  mountCommand(
    house,
    {
      method: 'post',
      path: '/grants',
      access: 'grants.propose',
      summary: 'Propose a grant of the green channel',
      body: GrantCreate,
      answers: { 201: GrantRecord },
    },
    async ({ tx, actor, body, now }) => {
      const id = await proposeGrant(deps, tx, actor, body);
      return { status: 201, body: await getRecord(tx, actor, id, now) };
    },
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/grants/{id}/actions/{action}',
      access: 'grants.decide',
      summary: 'approve, reject or revoke a grant',
      body: GrantCommand.extend({ version: Version.optional() }),
      answers: { 200: GrantRecord },
    },
    async ask => {
      const { tx, actor, body, now } = ask;
      const action = ActionName.safeParse(ask.params.action);
      if (!action.success) throw notFound('no-such-action');
      const grant = await getForUpdate(tx, actor.officeId, ask.params.id);
      const record = await getRecord(tx, actor, grant.id, now);
      checkVersion(versionSeen(ask), grant, record);
      await decideGrant(deps, tx, grant, { action: action.data, actor, reason: body.reason ?? '', record });
      return { status: 200, body: await getRecord(tx, actor, grant.id, now) };
    },
  );
  mountExceptions(house);
}
