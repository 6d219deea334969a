import { sql } from 'drizzle-orm';
import type { Claim } from '../../contract/worklist.ts';
import { takeNext } from '../../domain/worklist/takeNext.ts';
import { takeText } from '../../domain/worklist/takeWords.ts';
import { detailIn } from '../cases/detail.ts';
import { lockCase } from '../cases/rows.ts';
import { worldIn } from '../cases/world.ts';
import type { Db } from '../db/db.ts';
import type { Answer, Command } from '../http/command.ts';
import { Problem } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { readHeads } from './heads.ts';
import { setHolder } from './hold.ts';
import { findWorker } from './worker.ts';

type Take = Command<RouteDefinition & { body: typeof Claim }>;

const TAKE_LOCK = 7_231_011;

/**
 * One take at a time in an office: the heads that one locks would be passed over by the other, who would then be given
 * a later case, or none while some wait. A take is a few milliseconds, and pressed a few times an hour by a person.
 */
const takeTurns = (tx: Db, officeId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(${TAKE_LOCK}::int, hashtext(${officeId}))`);

/** `POST /cases/actions/take-next`: the next case of the person's competence becomes theirs; 204 when none waits. */
export async function takeNextCase(house: House, command: Take): Promise<Answer> {
  const { tx, actor, now, language } = command;
  await takeTurns(tx, actor.officeId);
  const worker = await findWorker(tx, actor.officeId, actor.id);
  if (!worker) throw new Problem(403, 'forbidden');
  const world = await worldIn(house, tx, actor.officeId, now);
  const next = takeNext(await readHeads(tx, actor.officeId, world, worker), world.today);
  if (!next) return { status: 204 };
  const row = await lockCase(tx, actor.officeId, next.chosen.id);
  const because = { ...next.because, text: takeText(next.because)[language] };
  const hold = { ...command, row, world, action: 'claim' as const };
  const after = await setHolder(house.deps, hold, worker, { because: next.because.code });
  return { status: 200, body: { case: await detailIn(house, tx, command, world, after), because } };
}
