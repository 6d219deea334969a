import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDICATORS } from './indicators.ts';
import { DEFAULT_FORMULA, type ScoreFormula, scoreOf } from './score.ts';

const FORMULA: ScoreFormula = [
  { code: 'a', weight: 60, none: 0.8, full: 1 },
  { code: 'b', weight: 40, none: 40, full: 10 },
];
const of = (a: number | null, b: number | null) =>
  scoreOf(FORMULA, { a: { value: a, outOf: 1 }, b: { value: b, outOf: 1 } });

describe('a month’s score, by hand', () => {
  it.each<[number | null, number | null, number | null]>([
    [1, 10, 100],
    [0.8, 40, 0],
    // Half of 60, all of 40.
    [0.9, 5, 70],
    // All of 60, a third of 40.
    [1, 30, 60 + 40 / 3],
    [0.5, 90, 0],
    // Nobody waited: 30 of 60.
    [0.9, null, 50],
    [null, null, null],
  ])('%s and %s make %s', (a, b, score) => {
    if (score === null) expect(of(a, b).score).toBeNull();
    else expect(of(a, b).score).toBeCloseTo(score, 9);
  });

  it('shows each part, also one that was not measured at all', () => {
    expect(scoreOf(FORMULA, { a: { value: 0.9, outOf: 20 } }).parts).toMatchObject([
      { code: 'a', value: 0.9, outOf: 20, points: expect.closeTo(30, 9) },
      { code: 'b', value: null, outOf: 0, points: null },
    ]);
  });
});

it('lies between 0 and 100, and never falls when a part gets better', () => {
  const value = fc.double({ min: -10, max: 100, noNaN: true });
  fc.assert(
    fc.property(value, value, fc.double({ min: 0, max: 50, noNaN: true }), (a, b, more) => {
      const before = of(a, b).score ?? 0;
      expect(before).toBeGreaterThanOrEqual(0);
      expect(before).toBeLessThanOrEqual(100);
      expect(of(a + more, b).score).toBeGreaterThanOrEqual(before - 1e-9);
      expect(of(a, b - more).score).toBeGreaterThanOrEqual(before - 1e-9);
    }),
  );
});

it('as delivered is of indicators that are one number, and adds up to 100', () => {
  for (const { code } of DEFAULT_FORMULA) {
    expect(INDICATORS.find(each => each.code === code)?.value, code).toBeTypeOf('function');
  }
  expect(DEFAULT_FORMULA.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
});
