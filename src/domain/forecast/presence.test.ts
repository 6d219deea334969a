import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar/calendar.ts';
import { instantAt } from '../calendar/day.ts';
import { DEFAULT_OFFICE_HOURS } from '../calendar/officeHours.ts';
import type { Item } from '../items/item.ts';
import { presenceOn, type Worker, workingDaysFrom } from './presence.ts';
import { remainingSteps } from './remaining.ts';

const calendar = createCalendar([
  {
    year: 2026,
    basis: 'published',
    notice: '',
    days: [{ date: '2026-03-03', works: false, name: '假' }],
  },
]);
const MON = '2026-03-02';
const WED = '2026-03-04';
const worker = (id: string, more: Partial<Worker> = {}): Worker => ({
  ...{ id, skills: ['s'], atWindow: false, away: [] },
  ...more,
});
const none = { windows: 0, visitMinutes: 0 };
const minutesOf = (now: number, workers: Worker[], hall = none) =>
  presenceOn(calendar, DEFAULT_OFFICE_HOURS, now, [MON, WED], workers, hall).map(
    ({ day, staffId, minutes }) => [day, staffId, minutes],
  );

describe('the days ahead', () => {
  it('are working days by the calendar', () => {
    expect(workingDaysFrom(calendar, MON, 3)).toEqual({ days: [MON, WED, '2026-03-05'], unknownYear: null });
  });

  it('end, and say so, where a year is not known', () => {
    expect(workingDaysFrom(calendar, '2026-12-31', 5)).toEqual({ days: ['2026-12-31'], unknownYear: 2027 });
  });
});

describe('the hours really there', () => {
  it('start now, within opening hours', () => {
    expect(minutesOf(instantAt(MON, 16 * 60), [worker('a')])).toEqual([
      [MON, 'a', 60],
      [WED, 'a', 390],
    ]);
  });

  it('are less absences, a half day and one without an end', () => {
    const morning = { from: instantAt(MON, 0), to: instantAt(MON, 720) };
    const fromWednesday = { from: instantAt(WED, 0), to: null };
    const away = [morning, fromWednesday];
    expect(minutesOf(instantAt(MON, 0), [worker('a', { away })])).toEqual([[MON, 'a', 210]]);
  });

  it('of people at windows are not more than the windows, and less what visitors take', () => {
    const clerks = ['a', 'b'].map(id => worker(id, { atWindow: true }));
    expect(minutesOf(instantAt(WED, 0), clerks, { windows: 1, visitMinutes: 90 })).toEqual([
      [WED, 'a', 150],
      [WED, 'b', 150],
    ]);
    expect(minutesOf(instantAt(WED, 0), clerks, { windows: 2, visitMinutes: 9_999 })).toEqual([]);
  });
});

describe('the steps that remain', () => {
  const stage = (no: number, role: 'clerk' | 'reviewer' | 'other-office' | 'approver') => ({ no, role });
  const item = {
    stages: [stage(0, 'clerk'), stage(1, 'reviewer'), stage(2, 'other-office'), stage(3, 'approver')],
  } as unknown as Pick<Item, 'stages'>;
  const moves = (status: 'received' | 'in-review' | 'approved' | 'correcting', stageNo: number) =>
    remainingSteps({ status, stageNo }, item).map(step => step.move);

  it('are the office’s own, up to issuing', () => {
    expect(moves('received', 0)).toEqual(['window', 'reviewer', 'approver', 'window']);
    expect(moves('in-review', 3)).toEqual(['approver', 'window']);
    expect(moves('approved', 3)).toEqual(['window']);
    expect(moves('correcting', 0)).toEqual([]);
  });
});
