import { findClockStop } from '../items/catalogue.ts';
import type { ClockStop, Item } from '../items/item.ts';

/** The clock stops that may be used on an accepted case of the item: listed for it, and not before acceptance. */
export const usableStops = (item: Pick<Item, 'clockStops'>): ClockStop[] =>
  item.clockStops.flatMap(code => {
    const stop = findClockStop(code);
    return stop && stop.phase === undefined ? stop : [];
  });

/** Whether this stop may pause a case of the item. */
export const isUsableStop = (item: Pick<Item, 'clockStops'>, code: string): boolean =>
  usableStops(item).some(stop => stop.code === code);

/** During these the case waits for a body outside: a personnel file, a letter, a check by another department. */
const WAITS_FOR_OTHERS: ReadonlySet<string> = new Set(['FILE', 'VERI']);

export const waitsForOtherOffice = (stopCode: string | null | undefined): boolean =>
  typeof stopCode === 'string' && WAITS_FOR_OTHERS.has(stopCode);
