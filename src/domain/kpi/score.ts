/** One part of a month's score: an indicator, what it is worth, and between which values its points lie. */
export interface ScorePart {
  /** Of an indicator that is one number. */
  readonly code: string;
  /** Points at most. */
  readonly weight: number;
  /** The value that gives no points, and the one that gives all; `none` above `full` where less is better. */
  readonly none: number;
  readonly full: number;
}

export type ScoreFormula = readonly ScorePart[];

/**
 * As delivered. No notice prescribes a formula: every weight and bound is the office's own and shown as 待确认. Shares
 * are 0 … 1, waits minutes.
 */
export const DEFAULT_FORMULA: ScoreFormula = [
  { code: 'on-time-rate', weight: 30, none: 0.8, full: 1 },
  { code: 'limit-compression', weight: 10, none: 0, full: 0.5 },
  { code: 'corrected-twice-rate', weight: 10, none: 0.05, full: 0 },
  { code: 'at-most-one-visit', weight: 15, none: 0.5, full: 0.95 },
  { code: 'wait-p90', weight: 10, none: 40, full: 10 },
  { code: 'missed-rate', weight: 5, none: 0.15, full: 0.02 },
  { code: 'good-share', weight: 15, none: 0.85, full: 1 },
  { code: 'repairs-in-time', weight: 5, none: 0.5, full: 1 },
];

export interface ScoredPart extends ScorePart {
  readonly value: number | null;
  readonly outOf: number;
  /** Null where there was nothing to measure: the part counts for nothing then. */
  readonly points: number | null;
}

export interface Score {
  /** Of 100; null where nothing was measured. */
  readonly score: number | null;
  readonly parts: readonly ScoredPart[];
}

type Measured = Readonly<Record<string, { value: number | null; outOf: number } | undefined>>;

const shareOf = ({ none, full }: ScorePart, value: number): number => {
  if (none === full) return value >= full ? 1 : 0;
  return Math.min(1, Math.max(0, (value - none) / (full - none)));
};

/**
 * The score of a month by a formula: the points of all parts, of 100. A part without a value takes its weight out of
 * the whole, so that an office is not marked down for what did not happen.
 */
export function scoreOf(formula: ScoreFormula, measured: Measured): Score {
  const parts = formula.map((part): ScoredPart => {
    const { value = null, outOf = 0 } = measured[part.code] ?? {};
    return { ...part, value, outOf, points: value === null ? null : part.weight * shareOf(part, value) };
  });
  const counted = parts.filter(({ points }) => points !== null);
  const whole = counted.reduce((sum, { weight }) => sum + weight, 0);
  const points = counted.reduce((sum, part) => sum + (part.points ?? 0), 0);
  return { score: whole > 0 ? (100 * points) / whole : null, parts };
}
