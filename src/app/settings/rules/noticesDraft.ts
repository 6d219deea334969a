import type { CaseRulesRecord } from '../../../contract/caseRules.ts';
import { type CodedDraft, codedDrafts, codedRows } from './codedDraft.ts';
import { numberProblem, type RuleProblems, rowProblems, withoutGaps } from './problems.ts';

export const REASON_LISTS = [
  'correctionReasons',
  'refuseReasons',
  'rejectReasons',
  'returnReasons',
  'withdrawReasons',
] as const;
export type ReasonList = (typeof REASON_LISTS)[number];

/** The numbers with their bounds, as the contract has them. */
export const NOTICE_NUMBERS = {
  correctionDays: [1, 120],
  remindDaysBefore: [0, 20],
  barMonths: [0, 60],
  carryOverDays: [0, 3650],
  duplicateDays: [0, 3650],
} as const;
export type NoticeNumber = keyof typeof NOTICE_NUMBERS;
export const NOTICE_NUMBER_NAMES = Object.keys(NOTICE_NUMBERS) as NoticeNumber[];

type Numbers = Record<NoticeNumber, string>;
type Lists = Record<ReasonList, readonly CodedDraft[]>;

/** The rules of notices and promises as they are typed. */
export interface NoticesDraft extends Numbers, Lists {
  version: number;
  confirmed: readonly string[];
  signedBeforeDecision: boolean;
  reviewBody: CaseRulesRecord['reviewBody'];
  court: CaseRulesRecord['court'];
}

const each = <K extends string, V>(names: readonly K[], of: (name: K) => V) =>
  Object.fromEntries(names.map(name => [name, of(name)])) as Record<K, V>;

export const draftOf = (record: CaseRulesRecord): NoticesDraft => ({
  ...each(NOTICE_NUMBER_NAMES, name => String(record[name])),
  ...each(REASON_LISTS, list => codedDrafts(record[list])),
  version: record.version,
  confirmed: record.confirmed,
  signedBeforeDecision: record.signedBeforeDecision,
  reviewBody: record.reviewBody,
  court: record.court,
});

export const bodyOf = ({ version: _, ...draft }: NoticesDraft) => ({
  ...draft,
  ...each(NOTICE_NUMBER_NAMES, name => Number(draft[name])),
  ...each(REASON_LISTS, list => codedRows(draft[list])),
});

export const check = (draft: NoticesDraft): RuleProblems => ({
  ...withoutGaps(
    NOTICE_NUMBER_NAMES.map(name => {
      const [from, to] = NOTICE_NUMBERS[name];
      return [name, numberProblem(draft[name], from, to)];
    }),
  ),
  ...Object.assign({}, ...REASON_LISTS.map(list => rowProblems(list, draft[list]))),
});
