import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar, workingDaysBetween } from '../calendar/calendar.ts';
import { addDays, type Day, instantAt } from '../calendar/day.ts';
import { PUBLISHED_YEARS } from '../calendar/published.ts';
import type { Lamp } from '../limits/lamp.ts';
import { type DeliveryReading, deliveryOf } from './delivery.ts';
import { CASE_STATUSES, type CaseStatus } from './statuses.ts';

const calendar = createCalendar(PUBLISHED_YEARS);
const on = (day: Day, minute = 600) => instantAt(day, minute);

describe('the limit of delivery', () => {
  it.each<[why: string, CaseStatus, decided: Day, today: Day, by: Day | null, Lamp, left: number | null]>([
    ['counts from the day after', 'issued', '2026-03-02', '2026-03-02', '2026-03-16', 'none', 10],
    ['8 of 10 used', 'issued', '2026-03-02', '2026-03-12', '2026-03-16', 'yellow', 2],
    ['the last day', 'issued', '2026-03-02', '2026-03-16', '2026-03-16', 'yellow', 0],
    ['one day past', 'issued', '2026-03-02', '2026-03-17', '2026-03-16', 'red', -1],
    ['runs before the result is issued', 'approved', '2026-03-02', '2026-03-03', '2026-03-16', 'none', 9],
    ['a rejection is delivered too', 'rejected', '2026-03-02', '2026-03-03', '2026-03-16', 'none', 9],
    [
      'delivered: the limit stays to be seen',
      'delivered',
      '2026-03-02',
      '2026-04-30',
      '2026-03-16',
      'done',
      null,
    ],
    ['decided on a Saturday', 'issued', '2026-03-07', '2026-03-09', '2026-03-20', 'none', 9],
    // 1–7 October 2026 rest; 20 September and 10 October are worked.
    ['over the National Day', 'issued', '2026-09-30', '2026-09-30', '2026-10-20', 'none', 10],
    ['into a year without a calendar', 'issued', '2026-12-25', '2026-12-28', null, 'none', null],
  ])('%s', (_, status, decided, today, deliverBy, lamp, remaining) => {
    const expected: DeliveryReading = { deliverBy, lamp, remaining };
    expect(deliveryOf(calendar, { status, decidedAt: on(decided) }, today)).toEqual(expected);
  });

  it('is only for cases that were decided and whose decision is to be handed over', () => {
    const decidedAt = on('2026-03-02');
    const withLimit = CASE_STATUSES.filter(status =>
      deliveryOf(calendar, { status, decidedAt }, '2026-03-03'),
    );
    expect(withLimit).toEqual(['approved', 'rejected', 'issued', 'delivered']);
    expect(deliveryOf(calendar, { status: 'issued', decidedAt: null }, '2026-03-03')).toBeNull();
  });

  it('turns yellow where the office says', () => {
    const facts = { status: 'issued', decidedAt: on('2026-03-02') } as const;
    expect(deliveryOf(calendar, facts, '2026-03-09', 0.5)?.lamp).toBe('yellow');
    expect(deliveryOf(calendar, facts, '2026-03-09', 0.9)?.lamp).toBe('none');
  });

  it('is always ten working days, whatever the hour of the decision', () => {
    fc.assert(
      fc.property(fc.nat(3_000), fc.nat(1_439), (days, minute) => {
        const decidedOn = addDays('2018-01-01', days);
        const reading = deliveryOf(
          calendar,
          { status: 'issued', decidedAt: on(decidedOn, minute) },
          decidedOn,
        );
        expect(workingDaysBetween(calendar, decidedOn, reading?.deliverBy ?? '')).toBe(10);
        expect(reading?.remaining).toBe(10);
      }),
    );
  });
});
