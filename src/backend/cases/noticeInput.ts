import type { CaseCommand } from '../../contract/cases.ts';
import { notifyByOf, unknownReasons } from '../../domain/cases/correctionNotice.ts';
import { endingProblems } from '../../domain/cases/endings.ts';
import { latestPromise, promiseProblems } from '../../domain/cases/promise.ts';
import {
  type CodedReason,
  type EndingAction,
  findReason,
  isEndingAction,
} from '../../domain/cases/reasons.ts';
import type { CaseAction } from '../../domain/cases/statuses.ts';
import type { Item } from '../../domain/items/item.ts';
import type { OfficeSettings } from '../office/settings.ts';
import { clockColumns, clockInput } from './clocks.ts';
import { fixVersion } from './fixVersion.ts';
import { handoverInput } from './handover.ts';
import { declaredIds, deferredIds } from './promised.ts';
import { type CaseRow, type KeptMaterial, materialsOf } from './rows.ts';
import type { World } from './world.ts';

type Problems = [field: string, code: string][];

export const endingReasons = (
  { caseRules }: Pick<OfficeSettings, 'caseRules'>,
  action: EndingAction,
): readonly CodedReason[] => caseRules[`${action}Reasons`];

/** A code alone says its reason in words too. */
export function withReason(
  world: Pick<World, 'settings'>,
  action: CaseAction,
  body: CaseCommand,
): CaseCommand {
  if (!isEndingAction(action) || !body.reasonCode || body.reason?.trim()) return body;
  const known = findReason(endingReasons(world.settings, action), body.reasonCode);
  return known ? { ...body, reason: known.zh } : body;
}

interface Given {
  row: CaseRow;
  item: Item;
  world: World;
  action: CaseAction;
  body: CaseCommand;
  /** The materials as they are after it. */
  held: readonly KeptMaterial[];
}

/** Last day that may be promised for the case: as it is, or, until then, by the limits that acceptance would fix now. */
export function lastPromiseDay({ row, item, world }: Pick<Given, 'row' | 'item' | 'world'>): string {
  if (row.acceptedAt !== null) return latestPromise(row.committedDueOn, world.today, row.committedDays);
  const fixed = { ...row, ...fixVersion(world, row, item) };
  const { committedDueOn } = clockColumns(world, clockInput(world, item, fixed, world.now, []));
  return latestPromise(committedDueOn, world.today, fixed.committedDays);
}

function acceptProblems(given: Given): Problems {
  const { body, item, row, held, world } = given;
  const problems: Problems = [];
  if (body.promise && deferredIds(item, row, held).length > 0) {
    const wrong = promiseProblems(body.promise, world.today, lastPromiseDay(given));
    problems.push(...wrong.map(({ field, code }): [string, string] => [`promise.${field}`, code]));
  }
  if (declaredIds(item, row, held).length > 0) {
    if (!body.declaration) problems.push(['declaration', 'required']);
    else if (body.declaration.signedOn > world.today) problems.push(['declaration.signedOn', 'after-today']);
  }
  return problems;
}

/** Nothing is promised after acceptance: what is promised then was not signed for, and no rule looked at it. */
export function latePromises({ body, row }: Pick<Given, 'row' | 'body'>): Problems {
  const before = new Map(materialsOf(row).map(({ id, status }) => [id, status]));
  const isNew = (body.materials ?? []).some(
    given =>
      typeof given !== 'string' &&
      (given.status === 'deferred' || given.status === 'declared') &&
      before.get(given.id) !== given.status,
  );
  return isNew && row.acceptedAt !== null ? [['materials', 'promised-late']] : [];
}

function signedProblems(given: Given): Problems {
  const { body, world } = given;
  if (!body.signedOn) return [];
  const promise = { signedOn: body.signedOn, dueOn: body.dueOn };
  return promiseProblems(promise, world.today, lastPromiseDay(given)).map(({ field, code }) => [field, code]);
}

/** What is wrong with the notices, promises and reasons of an allowed action. */
export function noticeInput(given: Given): Problems {
  const { action, body, world } = given;
  const problems = latePromises(given);
  if (isEndingAction(action)) {
    const wrong = endingProblems(endingReasons(world.settings, action), body);
    problems.push(...wrong.map(({ field, code }): [string, string] => [field, code]));
  }
  if (action === 'request-correction') {
    const unknown = unknownReasons(world.settings.caseRules.correctionReasons, body.materials ?? []);
    if (unknown.length > 0) problems.push(['materials', 'unknown-reason']);
  }
  if (action === 'deliver') problems.push(...handoverInput(given));
  if (action === 'accept') problems.push(...acceptProblems(given));
  if (action === 'record-promise') problems.push(...signedProblems(given));
  if (action === 'supply-deferred' && body.receivedOn && body.receivedOn > world.today) {
    problems.push(['receivedOn', 'after-today']);
  }
  if (action === 'check-declaration' && body.finding === 'false' && !body.reason?.trim()) {
    problems.push(['reason', 'required']);
  }
  return problems;
}

/** Last day to notify, from the materials' last receipt; null once the case is past it. */
export const notifyByFor = (
  row: Pick<CaseRow, 'status' | 'receivedAt' | 'correctedAt'>,
  { calendar }: Pick<World, 'calendar'>,
): string | null =>
  row.status === 'received' ? notifyByOf(calendar, (row.correctedAt ?? row.receivedAt).getTime()) : null;
