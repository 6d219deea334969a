import type { CaseStatus } from '../cases/statuses.ts';
import type { Indicator } from './indicator.ts';
import { CASE_INDICATORS } from './indicators/cases.ts';
import { HALL_INDICATORS } from './indicators/hall.ts';
import { HISTORY_INDICATORS, QUALITY_INDICATORS } from './indicators/quality.ts';
import { TIME_INDICATORS } from './indicators/time.ts';

/**
 * The cases whose processing time counts: those the office finished by a decision. Withdrawn, refused and void ones
 * are left out, because the office decided nothing.
 */
export const MEASURED_STATUSES = [
  'issued',
  'delivered',
  'rejected',
  'returned',
  'revoked',
] as const satisfies CaseStatus[];

const MEASURED: ReadonlySet<CaseStatus> = new Set(MEASURED_STATUSES);

/** Whether a case in this status enters processing time and on-time rate. */
export const isMeasured = (status: CaseStatus): boolean => MEASURED.has(status);

/** On time: closed on or before the committed due day, both YYYY-MM-DD. Null: there is no due day to keep. */
export const isOnTime = (closedOn: string, committedDueOn: string | null): boolean | null =>
  committedDueOn === null ? null : closedOn <= committedDueOn;

const ALL = [
  ...HALL_INDICATORS,
  ...CASE_INDICATORS,
  ...TIME_INDICATORS,
  ...QUALITY_INDICATORS,
  ...HISTORY_INDICATORS,
] as const;
export type IndicatorCode = (typeof ALL)[number]['code'];

/** Every figure of the office, in the order in which a report names them. */
export const INDICATORS: readonly Indicator[] = ALL;

const BY_CODE = new Map(INDICATORS.map(each => [each.code, each]));

/** The definition of one indicator. */
export function getIndicator(code: IndicatorCode): Indicator {
  const found = BY_CODE.get(code);
  if (!found) throw new RangeError(`not an indicator: ${code}`);
  return found;
}
