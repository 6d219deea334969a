import { expect, it } from 'vitest';
import { numbersIn, withNumber, wrongNumbers } from './numbers.ts';

it.each([
  ['', []],
  [' bh-yc-tlk-1 ', ['BH-YC-TLK-1']],
  ['A-1,A-2，A-3、A-4；A-5\nA-6', ['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6']],
  ['A-1 A-1', ['A-1']],
  ['ＢＨ－１', ['BH-1']],
])('%j holds %j', (typed, expected) => expect(numbersIn(typed)).toEqual(expected));

it('takes one more on its own line', () => {
  expect(withNumber('', 'A-1')).toBe('A-1');
  expect(withNumber('A-1 \n', 'A-2')).toBe('A-1\nA-2');
});

it('says which number is wrong', () => {
  expect(
    wrongNumbers(['A-1', 'A-2'], { 'numbers.1': '没有', numbers: '太多', root: { serverError: '' } }),
  ).toEqual(['A-2: 没有', '太多']);
  expect(wrongNumbers([], undefined)).toEqual([]);
});
