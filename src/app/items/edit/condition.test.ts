import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../domain/items/catalogue.ts';
import type { ItemDraft, MaterialDraft } from '../../../domain/items/edit/draft.ts';
import { newMaterial } from '../../../domain/items/edit/draft.ts';
import type { Condition } from '../../../domain/items/item.ts';
import { firstLeaf, leafOf, tidied, withCondition } from './condition.ts';

const item = CATALOGUE.find(({ code }) => code === 'RCLH') as ItemDraft;
const YES = leafOf('withFamily', ['yes']);
const NO = leafOf('withFamily', ['no']);

it('a group of one is that one, of none nothing', () => {
  expect(tidied({ anyOf: [YES, NO] })).toEqual({ anyOf: [YES, NO] });
  expect(tidied({ allOf: [YES] })).toEqual(YES);
  expect(tidied({ anyOf: [] })).toBeNull();
});

it('begins with what the item asks', () => {
  expect(firstLeaf(item)).toEqual({ variant: [] });
  expect(firstLeaf({ ...item, variants: [] })).toEqual({ is: { question: 'employment', answers: [] } });
  expect(firstLeaf({ ...item, variants: [], circumstances: [] })).toBeNull();
});

describe('the words of a condition', () => {
  const blank: MaterialDraft = { ...newMaterial('M1'), need: 'conditional' };
  const words = (material: MaterialDraft) => material.whenText?.zh;

  it('follow it', () => {
    const first = withCondition(item, blank, YES);
    expect(words(first)).toContain('是');
    const second = withCondition(item, first, NO);
    expect(words(second)).not.toBe(words(first));
    expect(withCondition(item, second, null)).toMatchObject({ when: null, whenText: null });
  });

  it('stay as somebody wrote them, until the condition goes', () => {
    const own = { ...withCondition(item, blank, YES), whenText: { zh: '带家属的', en: '' } };
    const both: Condition = { anyOf: [YES, NO] };
    expect(words(withCondition(item, own, both))).toBe('带家属的');
    expect(withCondition(item, own, null).whenText).toBeNull();
  });
});
