import { expect, it } from 'vitest';
import { RatingSettingsEdit } from '../../contract/ratings.ts';
import { DEFAULT_REASONS } from '../../domain/ratings/reasons.ts';
import { bodyOf, draftOf } from './settingsDraft.ts';

const SAVED = {
  contactDays: 1,
  fixDays: 15,
  reasons: DEFAULT_REASONS.map(each => ({ ...each })),
  version: 3,
};

it('what nobody touched is sent as it was', () => {
  expect(bodyOf(draftOf(SAVED), 3)).toEqual(SAVED);
});

it.each(['', 'x', '0', '1.5'])('%j days are refused by the contract', fixDays => {
  expect(RatingSettingsEdit.safeParse(bodyOf({ ...draftOf(SAVED), fixDays }, 3)).success).toBe(false);
});
