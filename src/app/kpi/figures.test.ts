import { describe, expect, it } from 'vitest';
import { casesOf, monthWithin, numbersOf } from './drill.ts';
import { backlogLines, inDays, rateOf, shareText } from './figures.ts';
import { monthsUntil } from './period.ts';

describe('rates', () => {
  it('are made of sums and show nothing for 0/0', () => {
    expect(
      rateOf([
        { onTime: 1, withDue: 1 },
        { onTime: 0, withDue: 3 },
      ]),
    ).toEqual({ onTime: 1, withDue: 4, share: 0.25 });
    expect(shareText(rateOf([]).share)).toBe('—');
    expect(shareText(0.98765)).toBe('98.8%');
    expect(shareText(1)).toBe('100.0%');
  });

  it('minutes become days of 390 minutes for the axis', () => {
    expect([inDays(390), inDays(195), inDays(0), inDays(null)]).toEqual([1, 0.5, 0, null]);
  });
});

describe('monthsUntil', () => {
  it.each([
    ['2026-11-22T02:00:00Z', 3, '2026-09-01', '2026-11-30'],
    ['2026-02-28T15:59:00Z', 12, '2025-03-01', '2026-02-28'],
    // One minute later it is March in the office.
    ['2026-02-28T16:00:00Z', 12, '2025-04-01', '2026-03-31'],
    ['2024-02-10T00:00:00Z', 24, '2022-03-01', '2024-02-29'],
    ['2026-01-05T00:00:00Z', 3, '2025-11-01', '2026-01-31'],
  ])('%s, %i months', (now, count, from, to) => {
    expect(monthsUntil(Date.parse(now), count)).toEqual({ from, to });
  });
});

describe('drill-down', () => {
  const filters = {
    ...{ months: { from: '2026-10-05', to: '2026-12-31' }, item: 'TLK', lane: undefined, channel: 'online' },
  };
  const figureOf = (address: string) =>
    JSON.parse(new URLSearchParams(address.split('?')[1]).get('filter') ?? '').figure;

  it('names what made the bar: the page’s filters and its own', () => {
    expect(figureOf(casesOf(filters, 'measured', { lane: 'green' }))).toEqual({
      ...{
        code: 'measured',
        from: '2026-10-05',
        to: '2026-12-31',
        item: 'TLK',
        lane: 'green',
        channel: 'online',
      },
    });
    expect(figureOf(numbersOf(filters, 'taken', { hour: '9' }))).toEqual({
      ...{ code: 'taken', from: '2026-10-05', to: '2026-12-31', item: 'TLK', hour: '9' },
    });
  });

  it.each([
    ['2026-10', '2026-10-05', '2026-10-31'],
    ['2026-11', '2026-11-01', '2026-11-30'],
    ['2026-12', '2026-12-01', '2026-12-31'],
  ])('a month within the period: %s', (month, from, to) => {
    expect(monthWithin(month, filters.months)).toEqual({ from, to });
  });
});

it('backlogLines: one line an item, the overdue first', () => {
  expect(
    backlogLines([
      { item: 'TLK', lamp: 'none', count: 4 },
      { item: 'RCLH', lamp: 'red', count: 1 },
      { item: 'TLK', lamp: 'stopped', count: 2 },
    ]),
  ).toEqual([
    { item: 'RCLH', none: 0, yellow: 0, red: 1, stopped: 0 },
    { item: 'TLK', none: 4, yellow: 0, red: 0, stopped: 2 },
  ]);
});
