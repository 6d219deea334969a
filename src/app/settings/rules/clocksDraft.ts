import type { ClockSettingsRecord } from '../../../contract/clocks.ts';
import { REMINDER_LEVELS, type ReminderLevel } from '../../../domain/limits/reminderLevels.ts';
import { type CodedDraft, codedDrafts, codedRows } from './codedDraft.ts';
import { numberProblem, type RuleProblems, rowProblems, withoutGaps } from './problems.ts';

/** Whom a level can tell, beside single people. */
export const TARGETS = ['assignee', 'clerk', 'reviewer', 'approver', 'manager', 'supervisor'] as const;
export type Target = (typeof TARGETS)[number];

/** What the office decides about its clocks as it is typed. */
export interface ClocksDraft {
  version: number;
  confirmed: readonly string[];
  defaultStopDays: string;
  reopening: ClockSettingsRecord['reopening'];
  overdueCauses: readonly CodedDraft[];
  reminders: Readonly<Record<ReminderLevel, readonly string[]>>;
}

export const draftOf = (record: ClockSettingsRecord): ClocksDraft => ({
  version: record.version,
  confirmed: record.confirmed,
  defaultStopDays: String(record.defaultStopDays),
  reopening: record.reopening,
  overdueCauses: codedDrafts(record.overdueCauses),
  reminders: record.reminders,
});

export const bodyOf = ({ version: _, ...draft }: ClocksDraft) => ({
  ...draft,
  defaultStopDays: Number(draft.defaultStopDays),
  overdueCauses: codedRows(draft.overdueCauses),
});

export const check = (draft: ClocksDraft): RuleProblems => ({
  ...withoutGaps([['defaultStopDays', numberProblem(draft.defaultStopDays, 1, 250)]]),
  ...rowProblems('overdueCauses', draft.overdueCauses),
});

/** A level with one of its targets put in or taken out; single people stay. */
export const withTarget = (
  reminders: ClocksDraft['reminders'],
  level: ReminderLevel,
  target: Target,
  isOn: boolean,
): ClocksDraft['reminders'] => {
  const others = reminders[level].filter(each => each !== target);
  return { ...reminders, [level]: isOn ? [...others, target] : others };
};

/** How many people a level tells by name. */
export const othersOf = (reminders: ClocksDraft['reminders'], level: ReminderLevel): number =>
  reminders[level].filter(target => !(TARGETS as readonly string[]).includes(target)).length;

export { REMINDER_LEVELS };
