import {
  completeNotice,
  type GivenLine,
  type NoticeLine,
  workingDaysAfter,
} from '../../domain/cases/correctionNotice.ts';
import type { Allowed } from './apply.ts';
import { type Correction, type GivenMaterials, idsOf } from './materials.ts';
import { answersOf, type CaseRow, materialsOf } from './rows.ts';

const linesOf = (given: GivenMaterials | undefined): GivenLine[] => given ?? [];

/** The lines of the notice that this command gives, complete. */
export const noticeLines = ({ row, item, body }: Pick<Allowed, 'row' | 'item' | 'body'>): NoticeLine[] =>
  completeNotice(item, answersOf(row), materialsOf(row), linesOf(body.materials));

/** What a correction notice writes: the notice, the applicant's own deadline, and that the consent to it is used up. */
export function notified(allowed: Allowed): Partial<CaseRow> {
  const { row, body, world } = allowed;
  const lines = noticeLines(allowed);
  const dueOn = workingDaysAfter(world.calendar, world.now, world.settings.caseRules.correctionDays);
  const correction: Correction = {
    materials: lines.map(line => line.id),
    lines,
    reason: body.reason ?? null,
    at: new Date(world.now).toISOString(),
    dueOn,
  };
  return {
    correctionsRequested: row.correctionsRequested + 1,
    correction,
    correctionDueOn: dueOn,
    secondNotice: null,
    remindedAt: null,
  };
}

/**
 * What the receipt of a correction writes: the five days begin anew, nothing is proposed any more. What was handed in
 * online was received when it came, not when somebody looked at it.
 */
export function corrected({ row, body, world }: Allowed): Partial<CaseRow> {
  const at = row.supplementedAt ?? new Date(world.now);
  const correction = {
    ...(row.correction as Correction),
    recordedAt: new Date(world.now).toISOString(),
    ...(body.materials && { brought: idsOf(body.materials) }),
  };
  return {
    correction,
    correctedAt: at,
    supplementedAt: null,
    noticeWatched: true,
    correctionDueOn: null,
    returnProposed: null,
    remindedAt: null,
  };
}
