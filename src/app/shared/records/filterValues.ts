import { addDays, type Day } from '../../../domain/calendar/day.ts';

/** A list's filter, as the address and the server have it. */
export type Filter = Readonly<Record<string, unknown>>;

/** A named filter that one press puts on. */
export interface View {
  key: string;
  label: string;
  filter: Filter;
}

/** The same filter, whatever the order of its names; an array's order does not count either. */
export const isSameFilter = (one: Filter, other: Filter): boolean => signature(one) === signature(other);

/** The view that the list shows now, if it is exactly one of them. */
export const findView = <V extends Pick<View, 'filter'>>(
  views: readonly V[],
  filter: Filter,
): V | undefined => views.find(view => isSameFilter(view.filter, filter));

/** The filter with one value changed; nothing, '' and [] take the name out. */
export function withValue(filter: Filter, name: string, value: unknown): Record<string, unknown> {
  const { [name]: _old, ...rest } = filter;
  return isBlank(value) ? rest : { ...rest, [name]: value };
}

/** How a day is written for a field that holds moments: from its first one, or before the first of the next day. */
export const dayStart = (day: Day): string => `${day}T00:00:00+08:00`;
export const dayEnd = (day: Day): string => dayStart(addDays(day, 1));

/** The filter's name and value for "from this day" and "to this day", both included. */
export function rangeEntry(source: string, edge: 'from' | 'to', day: Day, isInstant: boolean) {
  if (!isInstant) return { name: `${source}_${edge === 'from' ? 'gte' : 'lte'}`, value: day };
  return edge === 'from'
    ? { name: `${source}_gte`, value: dayStart(day) }
    : { name: `${source}_lt`, value: dayEnd(day) };
}

/** The day that stands in a range's box for a filter value; '' for none. */
export function rangeDay(value: unknown, edge: 'from' | 'to', isInstant: boolean): Day | '' {
  if (typeof value !== 'string' || value === '') return '';
  const day = value.slice(0, 10);
  return isInstant && edge === 'to' ? addDays(day, -1) : day;
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

function signature(filter: Filter): string {
  const entries = Object.entries(filter)
    .filter(([, value]) => !isBlank(value))
    .map(([name, value]) => [name, Array.isArray(value) ? [...value].map(String).sort() : value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(entries);
}

/** An id as the office's records have it. */
export const ID_PATTERN = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
