import { expect, it } from 'vitest';
import { minutesText } from './minutesText.ts';

it.each([
  [0, 'records.time.minutes', { count: 0 }],
  [45, 'records.time.minutes', { count: 45 }],
  [120, 'records.time.hours', { count: 2 }],
  [200, 'records.time.hoursMinutes', { hours: 3, minutes: 20 }],
  [389, 'records.time.hoursMinutes', { hours: 6, minutes: 29 }],
  [390, 'records.time.days', { count: 1 }],
  [624, 'records.time.days', { count: 1.6 }],
])('%i minutes', (minutes, key, values) => {
  expect(minutesText(minutes)).toEqual([key, values]);
});
