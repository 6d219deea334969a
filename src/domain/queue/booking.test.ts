import { describe, expect, it } from 'vitest';
import { instantAt } from '../calendar/day.ts';
import { BOOKING_STATUSES, bookingActions, checkInTime, DEFAULT_GRACE, fitsSpans } from './booking.ts';

const SLOT = { day: '2026-03-02', fromMinute: 600, toMinute: 630 };

describe('the time to check in', () => {
  it.each([
    ['2026-03-01', 600, 'early'],
    ['2026-03-02', 584, 'early'],
    ['2026-03-02', 585, 'open'],
    ['2026-03-02', 629, 'open'],
    ['2026-03-02', 630, 'late'],
    ['2026-03-02', 1439, 'late'],
    ['2026-03-03', 0, 'past'],
  ])('%s, minute %i: %s', (day, minute, time) => {
    expect(checkInTime(SLOT, DEFAULT_GRACE, instantAt(day, minute))).toBe(time);
  });

  it('a grace after the end', () => {
    expect(checkInTime(SLOT, { before: 0, after: 10 }, instantAt(SLOT.day, 599))).toBe('early');
    expect(checkInTime(SLOT, { before: 0, after: 10 }, instantAt(SLOT.day, 639))).toBe('open');
    expect(checkInTime(SLOT, { before: 0, after: 10 }, instantAt(SLOT.day, 640))).toBe('late');
  });
});

it.each([
  [540, 570, true],
  [690, 720, true],
  [700, 730, false],
  [720, 750, false],
])('a slot %i–%i in 9:00–12:00', (fromMinute, toMinute, fits) => {
  expect(fitsSpans({ fromMinute, toMinute }, [{ from: 540, to: 720 }])).toBe(fits);
});

it('only an open booking can be cancelled', () => {
  expect(BOOKING_STATUSES.filter(status => bookingActions(status).includes('cancel'))).toEqual(['booked']);
});
