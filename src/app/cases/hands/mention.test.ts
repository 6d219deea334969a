import { describe, expect, it } from 'vitest';
import { mentionAt, mentionedIn, withMention } from './mention.ts';

const people = [
  { id: '1', name: '张伟', roles: [] },
  { id: '2', name: '刘洋', roles: [] },
];

describe('naming a colleague', () => {
  it.each([
    ['请看 @', ''],
    ['请看 @张', '张'],
    ['@张伟 请看', undefined],
    ['没有人', undefined],
  ])('%s', (text, begun) => expect(mentionAt(text)).toBe(begun));

  it('writes the name out', () => expect(withMention('请 @张', '张伟')).toBe('请 @张伟 '));
  it('finds who is named', () => expect(mentionedIn('@刘洋 和 张伟', people)).toEqual(['2']));
});
