import { eq } from 'drizzle-orm';
import { isAcceptedBySilence, notifyByOf, SILENCE_SOURCE } from '../../domain/cases/correctionNotice.ts';
import { firstReviewStage } from '../../domain/cases/stages.ts';
import { whoseMoveOf } from '../../domain/cases/whoseMove.ts';
import { precheckAfter } from '../../domain/online/precheck.ts';
import { deferralData } from '../../domain/papers/issueData.ts';
import { clockColumns, clockInput } from '../cases/clocks.ts';
import { fixVersion } from '../cases/fixVersion.ts';
import { lastPromiseDay } from '../cases/noticeInput.ts';
import { moveParts, partsSaid } from '../cases/parts.ts';
import { declaredIds, deferredIds } from '../cases/promised.ts';
import { promiseInSilence } from '../cases/promises.ts';
import { type CaseRow, lockCase, materialsOf } from '../cases/rows.ts';
import { holdRules } from '../cases/rulesLock.ts';
import { turnOver } from '../cases/steps.ts';
import { itemOfCase, type World, worldIn } from '../cases/world.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { recordEvent } from '../events/record.ts';
import { notify } from '../notices/notify.ts';
import { peopleFor } from '../notices/people.ts';
import { pushState } from '../online/pushState.ts';
import { queueMessage } from '../outbox/queueMessage.ts';
import { issuePaper } from '../papers/issuePaper.ts';
import { holdSilence } from './held.ts';
import type { Keeping } from './keeping.ts';

/** When the materials came in, or the corrected set did: what both the five days and the clocks count from. */
export const receiptOf = (row: Pick<CaseRow, 'receivedAt' | 'correctedAt'>): Date =>
  row.correctedAt ?? row.receivedAt;

/** Whether the law has accepted the case by now, nobody having said anything in time. */
export const isSilent = (
  row: Pick<CaseRow, 'status' | 'noticeWatched' | 'receivedAt' | 'correctedAt'>,
  { calendar, today }: Pick<World, 'calendar' | 'today'>,
): boolean =>
  row.status === 'received' &&
  row.noticeWatched &&
  isAcceptedBySilence(calendar, receiptOf(row).getTime(), today);

/**
 * Nobody accepted, refused or notified in time: the application counts as accepted from the day of its receipt
 * (行政许可法 art. 32 (4)). The system's act, by rule. False where somebody was quicker, on another server too, and where
 * something is declared that nobody has signed: a person decides then.
 */
export async function acceptBySilence(
  house: Keeping,
  tx: Db,
  officeId: string,
  id: string,
): Promise<boolean> {
  const { deps } = house;
  await holdRules(tx, officeId);
  const row = await lockCase(tx, officeId, id);
  const now = deps.now();
  const world = await worldIn(house, tx, officeId, now);
  const since = receiptOf(row);
  if (!isSilent(row, world)) return false;
  const item = itemOfCase(world, row);
  const held = materialsOf(row);
  const notifyBy = notifyByOf(world.calendar, since.getTime()) ?? '';
  if (declaredIds(item, row, held).length > 0) {
    await holdSilence(deps, tx, row, { since, notifyBy, now });
    return false;
  }
  const fixed = fixVersion(world, row, item);
  const at = { status: 'accepted', stageNo: firstReviewStage(item), paused: false, stopCode: null } as const;
  const moved = await moveParts({
    ...{ deps, tx, world, item, row, actorId: null, action: 'accept-by-silence', body: {}, pauses: [] },
    to: at,
  });
  const patch = {
    ...moved?.columns,
    status: at.status,
    stageNo: at.stageNo,
    whoseMove: whoseMoveOf({ ...at, parts: partsSaid({ ...row, ...moved?.columns }) }, item),
    assigneeId: null,
    acceptedAt: since,
    acceptedBySilence: true,
    secondNotice: null,
    precheck: precheckAfter(row.precheck, 'accept'),
    ...fixed,
    ...clockColumns(world, clockInput(world, item, { ...row, ...fixed }, since.getTime(), [])),
    version: row.version + 1,
    updatedAt: new Date(now),
  };
  const dated = { ...row, ...patch };
  Object.assign(patch, await promiseInSilence({ deps, tx, world, row: dated, item, held }));
  const after = { ...row, ...patch };
  const ending = { actorId: null, outcome: 'accept-by-silence', paperNumber: null, pauses: [] };
  await turnOver(deps, tx, world, item, { before: row, after }, ending);
  await tx.update(cases).set(patch).where(eq(cases.id, row.id));
  const common = { officeId, caseId: row.id, at: now };
  const { committedDueOn, legalDueOn } = after;
  const paper = await issuePaper(deps, tx, {
    ...common,
    kind: 'acceptance',
    data: { committedDueOn, legalDueOn, bySilence: true, source: SILENCE_SOURCE },
    issuedBy: null,
  });
  const papers = [paper.number];
  const deferred = deferredIds(item, after, held);
  if (deferred.length > 0) {
    const data = deferralData(deferred, undefined, lastPromiseDay({ row: after, item, world }));
    papers.push((await issuePaper(deps, tx, { ...common, kind: 'deferral', data, issuedBy: null })).number);
  }
  await recordEvent(deps, tx, {
    officeId,
    actorId: null,
    action: 'accept-by-silence',
    subjectType: 'case',
    subjectId: row.id,
    from: row.status,
    to: after.status,
    reason: SILENCE_SOURCE,
    data: {
      notifyBy,
      since: since.toISOString(),
      committedDueOn,
      papers,
      ...(moved && { parts: moved.done }),
    },
    at: now,
  });
  for (const staffId of await peopleFor(tx, officeId, row.receivedBy)) {
    await notify(deps, tx, {
      officeId,
      staffId,
      kind: 'accepted-by-silence',
      subjectType: 'case',
      subjectId: row.id,
      params: { number: row.number, day: notifyBy },
      actorId: null,
      at: now,
    });
  }
  await queueMessage(deps, tx, {
    ...common,
    channel: 'sms',
    kind: 'accepted-by-silence',
    applicantId: row.applicantId,
    params: { number: row.number },
    createdBy: null,
  });
  await pushState(deps, tx, after, { action: 'accept-by-silence', actorId: null, at: now });
  return true;
}
