import { expect, it } from 'vitest';
import { sourceParts } from './sourceParts.ts';

it.each([
  ['', []],
  ['行政许可法 art.45', [{ text: '行政许可法 art.45' }]],
  ['https://a.cn/x?y=1', [{ text: 'a.cn', href: 'https://a.cn/x?y=1' }]],
  [
    '法 art.45 http://a.cn/x 和附件',
    [{ text: '法 art.45' }, { text: 'a.cn', href: 'http://a.cn/x' }, { text: '和附件' }],
  ],
  ['javascript:alert(1)', [{ text: 'javascript:alert(1)' }]],
])('%s', (source, parts) => {
  expect(sourceParts(source)).toEqual(parts);
});
