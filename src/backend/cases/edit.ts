import { eq } from 'drizzle-orm';
import type { CaseDetail, CaseEdit } from '../../contract/cases.ts';
import { answersAreOpen } from '../../domain/cases/answersOpen.ts';
import { type CaseStatus, isClosed } from '../../domain/cases/statuses.ts';
import { answerProblems } from '../../domain/items/answers.ts';
import type { Item } from '../../domain/items/item.ts';
import { silenceFirst } from '../correctionNotices/silenceFirst.ts';
import { cases } from '../db/schema/cases.ts';
import { recordEvent } from '../events/record.ts';
import { type Answer, type Command, versionSeen } from '../http/command.ts';
import { invalid, Problem } from '../http/problem.ts';
import { checkReadOnly } from '../http/readOnly.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { detailIn } from './detail.ts';
import { countDeferred, idsOf, mergeMaterials } from './materials.ts';
import { latePromises } from './noticeInput.ts';
import { receiveDeferred } from './promises.ts';
import { stateOf } from './refuse.ts';
import { type CaseRow, lockCase, materialsOf } from './rows.ts';
import { silentAnswer } from './silentAnswer.ts';
import { itemOfCase, worldIn } from './world.ts';

type Edit = Command<RouteDefinition & { body: typeof CaseEdit }>;

/** They follow from the rest, the day or the language: what comes back of them says nothing. */
const DERIVED = [
  ...(['lamp', 'remaining', 'deliverBy', 'deliveryLamp', 'deliveryRemaining'] as const),
  ...(['stageName', 'missingMaterials', 'deferredOpen', 'ledger', 'itemChange', 'itemDefinition'] as const),
  ...(['notifyBy', 'barredUntil', 'latestPromiseOn'] as const),
  ...(['promiseDueOn', 'promisesUnsigned'] as const),
] as const;
const HISTORY = ['timeline', 'steps', 'pauses', 'allowedActions', 'correction', 'promises'] as const;

/** @throws Problem 409 for another version or a closed case, 422 for fields that have actions of their own. */
function checkEditable(command: Edit, row: CaseRow, shown: CaseDetail): void {
  const seen = versionSeen(command);
  if (seen !== undefined && seen !== row.version) throw new Problem(409, 'stale', { extra: stateOf(shown) });
  if (isClosed(row.status as CaseStatus)) throw new Problem(409, 'case-closed', { extra: stateOf(shown) });
  checkReadOnly(command.body, shown as unknown as Record<string, unknown>, [
    'materials',
    ...(answersAreOpen(row) ? ['variant', 'circumstances'] : []),
    ...DERIVED,
    ...HISTORY,
  ]);
}

function checkValues(item: Item, row: CaseRow, body: Edit['body']): void {
  const { materials, circumstances = {}, variant = row.variant } = body;
  // What the case has said before a newer version of its item stands until somebody changes it.
  const said = row.circumstances as Record<string, string>;
  const changed = Object.entries(circumstances).filter(([question, answer]) => said[question] !== answer);
  const problems = answerProblems(item, {
    ...(variant !== row.variant && { variant }),
    circumstances: Object.fromEntries(changed),
  });
  const fields = Object.fromEntries(problems.map(({ field, code }) => [field, code as string]));
  for (const [index, id] of idsOf(materials).entries()) {
    if (!item.materials.some(known => known.id === id)) fields[`materials.${index}.id`] = 'unknown-material';
  }
  for (const [field, code] of latePromises({ row, body: { materials } })) fields[field] = code;
  if (Object.keys(fields).length > 0) throw invalid(fields);
}

/** The answers that are others than before, for the log: codes, never free text. */
function changedAnswers(
  row: CaseRow,
  after: Pick<CaseRow, 'variant'> & { circumstances: Record<string, string> },
) {
  const before = row.circumstances as Record<string, string>;
  const questions = Object.entries(after.circumstances).filter(([code, answer]) => before[code] !== answer);
  const answers = [
    ...(after.variant === row.variant ? [] : [`variant:${after.variant ?? ''}`]),
    ...questions.map(([code, answer]) => `${code}:${answer}`),
  ];
  return answers.length > 0 ? { answers } : {};
}

/**
 * `PUT /cases/{id}`: the checklist of a case that is not closed (a deferred material came, a paper was checked) and,
 * until acceptance, the answers. Everything else is an action's. @throws Problem 404, 409, 422.
 */
export async function editCase(house: House, command: Edit): Promise<Answer> {
  const { tx, actor, body, now, params } = command;
  const row = await lockCase(tx, actor.officeId, params.id ?? '');
  const world = await worldIn(house, tx, actor.officeId, now);
  const silent = await silenceFirst(house, tx, row, world);
  if (silent) return silentAnswer(await detailIn(house, tx, command, world, silent), command.language);
  const item = itemOfCase(world, row);
  checkEditable(command, row, await detailIn(house, tx, command, world, row));
  checkValues(item, row, body);
  const materials = mergeMaterials(materialsOf(row), body.materials);
  const circumstances = body.circumstances ?? (row.circumstances as Record<string, string>);
  const variant = body.variant === undefined ? row.variant : body.variant;
  const patch = {
    materials,
    variant,
    circumstances,
    deferredOpen: countDeferred(item, { variant, circumstances }, materials),
    version: row.version + 1,
    updatedAt: new Date(now),
  };
  if (row.deferredOpen > 0) {
    const by = { actorId: actor.id, on: world.today, at: new Date(now) };
    const after = { deferredOpen: patch.deferredOpen, held: materials };
    Object.assign(patch, await receiveDeferred(tx, row, after, by));
  }
  await tx.update(cases).set(patch).where(eq(cases.id, row.id));
  await recordEvent(house.deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: 'update',
    subjectType: 'case',
    subjectId: row.id,
    from: row.status,
    to: row.status,
    data: {
      materials: materials.map(({ id, status }) => `${id}:${status}`),
      deferredOpen: patch.deferredOpen,
      ...changedAnswers(row, patch),
    },
    at: now,
  });
  return { status: 200, body: await detailIn(house, tx, command, world, { ...row, ...patch }) };
}
