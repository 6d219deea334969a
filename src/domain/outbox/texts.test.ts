import { describe, expect, it } from 'vitest';
import { fillText } from './texts.ts';

describe('fillText', () => {
  it.each([
    ['{item}（{number}）', { item: '落户', number: 'BH-1' }, '落户（BH-1）'],
    ['已受理[，{due} 前办结]。', { due: '11月26日' }, '已受理，11月26日 前办结。'],
    ['已受理[，{due} 前办结]。', { due: '' }, '已受理。'],
    ['已受理[，{due} 前办结]。', {}, '已受理。'],
    ['a[ {x}][ {y}]', { y: '2' }, 'a 2'],
    // What a person typed is no template.
    ['原因：{reason}', { reason: '缺 {item} [见附件]' }, '原因：缺 {item} [见附件]'],
  ])('%s with %o', (template, params, text) => {
    expect(fillText(template, params as Record<string, string>)).toBe(text);
  });
});
