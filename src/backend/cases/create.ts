import type { CaseCreate } from '../../contract/cases.ts';
import type { DuplicateCandidate } from '../../contract/duplicates.ts';
import { answerProblems } from '../../domain/items/answers.ts';
import type { Item } from '../../domain/items/item.ts';
import { type CheckedApplicant, checkApplicant } from '../applicants/check.ts';
import { fileApplicant } from '../applicants/file.ts';
import { takenParts, takeOver } from '../carryOver/take.ts';
import { cases } from '../db/schema/cases.ts';
import type { Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import type { Answer, Command } from '../http/command.ts';
import { invalid, Problem } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import type { OfficeItem } from '../office/ruleBook.ts';
import { tellOfCase } from '../outbox/tellOfCase.ts';
import { issuePaper } from '../papers/issuePaper.ts';
import { type KeptAgent, keepAgent } from './agent.ts';
import { detailIn } from './detail.ts';
import { findDuplicates, holdPeople, refuseDuplicate } from './duplicates.ts';
import { findStanding, type Standing } from './green.ts';
import { countDeferred } from './materials.ts';
import { notifyByFor } from './noticeInput.ts';
import { newQueryCode, nextCaseNumber } from './numbers.ts';
import type { KeptMaterial } from './rows.ts';
import { startStep } from './steps.ts';
import { findOfficeItem, type World, worldIn } from './world.ts';

type Create = Command<RouteDefinition & { body: typeof CaseCreate }>;
/** Who files what, when: all that making a case needs of a command. */
export type FilingPress = Pick<Create, 'tx' | 'body' | 'actor' | 'now'>;
type Fields = Record<string, string>;

/** @throws Problem 422 when nobody knows the item, 409 when it is not open. */
export function openItem(
  world: World,
  { body, language }: { body: { itemCode: string }; language: Create['language'] },
): OfficeItem {
  const found = findOfficeItem(world, body.itemCode);
  if (!found) throw invalid({ itemCode: 'unknown' });
  if (!found.open)
    throw new Problem(409, 'item-closed', {
      params: { item: found.item[language] },
      extra: { status: 'closed', allowedActions: [] },
    });
  return found;
}

function checkChecklist(item: Item, body: CaseCreate, fields: Fields): void {
  const { variant, circumstances } = body;
  for (const { field, code } of answerProblems(item, { variant: variant ?? null, circumstances })) {
    fields[field] = code;
  }
  for (const [index, { id }] of body.materials.entries()) {
    const isKnown = item.materials.some(material => material.id === id);
    if (!isKnown) fields[`materials.${index}.id`] = 'unknown-material';
  }
}

export interface Filing {
  person: CheckedApplicant;
  agent: KeptAgent | null;
  standing: Standing;
}

/** Everything that can be wrong, told at once. @throws Problem 422. */
async function checkFiling(house: House, command: FilingPress, world: World, item: Item): Promise<Filing> {
  const { tx, body, actor } = command;
  const fields: Fields = {};
  const person = checkApplicant(body.applicant, world.today, fields);
  const agent = keepAgent(house.deps.vault, body.agent, world.today, fields);
  checkChecklist(item, body, fields);
  const standing = await findStanding(tx, actor.officeId, body, world.today, fields);
  if (!person || Object.keys(fields).length > 0) throw invalid(fields);
  return { person, agent, standing };
}

interface Filed {
  applicant: { id: string; name: string };
  materials: KeptMaterial[];
}

/** The row of a case that is handed in now; its limits are the item's of today and stay so. */
async function insertCase(
  deps: Deps,
  { tx, body, actor, now }: FilingPress,
  world: World,
  { item, version }: OfficeItem,
  { agent, standing, applicant, materials }: Omit<Filing, 'person'> & Filed,
) {
  const at = new Date(now);
  const answers = { variant: body.variant ?? null, circumstances: body.circumstances };
  const [row] = await tx
    .insert(cases)
    .values({
      id: deps.newId(),
      officeId: actor.officeId,
      number: await nextCaseNumber(tx, actor.officeId, item.code, world.today),
      queryCode: newQueryCode(deps),
      itemCode: item.code,
      itemVersion: version,
      kind: item.kind.value,
      ...answers,
      status: 'received',
      whoseMove: 'window',
      ...standing,
      applicantId: applicant.id,
      applicantName: applicant.name,
      agent,
      materials,
      deferredOpen: countDeferred(item, answers, materials),
      receivedBy: actor.id,
      receivedAt: at,
      noticeWatched: true,
      reviewedBy: [],
      committedDays: item.committedDays.value,
      legalDays: item.legalDays.value,
      updatedAt: at,
    })
    .returning();
  if (!row) throw new Error('an insert answered no row');
  return row;
}

/** What a case has besides that was not filed alone at the window: the platform's, one of a list, or of a joint matter. */
export type FiledBesides = Partial<
  Pick<
    typeof cases.$inferInsert,
    | 'channel'
    | 'platformId'
    | 'externalNumber'
    | 'precheck'
    | 'precheckDueOn'
    | 'listFilingId'
    | 'jointId'
    | 'jointCode'
  >
>;

/**
 * Makes the case of a filing that was checked: the person, the case with its number, its first turn, its receipt, its
 * event, and what the applicant is told.
 */
export async function fileChecked(
  house: House,
  press: FilingPress,
  at: { world: World; officeItem: OfficeItem },
  filing: Filing,
  { duplicates, besides }: { duplicates: readonly DuplicateCandidate[]; besides?: FiledBesides },
) {
  const { deps } = house;
  const { tx, actor, now, body } = press;
  const { world, officeItem } = at;
  const applicant = await fileApplicant(deps, tx, { actor, now }, filing.person);
  const wanted = { officeId: actor.officeId, applicantId: applicant.id, item: officeItem.item };
  const { materials, refused } = await takeOver(tx, world, wanted, body);
  const row = await insertCase(deps, press, world, officeItem, {
    agent: filing.agent,
    standing: { ...filing.standing, ...besides },
    applicant,
    materials,
  });
  const carriedOver = takenParts(materials);
  await startStep(deps, tx, officeItem.item, row, now);
  const receipt = await issuePaper(deps, tx, {
    officeId: actor.officeId,
    kind: 'receipt',
    caseId: row.id,
    data: { materials: row.materials, notifyBy: notifyByFor(row, world) },
    issuedBy: actor.id,
    at: now,
  });
  await recordEvent(deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: 'receive',
    subjectType: 'case',
    subjectId: row.id,
    to: 'received',
    reason: body.duplicateReason ?? null,
    data: {
      number: row.number,
      item: row.itemCode,
      lane: row.lane,
      grantId: row.grantId,
      papers: [receipt.number],
      ...(besides?.jointCode && { joint: besides.jointCode }),
      ...(carriedOver.length > 0 && { carriedOver }),
      ...(duplicates.length > 0 && { duplicates: duplicates.map(({ number }) => number) }),
    },
    at: now,
  });
  if (refused.length > 0) {
    await recordEvent(deps, tx, {
      officeId: actor.officeId,
      actorId: actor.id,
      action: 'refuse-carry-over',
      subjectType: 'case',
      subjectId: row.id,
      from: row.status,
      to: row.status,
      reason: body.askAnewReason ?? null,
      data: { refused },
      at: now,
    });
  }
  const told = { row, item: officeItem.item, world, action: 'receive', actorId: actor.id };
  await tellOfCase(deps, tx, told);
  return { row, receipt };
}

