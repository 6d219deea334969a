import { eq } from 'drizzle-orm';
import type { OnlineSupplement } from '../../contract/online.ts';
import { type CaseStatus, isClosed } from '../../domain/cases/statuses.ts';
import type { CaseRow } from '../cases/rows.ts';
import { itemOfCase, worldIn } from '../cases/world.ts';
import { cases } from '../db/schema/cases.ts';
import { recordEvent } from '../events/record.ts';
import type { Answer, Command } from '../http/command.ts';
import { invalid, Problem } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { notify } from '../notices/notify.ts';
import { precheckDueOn } from './dueOn.ts';
import { belongsTo, findOnlineCase, takeLetter } from './letters.ts';
import { presentOnline } from './present.ts';

type Supplement = Command<RouteDefinition & { body: typeof OnlineSupplement }>;

/** Who has to look at it once the case is accepted; before, it is in the pre-check's list. */
const whoWaits = (row: CaseRow): string | null => row.assigneeId ?? row.acceptedBy;

/**
 * `POST /online/cases/{externalNumber}/supplements`: what the applicant hands in later. It is put before the window,
 * which looks at it and records it (收到补正): nobody's papers count as complete unseen. @throws Problem 404, 409, 422.
 */
export async function supplementOnline(house: House, command: Supplement): Promise<Answer> {
  const { deps } = house;
  const { tx, actor, body, now, params } = command;
  const row = await findOnlineCase(tx, actor, params.externalNumber ?? '', true);
  const letter = await takeLetter(deps, tx, {
    actor,
    kind: 'supplement',
    number: body.number,
    body: { of: row.externalNumber, ...body },
    materials: body.materials,
    note: body.note ?? null,
    at: now,
  });
  if ('caseId' in letter) return { status: 200, body: presentOnline(row) };
  if (isClosed(row.status as CaseStatus)) {
    throw new Problem(409, 'case-closed', {
      extra: { status: row.status, allowedActions: [], record: presentOnline(row) },
    });
  }
  const world = await worldIn(house, tx, actor.officeId, now);
  const item = itemOfCase(world, row);
  const unknown = body.materials.flatMap(({ id }, index) =>
    item.materials.some(known => known.id === id) ? [] : [[`materials.${index}.id`, 'unknown-material']],
  );
  if (unknown.length > 0) throw invalid(Object.fromEntries(unknown));
  await belongsTo(tx, letter.newId, row.id);
  const waits = row.acceptedAt === null;
  const patch = {
    ...(waits && { precheck: 'pending', precheckDueOn: precheckDueOn(world) }),
    version: row.version + 1,
    updatedAt: new Date(now),
  };
  await tx.update(cases).set(patch).where(eq(cases.id, row.id));
  await recordEvent(deps, tx, {
    officeId: row.officeId,
    actorId: actor.id,
    action: 'supplement',
    subjectType: 'case',
    subjectId: row.id,
    from: row.status,
    to: row.status,
    reason: body.note ?? null,
    data: { number: body.number, materials: body.materials.map(({ id }) => id) },
    at: now,
  });
  const reader = waits ? null : whoWaits(row);
  if (reader) {
    await notify(deps, tx, {
      officeId: row.officeId,
      staffId: reader,
      kind: 'online-supplement',
      subjectType: 'case',
      subjectId: row.id,
      params: { number: row.number },
      actorId: actor.id,
      at: now,
    });
  }
  return { status: 201, body: presentOnline({ ...row, ...patch }) };
}
