import { GRADES, type Grade, isBadGrade } from './grades.ts';
import { gradeOfReason, type RatingReason } from './reasons.ts';

/** Characters that a comment may have. A practice of rating products; no standard read fixes it. */
export const MOST_COMMENT = 150;

export interface RatingInput {
  grade: number;
  /** Codes of the reasons ticked. */
  reasons: readonly string[];
  comment: string;
}

export interface RatingProblem {
  field: 'grade' | 'reasons' | 'comment';
  code: 'grade' | 'unknown-reason' | 'reason-needed' | 'too-long';
}

export const isGrade = (grade: number): grade is Grade => (GRADES as readonly number[]).includes(grade);

/**
 * What is wrong with a rating. A bad one names a reason, ticked or in words (差评须说明原因); the others may go without.
 * There is no grade that is taken when none is given: a rating is voluntary (国办发〔2019〕51号).
 */
export function ratingProblems(input: RatingInput, known: readonly RatingReason[]): RatingProblem[] {
  const { grade, reasons, comment } = input;
  if (!isGrade(grade)) return [{ field: 'grade', code: 'grade' }];
  const problems: RatingProblem[] = [];
  const isKnown = (code: string) =>
    gradeOfReason(code) === grade && known.some(reason => reason.code === code);
  if (!reasons.every(isKnown)) problems.push({ field: 'reasons', code: 'unknown-reason' });
  if (isBadGrade(grade) && reasons.length === 0 && comment.trim() === '') {
    problems.push({ field: 'reasons', code: 'reason-needed' });
  }
  if ([...comment].length > MOST_COMMENT) problems.push({ field: 'comment', code: 'too-long' });
  return problems;
}

/** After a visit has ended the pad asks for so long, in seconds; then it rests. A practice of this office. */
export const PAD_SECONDS = 120;

/** Who is asked: somebody who was served at the window. Not who never came, nor who was closed by the evening's rule. */
export const isRateable = (visit: { status: string; startedAt: unknown; endedAt: unknown }): boolean =>
  visit.status === 'finished' && visit.startedAt !== null && visit.endedAt !== null;