/**
 * One filing through every gate: what is wrong with it, whether it may be there already, then the case. The item has
 * been found open. @throws Problem 409 possible duplicate, 422 with every wrong field.
 */
export async function fileAlone(
  house: House,
  press: FilingPress,
  at: { world: World; officeItem: OfficeItem },
  besides?: FiledBesides,
) {
  const { deps } = house;
  const { tx, actor, body } = press;
  const { item } = at.officeItem;
  const filing = await checkFiling(house, press, at.world, item);
  const filed = { officeId: actor.officeId, itemCode: item.code };
  await holdPeople(deps, tx, filed, [filing.person]);
  const duplicates = await findDuplicates(deps, tx, at.world, {
    ...filed,
    variant: body.variant ?? null,
    person: filing.person,
  });
  refuseDuplicate(body, duplicates);
  const made = await fileChecked(house, press, at, filing, { duplicates, ...(besides && { besides }) });
  return { ...made, duplicates };
}

/** `POST /cases`: takes a case in (收件). @throws Problem 409 item not open, 422 with every wrong field. */
export async function createCase(house: House, command: Create, online?: FiledBesides): Promise<Answer> {
  const { tx, actor, now } = command;
  const world = await worldIn(house, tx, actor.officeId, now);
  const officeItem = openItem(world, command);
  const { row, duplicates } = await fileAlone(house, command, { world, officeItem }, online);
  return {
    status: 201,
    body: { ...(await detailIn(house, tx, command, world, row)), possibleDuplicates: duplicates },
    headers: { location: `/api/cases/${row.id}` },
  };
}
