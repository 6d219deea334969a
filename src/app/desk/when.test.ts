import { describe, expect, it } from 'vitest';
import { clockText, dayText, minutesSince, timeText } from './when.ts';

describe('dayText', () => {
  it.each([
    ['2026-11-26', '2026-11-22', 'zh', '11月26日（周四）'],
    ['2026-11-26', '2026-11-22', 'en', 'Thu 26 Nov'],
    ['2027-01-03', '2026-12-30', 'zh', '2027年1月3日（周日）'],
    ['2027-01-03', '2026-12-30', 'en', 'Sun 3 Jan 2027'],
  ] as const)('%s seen on %s in %s', (day, today, language, text) => {
    expect(dayText(day, today, language)).toBe(text);
  });
});

describe('clockText', () => {
  it.each([
    [-5, '00:00'],
    [372_999, '06:12'],
    [3_600_000, '1:00:00'],
    [3_966_000, '1:06:06'],
  ])('%i ms', (ms, text) => {
    expect(clockText(ms)).toBe(text);
  });
});

describe('minutesSince', () => {
  const now = Date.parse('2026-11-23T10:00:00+08:00');
  it.each([
    ['2026-11-23T09:37:01+08:00', 22],
    ['2026-11-23T02:00:00Z', 0],
    ['2026-11-23T10:05:00+08:00', 0],
  ])('since %s', (instant, minutes) => {
    expect(minutesSince(instant, now)).toBe(minutes);
  });
});

it('timeText shows the office clock', () => {
  expect(timeText(Date.parse('2026-11-23T02:05:59Z'))).toBe('10:05');
});
