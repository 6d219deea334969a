import { describe, expect, it } from 'vitest';
import { findView, isSameFilter, rangeDay, rangeEntry, withValue } from './filterValues.ts';

describe('isSameFilter', () => {
  it.each([
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ status: ['x', 'y'] }, { status: ['y', 'x'] }, true],
    [{ a: '' }, {}, true],
    [{ a: [] }, {}, true],
    [{ a: false }, {}, false],
    [{ a: 1 }, { a: 2 }, false],
    [{ status: ['x'] }, { status: 'x' }, false],
  ])('%j and %j: %s', (one, other, same) => {
    expect(isSameFilter(one, other)).toBe(same);
  });
});

it('finds the view whose filter is exactly the list’s', () => {
  const views = [{ filter: { lamp: 'red' } }, { filter: {} }];
  expect(findView(views, { lamp: 'red' })).toBe(views[0]);
  expect(findView(views, { lamp: 'red', q: 'x' })).toBeUndefined();
});

it.each([
  ['red', { q: 'a', lamp: 'red' }],
  ['', { q: 'a' }],
  [undefined, { q: 'a' }],
  [[], { q: 'a' }],
  [false, { q: 'a', lamp: false }],
])('withValue %j', (value, expected) => {
  expect(withValue({ q: 'a', lamp: 'old' }, 'lamp', value)).toEqual(expected);
});

describe('day ranges', () => {
  it.each([
    ['from', false, { name: 'dueOn_gte', value: '2026-11-30' }],
    ['to', false, { name: 'dueOn_lte', value: '2026-11-30' }],
    ['from', true, { name: 'dueOn_gte', value: '2026-11-30T00:00:00+08:00' }],
    ['to', true, { name: 'dueOn_lt', value: '2026-12-01T00:00:00+08:00' }],
  ] as const)('%s, moments %s', (edge, isInstant, expected) => {
    const entry = rangeEntry('dueOn', edge, '2026-11-30', isInstant);
    expect(entry).toEqual(expected);
    expect(rangeDay(entry.value, edge, isInstant)).toBe('2026-11-30');
  });

  it('is empty without a value', () => {
    expect(rangeDay(undefined, 'from', true)).toBe('');
  });
});
