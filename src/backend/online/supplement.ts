import { eq } from 'drizzle-orm';
import type { OnlineSupplement } from '../../contract/online.ts';
import { type CaseStatus, isClosed } from '../../domain/cases/statuses.ts';
import type { CaseRow } from '../cases/rows.ts';
import { itemOfCase, worldIn } from '../cases/world.ts';
import { silenceFirst } from '../correctionNotices/silenceFirst.ts';
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
  const found = await findOnlineCase(tx, actor, params.externalNumber ?? '', true);
  const letter = await takeLetter(deps, tx, {
    actor,
    kind: 'supplement',
    number: body.number,
    body: { of: found.externalNumber, ...body },
    materials: body.materials,
    note: body.note ?? null,
    at: now,
  });
  if ('caseId' in letter) return { status: 200, body: presentOnline(found) };
  if (isClosed(found.status as CaseStatus)) {
    throw new Problem(409, 'case-closed', {
      extra: { status: found.status, allowedActions: [], record: presentOnline(found) },
    });
  }
  const world = await worldIn(house, tx, actor.officeId, now);
  // A letter is taken in whatever the law has done to its case meanwhile.
  const row = (await silenceFirst(house, tx, found, world)) ?? found;
  const item = itemOfCase(world, row);
  const unknown = body.materials.flatMap(({ id }, index) =>
    item.materials.some(known => known.id === id) ? [] : [[`materials.${index}.id`, 'unknown-material']],
  );
  if (unknown.length > 0) throw invalid(Object.fromEntries(unknown));
  await belongsTo(tx, letter.newId, row.id);
  const waits = row.acceptedAt === null;
  const patch = {
    ...(row.status === 'correcting' && { supplementedAt: new Date(now) }),
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
    // What the applicant wrote stays in the letter: the log takes no free text from outside.
    data: { letter: letter.newId, number: body.number, materials: body.materials.map(({ id }) => id) },
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
