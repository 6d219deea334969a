import { describe, expect, it } from 'vitest';
import { JointSettings } from '../../../contract/jointCases.ts';
import { CATALOGUE } from '../../../domain/items/catalogue.ts';
import { bodyOf, check, draftOf, isAsSaved, shareable, withItems } from './mattersDraft.ts';

const saved = { ...JointSettings.parse({}), version: 3 };
const draft = draftOf(saved);
const [first, second] = draft.matters;
const itemsOf = (codes: readonly string[]) => CATALOGUE.filter(({ code }) => codes.includes(code));

describe('the draft of the joint matters', () => {
  it('brings back what it was made of', () => {
    const { version: _, ...settings } = saved;
    expect(JointSettings.parse(bodyOf(draft))).toEqual(settings);
    expect(check(draft)).toEqual({});
    expect(isAsSaved(first!, saved.matters)).toBe(true);
    expect(isAsSaved({ ...first!, zh: '别的' }, saved.matters)).toBe(false);
  });

  it('names what is wrong in it; none at all is right', () => {
    const bad = { ...first!, code: '', items: ['TLK'] };
    expect(check({ ...draft, matters: [bad, second!] })).toEqual({
      'matters.0.code': 'code',
      'matters.0.items': 'two',
    });
    expect(check({ ...draft, matters: [] })).toEqual({});
  });

  it('confirms nothing that is gone', () => {
    expect(
      bodyOf({ ...draft, confirmed: ['returnee', 'talent-arrival'], matters: [second!] }).confirmed,
    ).toEqual(['returnee']);
  });

  it('offers for sharing what several items ask for, and forgets what none asks for', () => {
    const form = shareable(itemsOf(['TLK', 'RCGY'])).find(({ id }) => id === 'FORM');
    expect(form?.zh.split(' / ')).toHaveLength(2);
    const ids = shareable(itemsOf(['TLK', 'RCLH'])).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['ID', 'LIC']));
    expect(ids).not.toContain('FAM');
    const fewer = withItems({ ...first!, shared: ['ID', 'SOC'] }, ['RCLH', 'YJS'], CATALOGUE);
    expect(fewer.shared).toEqual(['ID']);
  });
});
