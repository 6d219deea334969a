import { expect, it } from 'vitest';
import { findHallPath } from './paths.ts';

it.each([
  ['/kiosk', '', { page: 'kiosk' }],
  ['/hall/', '', { page: 'screen' }],
  ['/sign', '?window=3', { page: 'sign', windowNo: 3 }],
  ['/sign', '?window=x', { page: 'sign', windowNo: undefined }],
  ['/pad', '?window=2', { page: 'pad', windowNo: 2 }],
  ['/p/K7M2X9QRT0', '', { page: 'progress', code: 'K7M2X9QRT0' }],
  ['/p/%E4', '', { page: 'progress', code: '%E4' }],
  ['/c', '', { page: 'case' }],
  ['/c/', '?lang=en', { page: 'case' }],
  ['/p/', '', undefined],
  ['/', '', undefined],
  ['/training/', '', undefined],
  ['/kiosks', '', undefined],
])('%s%s', (path, search, expected) => {
  expect(findHallPath(path, search)).toEqual(expected);
});
