import { eq } from 'drizzle-orm';
import type { CaseDetail } from '../../contract/cases.ts';
import type { OnlineFiling } from '../../contract/online.ts';
import { createCase } from '../cases/create.ts';
import type { CaseRow } from '../cases/rows.ts';
import { worldIn } from '../cases/world.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import type { Answer, Command } from '../http/command.ts';
import { notFound } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { precheckDueOn } from './dueOn.ts';
import { belongsTo, takeLetter } from './letters.ts';
import { presentOnline } from './present.ts';

type File = Command<RouteDefinition & { body: typeof OnlineFiling }>;

async function readCase(tx: Db, id: string): Promise<CaseRow> {
  const [row] = await tx.select().from(cases).where(eq(cases.id, id));
  if (!row) throw notFound();
  return row;
}

/**
 * `POST /online/cases`: a case as the platform files it, received and waiting for its pre-check. The same number with
 * the same content, however often and however many at once, is the same case: 201 the first time, then 200.
 * @throws Problem 409 the number says something else, or the item is not open; 422 with every wrong field.
 */
export async function fileOnline(house: House, command: File): Promise<Answer> {
  const { deps } = house;
  const { tx, actor, now } = command;
  const { externalNumber, ...filing } = command.body;
  const letter = await takeLetter(deps, tx, {
    actor,
    kind: 'filing',
    number: externalNumber,
    body: command.body,
    materials: [],
    note: null,
    at: now,
  });
  if ('caseId' in letter) return { status: 200, body: presentOnline(await readCase(tx, letter.caseId)) };
  const world = await worldIn(house, tx, actor.officeId, now);
  const online = {
    channel: 'online',
    platformId: actor.id,
    externalNumber,
    precheck: 'pending',
    precheckDueOn: precheckDueOn(world),
  };
  const created = await createCase(house, { ...command, body: { ...filing, ticketId: null } }, online);
  const row = await readCase(tx, (created.body as CaseDetail).id);
  await belongsTo(tx, letter.newId, row.id);
  return {
    status: 201,
    body: presentOnline(row),
    headers: { location: `/api/online/cases/${externalNumber}` },
  };
}
