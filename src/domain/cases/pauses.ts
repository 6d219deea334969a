import { findClockStop } from '../items/catalogue.ts';
import type { ClockStop, Item, LocalText } from '../items/item.ts';
import type { CaseFacts } from './facts.ts';
import type { Refusal } from './refusal.ts';
import type { CaseAction } from './statuses.ts';

/** The clock stops that may be used on an accepted case of the item: listed for it, and not before acceptance. */
export const usableStops = (item: Pick<Item, 'clockStops'>): ClockStop[] =>
  item.clockStops.flatMap(code => {
    const stop = findClockStop(code);
    return stop && stop.phase === undefined ? stop : [];
  });

/** Whether this stop may pause a case of the item. */
export const isUsableStop = (item: Pick<Item, 'clockStops'>, code: string): boolean =>
  usableStops(item).some(stop => stop.code === code);

/** The time between the closing and the reopening of a case, where the office leaves it out: no special procedure. */
export const REOPENED_GAP = { code: 'REOP', zh: '办结至重新办理', en: 'closed until reopened' } as const;

/** What a pause is called; undefined for a code that nobody knows. */
export const pauseWords = (code: string): LocalText | undefined =>
  code === REOPENED_GAP.code ? REOPENED_GAP : findClockStop(code);

/** During these the case waits for a body outside: a personnel file, a letter, a check by another department. */
const WAITS_FOR_OTHERS: ReadonlySet<string> = new Set(['FILE', 'VERI']);

type StopFacts = Pick<CaseFacts, 'paused' | 'stopCode' | 'openStops'>;

/** The special procedures that are open, the oldest first. Several may run at once, each kind once. */
export function openStopsOf({ paused, stopCode, openStops }: StopFacts): readonly string[] {
  if (!paused) return [];
  if (openStops && openStops.length > 0) return openStops;
  return typeof stopCode === 'string' ? [stopCode] : [];
}

/** One body outside that has not answered is enough: the case waits for it, whatever else is open. */
export const waitsForOtherOffice = (facts: StopFacts): boolean =>
  openStopsOf(facts).some(code => WAITS_FOR_OTHERS.has(code));

/** Each kind runs once at a time, and only one that runs can end. Null when nothing stands in the way. */
export function stopRefusal(
  action: CaseAction,
  stopCode: string | undefined,
  facts: StopFacts,
): Refusal | null {
  if (!stopCode) return null;
  const isOpen = openStopsOf(facts).includes(stopCode);
  const params = { stopCode };
  if (action === 'pause' && isOpen) return { code: 'paused', params };
  return action === 'resume' && !isOpen ? { code: 'not-paused', params } : null;
}
