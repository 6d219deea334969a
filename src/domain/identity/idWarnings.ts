import type { Day } from '../calendar/day.ts';
import { ageOn, birthDayOf } from './birth.ts';
import type { IdType } from './idTypes.ts';
import { normalizeNumber } from './normalize.ts';

/** Area code that no district has: every person of the sample office carries it. */
export const SAMPLE_AREA_CODE = '690101';

/** PIPL art.28: personal information of a minor under 14 is sensitive and needs a guardian's consent. */
export const SENSITIVE_MINOR_AGE = 14;

/** First two digits of the 34 provinces (GB/T 2260); districts below them change too often to be held here. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

export type IdWarning = 'unknown-area' | 'sample-area' | 'looks-like-residence-permit' | 'minor';

const areaWarning = (id: string): IdWarning | null => {
  if (id.startsWith(SAMPLE_AREA_CODE)) return 'sample-area';
  if (/^8[123]0000/.test(id)) return 'looks-like-residence-permit';
  return PROVINCES.has(id.slice(0, 2)) ? null : 'unknown-area';
};

/**
 * What a clerk should look at twice in a number that passed `checkIdNumber`; never a reason to refuse.
 * Only 18-digit numbers carry anything to warn about.
 */
export const idNumberWarnings = (type: IdType, value: string, today: Day): readonly IdWarning[] => {
  const id = normalizeNumber(value);
  const birthDay = birthDayOf(id);
  if (birthDay === null || (type !== 'id-card' && type !== 'residence-permit')) return [];
  const warnings: IdWarning[] = [];
  const area = type === 'id-card' ? areaWarning(id) : null;
  if (area !== null) warnings.push(area);
  if (ageOn(birthDay, today) < SENSITIVE_MINOR_AGE) warnings.push('minor');
  return warnings;
};
