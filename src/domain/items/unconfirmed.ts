import { usableStops } from '../cases/pauses.ts';
import type { Confirmation, Item } from './item.ts';

type Rested = { status: Confirmation; confirmedBy?: string };

/** Shown with the chip 待确认: neither verified as law nor confirmed by a manager of this office. */
export const isUnconfirmed = (value: Rested): boolean =>
  value.status !== 'V' && value.confirmedBy === undefined;

/**
 * How many values of the item still wait for the office: kind, both limits, fee, and the clock stops without a
 * verified basis. `confirmedStops`: the codes that a manager has confirmed.
 */
export function countUnconfirmed(item: Item, confirmedStops: readonly string[]): number {
  const values = [item.kind, item.legalDays, item.committedDays, item.fee].filter(isUnconfirmed);
  const stops = usableStops(item).filter(stop => stop.status !== 'V' && !confirmedStops.includes(stop.code));
  return values.length + stops.length;
}
