import { expect, it } from 'vitest';
import { groupDays } from './groupDays.ts';

const day = (date: string, name = '春节', works = false) => ({ date, name, works });
const shape = (...args: Parameters<typeof groupDays>) =>
  groupDays(...args).map(({ first, last, count }) => `${first.date.slice(5)}–${last.date.slice(5)}:${count}`);

const DAYS = [day('2026-02-14', '春节', true), day('2026-02-15'), day('2026-02-16'), day('2026-02-18')];

it('joins days on end of one name and kind', () => {
  expect(shape(DAYS)).toEqual(['02-14–02-14:1', '02-15–02-16:2', '02-18–02-18:1']);
});

it('keeps days that can be changed apart', () => {
  expect(shape(DAYS, '2026-02-15')).toEqual([
    '02-14–02-14:1',
    '02-15–02-15:1',
    '02-16–02-16:1',
    '02-18–02-18:1',
  ]);
});

it('does not join another holiday', () => {
  expect(shape([day('2026-09-30', '中秋'), day('2026-10-01', '国庆节')])).toHaveLength(2);
});
