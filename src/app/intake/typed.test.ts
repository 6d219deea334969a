import { expect, it } from 'vitest';
import { readCount, readSpans, typedSpans } from './typed.ts';

it.each([
  ['9:00-11:30', [{ from: 540, to: 690 }]],
  [
    ' 09:00–11:30，1330~16:00 ',
    [
      { from: 540, to: 690 },
      { from: 810, to: 960 },
    ],
  ],
  ['9：00 至 24:00', [{ from: 540, to: 1440 }]],
  ['', undefined],
  ['9-11', undefined],
  ['9:60-10:00', undefined],
  ['11:00-9:00', undefined],
  ['9:00-11:00, 10:00-12:00', undefined],
  ['9:00-25:00', undefined],
])('%j', (typed, spans) => {
  expect(readSpans(typed)).toEqual(spans);
});

it('reads what it writes', () => {
  const spans = [
    { from: 0, to: 61 },
    { from: 545, to: 1440 },
  ];
  expect(readSpans(typedSpans(spans))).toEqual(spans);
});

it.each([
  ['12', 12],
  [' 0 ', 0],
  ['-1', undefined],
  ['1.5', undefined],
  ['', undefined],
])('%j as a count', (typed, count) => {
  expect(readCount(typed)).toBe(count);
});
