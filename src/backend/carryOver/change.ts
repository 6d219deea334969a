import { eq } from 'drizzle-orm';
import type { CarryOverRefuse, CarryOverTake } from '../../contract/carryOver.ts';
import { type CaseStatus, isClosed } from '../../domain/cases/statuses.ts';
import { detailIn } from '../cases/detail.ts';
import { countDeferred } from '../cases/materials.ts';
import { notifyByFor } from '../cases/noticeInput.ts';
import { receiveDeferred } from '../cases/promises.ts';
import { stateOf } from '../cases/refuse.ts';
import { answersOf, type CaseRow, type KeptMaterial, lockCase, materialsOf } from '../cases/rows.ts';
import { silentAnswer } from '../cases/silentAnswer.ts';
import { itemOfCase, type World, worldIn } from '../cases/world.ts';
import { silenceFirst } from '../correctionNotices/silenceFirst.ts';
import { cases } from '../db/schema/cases.ts';
import { recordEvent } from '../events/record.ts';
import { type Answer, type Command, versionSeen } from '../http/command.ts';
import { invalid, Problem } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { issuePaper } from '../papers/issuePaper.ts';
import { findCarryOver } from './find.ts';
import { type Refused, takenParts } from './take.ts';

type Change = Command<RouteDefinition & { body: typeof CarryOverTake | typeof CarryOverRefuse }>;

/** A material that is here already is not taken from elsewhere. */
const isOpen = (held: KeptMaterial | undefined): boolean =>
  held === undefined || held.status === 'missing' || held.status === 'deferred';

/** The kept list with the chosen ones changed. @throws Problem 422 for one that is not offered, or is here already. */
async function chosen(
  { tx, body }: Change,
  world: World,
  row: CaseRow,
  change: (held: KeptMaterial, offer: Awaited<ReturnType<typeof findCarryOver>>[number]) => KeptMaterial,
) {
  const kept = new Map(materialsOf(row).map(material => [material.id, material]));
  const { officeId, applicantId } = row;
  const item = itemOfCase(world, row);
  const wanted = { officeId, applicantId, item, exceptCaseId: row.id, held: materialsOf(row) };
  const offers = await findCarryOver(tx, world, wanted);
  const fields: Record<string, string> = {};
  const changed: KeptMaterial[] = [];
  for (const [index, { materialId, caseId }] of body.materials.entries()) {
    const offer = offers.find(each => each.materialId === materialId && each.caseId === caseId);
    const held = kept.get(materialId);
    if (!offer || !isOpen(held)) {
      fields[`materials.${index}`] = 'not-offered';
      continue;
    }
    const after = change(held ?? { id: materialId, status: 'missing' }, offer);
    kept.set(materialId, after);
    changed.push(after);
  }
  if (Object.keys(fields).length > 0) throw invalid(fields);
  return { materials: [...kept.values()], changed };
}

/** Reads and locks the case. @throws Problem 404, 409 another version or closed. */
async function begin(house: House, command: Change) {
  const { tx, actor, now, params } = command;
  const row = await lockCase(tx, actor.officeId, params.id ?? '');
  const world = await worldIn(house, tx, actor.officeId, now);
  const silent = await silenceFirst(house, tx, row, world);
  const shown = (of: CaseRow) => detailIn(house, tx, command, world, of);
  if (silent) return { refusal: silentAnswer(await shown(silent), command.language) };
  const seen = versionSeen(command);
  if (seen !== undefined && seen !== row.version) {
    throw new Problem(409, 'stale', { extra: stateOf(await shown(row)) });
  }
  if (isClosed(row.status as CaseStatus)) {
    throw new Problem(409, 'case-closed', { extra: stateOf(await shown(row)) });
  }
  return { row, world, shown };
}

const log = (
  house: House,
  { tx, actor, now }: Change,
  row: CaseRow,
  event: { action: string; data: Record<string, unknown>; reason?: string },
) =>
  recordEvent(house.deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    subjectType: 'case',
    subjectId: row.id,
    from: row.status,
    to: row.status,
    at: now,
    ...event,
  });

/**
 * `POST /cases/{id}/carry-over`: materials of the person's earlier cases stand for those that are missing or owed; a
 * receipt says so. @throws Problem 404, 409, 422.
 */
export async function carryOver(house: House, command: Change): Promise<Answer> {
  const { tx, actor, now } = command;
  const begun = await begin(house, command);
  if (begun.refusal) return begun.refusal;
  const { row, world, shown } = begun;
  const { materials, changed } = await chosen(
    command,
    world,
    row,
    (held, { materialId: _, ...takenFrom }) => ({
      ...held,
      status: 'waived',
      takenFrom,
    }),
  );
  const at = new Date(now);
  const deferredOpen = countDeferred(itemOfCase(world, row), answersOf(row), materials);
  const patch: Partial<CaseRow> = { materials, deferredOpen, version: row.version + 1, updatedAt: at };
  if (row.deferredOpen > 0) {
    const by = { actorId: actor.id, on: world.today, at };
    Object.assign(patch, await receiveDeferred(tx, row, { deferredOpen, held: materials }, by));
  }
  await tx.update(cases).set(patch).where(eq(cases.id, row.id));
  const after = { ...row, ...patch };
  const receipt = await issuePaper(house.deps, tx, {
    officeId: actor.officeId,
    kind: 'receipt',
    caseId: row.id,
    data: { materials, notifyBy: notifyByFor(after, world) },
    issuedBy: actor.id,
    at: now,
  });
  const data = { carriedOver: takenParts(changed), papers: [receipt.number] };
  await log(house, command, row, { action: 'carry-over', data });
  return { status: 200, body: await shown(after) };
}

/** `POST /cases/{id}/carry-over-refusals`: the applicant is asked for them again. @throws Problem 404, 409, 422. */
export async function refuseCarryOver(
  house: House,
  command: Command<RouteDefinition & { body: typeof CarryOverRefuse }>,
): Promise<Answer> {
  const { tx, now, body } = command;
  const begun = await begin(house, command);
  if (begun.refusal) return begun.refusal;
  const { row, world, shown } = begun;
  const refused: Refused[] = [];
  const { materials } = await chosen(command, world, row, (held, offer) => {
    refused.push({ material: offer.materialId, from: offer.number });
    return { ...held, notTaken: offer.caseId };
  });
  const patch = { materials, version: row.version + 1, updatedAt: new Date(now) };
  await tx.update(cases).set(patch).where(eq(cases.id, row.id));
  await log(house, command, row, { action: 'refuse-carry-over', data: { refused }, reason: body.reason });
  return { status: 200, body: await shown({ ...row, ...patch }) };
}
