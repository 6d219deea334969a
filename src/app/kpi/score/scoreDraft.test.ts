import { expect, it } from 'vitest';
import { DEFAULT_FORMULA } from '../../../domain/kpi/score.ts';
import { draftOfPart, partOf } from './scoreDraft.ts';

it.each(DEFAULT_FORMULA)('$code is shown and read back as it is', part => {
  for (const isShare of [true, false]) expect(partOf(draftOfPart(part, isShare), isShare)).toEqual(part);
});

it('a share is typed as per cent', () => {
  expect(draftOfPart({ code: 'a', weight: 30, none: 0.8, full: 1 }, true)).toMatchObject({
    none: '80',
    full: '100',
  });
});

const right = { code: 'a', weight: '10', none: '0', full: '50' };
it.each([
  [{ weight: '' }, false],
  [{ weight: '0' }, false],
  [{ weight: '101' }, false],
  [{ none: 'x' }, false],
  [{ none: '50' }, false],
  [{ code: '' }, false],
  [{ full: '-3.5' }, true],
])('%j is a part: %s', (change, isRight) =>
  expect(partOf({ ...right, ...change }, true) !== null).toBe(isRight),
);
