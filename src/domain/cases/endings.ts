import { type CodedReason, findReason, NOT_OUR_POWER } from './reasons.ts';

/** What is given for an ending: its coded reason, free text, and whose power it is where it is not ours. */
export interface EndingInput {
  reasonCode?: string | undefined;
  reason?: string | undefined;
  competentBody?: string | undefined;
}

export interface EndingProblem {
  field: 'reasonCode' | 'competentBody';
  code: 'unknown-reason' | 'required';
}

/**
 * What is wrong with it: a code that the office's list has not, and 不属于本机关职权 without the body to turn to
 * (行政许可法 art. 32 (2)). A reason in free text alone is right.
 */
export function endingProblems(reasons: readonly CodedReason[], input: EndingInput): EndingProblem[] {
  const { reasonCode, competentBody = '' } = input;
  if (!reasonCode) return [];
  if (!findReason(reasons, reasonCode)) return [{ field: 'reasonCode', code: 'unknown-reason' }];
  const isUnnamed = reasonCode === NOT_OUR_POWER && competentBody.trim() === '';
  return isUnnamed ? [{ field: 'competentBody', code: 'required' }] : [];
}
