import { describe, expect, it } from 'vitest';
import { bodyOf, problemsOf } from './actionFields.ts';
import { agoText, minutesSince } from './agoText.ts';
import { clockText, dayText, exactText } from './dayText.ts';
import { dirtyValues } from './dirtyValues.ts';
import { type LampFacts, lampText } from './lampText.ts';

const MINUTE = 60_000;

describe('lamps in words', () => {
  it.each([
    [{ lamp: 'none', remaining: 3 }, 'shell.lamp.left', { smart_count: 3 }],
    [{ lamp: 'none', remaining: 0 }, 'shell.lamp.today', {}],
    [{ lamp: 'yellow', remaining: 1 }, 'shell.lamp.yellowLeft', { smart_count: 1 }],
    [{ lamp: 'yellow', remaining: 0 }, 'shell.lamp.yellowToday', {}],
    [{ lamp: 'red', remaining: -2 }, 'shell.lamp.overdue', { smart_count: 2 }],
    [{ lamp: 'red', remaining: null }, 'shell.lamp.red', {}],
    [{ lamp: 'stopped', remaining: 2 }, 'shell.lamp.stopped', {}],
    [{ lamp: 'done', remaining: null }, 'shell.lamp.done', {}],
    [{ lamp: 'none', remaining: null, pendingYear: 2027 }, 'shell.lamp.pendingYear', { year: 2027 }],
    [{ lamp: 'done', pendingYear: 2027 }, 'shell.lamp.done', {}],
  ] satisfies [LampFacts, string, object][])('%j → %s %j', (facts, key, values) => {
    expect(lampText(facts)).toEqual([key, values]);
  });
});

describe('days and times on the office clock', () => {
  it.each([
    ['2026-11-26', 'zh', '2026-11-22', '11月26日 周四'],
    ['2026-11-26', 'en', '2026-11-22', 'Thu 26 Nov'],
    ['2027-01-04', 'zh', '2026-11-22', '2027年1月4日 周一'],
    ['2027-01-04', 'en', '2026-11-22', 'Mon 4 Jan 2027'],
    ['no day', 'zh', '2026-11-22', 'no day'],
  ] as const)('%s in %s', (day, language, today, text) => {
    expect(dayText(day, language, today)).toBe(text);
  });

  it('reads an instant at UTC+8', () => {
    const instant = Date.parse('2026-11-22T16:05:00Z');
    expect(clockText(instant)).toBe('00:05');
    expect(exactText(instant)).toBe('2026-11-23 00:05');
  });

  it.each([
    [-5 * MINUTE, 'shell.time.justNow', {}],
    [59_000, 'shell.time.justNow', {}],
    [12 * MINUTE, 'shell.time.minutesAgo', { smart_count: 12 }],
    [60 * MINUTE, 'shell.time.hoursAgo', { smart_count: 1 }],
    [49 * 60 * MINUTE, 'shell.time.daysAgo', { smart_count: 2 }],
  ])('%i ms ago', (age, key, values) => {
    expect(agoText(0, age)).toEqual([key, values]);
  });

  it('never waits less than nothing', () => {
    expect(minutesSince(10 * MINUTE, 0)).toBe(0);
    expect(minutesSince(0, 23.9 * MINUTE)).toBe(23);
  });
});

describe('the fields of an action', () => {
  it.each([
    [{ reason: 'required' }, {}, { reason: 'required' }],
    [{ reason: 'required' }, { reason: '  ' }, { reason: 'required' }],
    [{ reason: 'required' }, { reason: 'x' }, {}],
    [{ days: 'required' }, { days: '0' }, { days: 'range' }],
    [{ days: 'required' }, { days: '1.5' }, { days: 'range' }],
    [{ days: 'optional' }, {}, {}],
    [{ days: 'required' }, { days: '60' }, {}],
    [{ a: 'one-of', b: 'one-of' }, {}, { a: 'required' }],
    [{ a: 'one-of', b: 'one-of' }, { b: 'x' }, {}],
  ])('%j with %j → %j', (needs, values, problems) => {
    expect(problemsOf(needs, values as Record<string, string>)).toEqual(problems);
  });

  it('sends trimmed text, numbers as numbers, nothing empty', () => {
    expect(bodyOf({ reason: ' 缺件 ', days: '3', note: ' ' })).toEqual({ reason: '缺件', days: 3 });
  });
});

describe('what was typed', () => {
  it('is every field with a change anywhere in it', () => {
    const values = { name: '张三', phone: '1', applicant: { idNumber: 'x', name: 'y' } };
    expect(dirtyValues(values, { name: true, phone: false, applicant: { idNumber: true } })).toEqual({
      name: '张三',
      applicant: { idNumber: 'x', name: 'y' },
    });
    expect(dirtyValues(values, { applicant: { name: false } })).toEqual({});
  });
});
