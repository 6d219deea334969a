import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRADES, isBadGrade } from './grades.ts';
import { isRateable, MOST_COMMENT, ratingProblems } from './rating.ts';
import { DEFAULT_REASONS, gradeOfReason, reasonsOf } from './reasons.ts';

const problemsOf = (grade: number, reasons: string[] = [], comment = '') =>
  ratingProblems({ grade, reasons, comment }, DEFAULT_REASONS).map(({ field, code }) => `${field} ${code}`);

describe('a rating', () => {
  it.each<[string, number, string[], string, string[]]>([
    ['very satisfied, nothing said', 5, [], '', []],
    ['satisfied with a reason', 4, ['413'], '', []],
    ['fairly satisfied with words', 3, [], '还行', []],
    ['bad with a reason', 2, ['214'], '', []],
    ['bad with words', 1, [], '让我跑了三趟', []],
    ['bad without a reason', 2, [], '', ['reasons reason-needed']],
    ['very bad with blanks', 1, [], '   ', ['reasons reason-needed']],
    ['a reason of another grade', 5, ['214'], '', ['reasons unknown-reason']],
    ['a reason that nobody knows', 1, ['199'], '', ['reasons unknown-reason']],
    ['no grade', 0, [], '', ['grade grade']],
    ['a sixth grade', 6, [], '', ['grade grade']],
    ['half a grade', 2.5, ['214'], '', ['grade grade']],
  ])('%s', (_, grade, reasons, comment, expected) => {
    expect(problemsOf(grade, reasons, comment)).toEqual(expected);
  });

  it('says at most so much, counted in characters as people see them', () => {
    expect(problemsOf(5, [], '𠮷'.repeat(MOST_COMMENT))).toEqual([]);
    expect(problemsOf(5, [], '字'.repeat(MOST_COMMENT + 1))).toEqual(['comment too-long']);
  });

  it('a bad one without a reason never passes, a good one always may', () => {
    fc.assert(
      fc.property(fc.constantFrom(...GRADES), grade => {
        expect(problemsOf(grade).length > 0).toBe(isBadGrade(grade));
      }),
    );
  });
});

describe('the reasons', () => {
  it('are there for every grade, each under one code', () => {
    for (const grade of GRADES) expect(reasonsOf(DEFAULT_REASONS, grade)).toHaveLength(8);
    expect(new Set(DEFAULT_REASONS.map(({ code }) => code)).size).toBe(DEFAULT_REASONS.length);
  });
  it('begin with their grade', () => {
    expect(gradeOfReason('214')).toBe(2);
  });
});

it.each([
  [{ status: 'finished', startedAt: 1, endedAt: 2 }, true],
  [{ status: 'finished', startedAt: null, endedAt: 2 }, false],
  [{ status: 'missed', startedAt: null, endedAt: null }, false],
  [{ status: 'serving', startedAt: 1, endedAt: null }, false],
  [{ status: 'cancelled', startedAt: 1, endedAt: 2 }, false],
])('%j may be rated: %s', (visit, expected) => {
  expect(isRateable(visit)).toBe(expected);
});
