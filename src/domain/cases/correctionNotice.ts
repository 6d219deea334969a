import { type Calendar, MissingYearError } from '../calendar/calendar.ts';
import { type Day, dayOf, type Instant } from '../calendar/day.ts';
import { RULES } from '../items/catalogue.ts';
import { type HeldMaterial, missingMaterials } from '../items/checklist.ts';
import type { CaseAnswers } from '../items/conditions.ts';
import type { Item } from '../items/item.ts';
import { computeDueOn } from '../limits/dueDate.ts';
import { type CodedReason, findReason, MISSING } from './reasons.ts';

/** One material of a correction notice: what is wrong with it, and what else there is to say. */
export interface NoticeLine {
  id: string;
  reasonCode: string;
  note?: string;
}

/** A line as it is given: an id alone means that the material is missing. */
export type GivenLine = string | { id: string; reasonCode?: string | undefined; note?: string | undefined };

const lineOf = (given: GivenLine): NoticeLine => {
  if (typeof given === 'string') return { id: given, reasonCode: MISSING };
  const { id, reasonCode = MISSING, note } = given;
  return { id, reasonCode, ...(note?.trim() && { note: note.trim() }) };
};

/**
 * The notice as it goes out: what was given, each material once (the last word counts), and every required material
 * that is missing beside it, for the notice has to say all at once (一次性告知, 行政许可法 art. 32 (4)). As given, then in
 * the item's order.
 */
export function completeNotice(
  item: Item,
  answers: CaseAnswers,
  held: readonly HeldMaterial[],
  given: readonly GivenLine[],
): NoticeLine[] {
  const lines = new Map(given.map(lineOf).map(line => [line.id, line]));
  const forgotten = missingMaterials(item, answers, held).filter(id => !lines.has(id));
  return [...lines.values(), ...forgotten.map(lineOf)];
}

/** The reason codes of the lines that the office's list has not. */
export const unknownReasons = (reasons: readonly CodedReason[], given: readonly GivenLine[]): string[] =>
  given
    .map(lineOf)
    .filter(line => line.reasonCode !== MISSING && !findReason(reasons, line.reasonCode))
    .map(line => line.reasonCode);

/** A day so many working days after the day of an instant; null where a year has no calendar. */
export function workingDaysAfter(calendar: Calendar, from: Instant, days: number): Day | null {
  try {
    return computeDueOn(calendar, { acceptedOn: dayOf(from), days, pauses: [], extensionDays: 0 });
  } catch (error) {
    if (error instanceof MissingYearError) return null;
    throw error;
  }
}

/**
 * Last day to accept, refuse or notify: on the spot or within five working days of the materials' receipt
 * (行政许可法 art. 32 (4), 82). `receivedAt`: when they came in, or the corrected set did. Null in a year without a calendar.
 */
export const notifyByOf = (calendar: Calendar, receivedAt: Instant): Day | null =>
  workingDaysAfter(calendar, receivedAt, RULES.correctionNoticeDays.value);

/**
 * Whether silence has become acceptance: the last day to notify is over, and nothing was said. The application then
 * counts as accepted from the day of its receipt (行政许可法 art. 32 (4)). Never without a calendar.
 */
export function isAcceptedBySilence(calendar: Calendar, receivedAt: Instant, today: Day): boolean {
  const notifyBy = notifyByOf(calendar, receivedAt);
  return notifyBy !== null && today > notifyBy;
}

/** Where the system's act rests, as the log and the case name it. */
export const SILENCE_SOURCE = '行政许可法 第三十二条第一款第（四）项';
