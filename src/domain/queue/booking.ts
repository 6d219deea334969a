import { type Day, dayOf, type Instant, instantAt } from '../calendar/day.ts';
import type { OfficeSpan } from '../calendar/officeHours.ts';

export const BOOKING_STATUSES = ['booked', 'checked-in', 'no-show', 'cancelled'] as const;
export type BookingStatus = (typeof BOOKING_STATUSES)[number];

export const BOOKING_ACTIONS = ['cancel'] as const;
export type BookingAction = (typeof BOOKING_ACTIONS)[number];

/** Which part of which day somebody has. Minutes of the day. */
export interface BookedTime {
  day: Day;
  fromMinute: number;
  toMinute: number;
}

/** Minutes before the start and after the end in which a booking still checks in. */
export interface BookingGrace {
  before: number;
  after: number;
}

export const DEFAULT_GRACE: BookingGrace = { before: 15, after: 0 };

const MINUTE = 60_000;

/** When a booking checks in: from `opensAt` on, until `closesAt`. */
export const checkInSpan = ({ day, fromMinute, toMinute }: BookedTime, grace: BookingGrace) => ({
  opensAt: instantAt(day, fromMinute) - grace.before * MINUTE,
  closesAt: instantAt(day, toMinute) + grace.after * MINUTE,
});

/** `late`: of today, its time over. `past`: of an earlier day. */
export type CheckInTime = 'early' | 'open' | 'late' | 'past';

/** Where a moment stands to the time of a booking. */
export function checkInTime(time: BookedTime, grace: BookingGrace, now: Instant): CheckInTime {
  const { opensAt, closesAt } = checkInSpan(time, grace);
  if (now < opensAt) return 'early';
  if (now < closesAt) return 'open';
  return dayOf(now) === time.day ? 'late' : 'past';
}

/** Whether two slots share a minute. */
export const slotsOverlap = (
  a: Pick<BookedTime, 'fromMinute' | 'toMinute'>,
  b: Pick<BookedTime, 'fromMinute' | 'toMinute'>,
): boolean => a.fromMinute < b.toMinute && b.fromMinute < a.toMinute;

/** Whether a slot lies wholly in one of the spans in which numbers are given. */
export const fitsSpans = (
  slot: Pick<BookedTime, 'fromMinute' | 'toMinute'>,
  spans: readonly OfficeSpan[],
): boolean => spans.some(span => span.from <= slot.fromMinute && slot.toMinute <= span.to);

/** What may be done to a booking in this status; checking in is taking the number. */
export const bookingActions = (status: BookingStatus): readonly BookingAction[] =>
  status === 'booked' ? BOOKING_ACTIONS : [];
