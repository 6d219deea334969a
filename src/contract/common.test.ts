import { describe, expect, it } from 'vitest';
import { text } from './common.ts';

describe('text typed by a person', () => {
  it.each(['张三', 'a\tb', '第一行\n第二行', 'x\r\ny', '😀'])('takes %j', value => {
    expect(text(20).safeParse(value).success).toBe(true);
  });
  it.each(['a\u001bb', 'a\u0007', '\u0085x', 'a\u007fb'])('refuses the control character in %j', value => {
    expect(text(20).safeParse(value).error?.issues[0]?.message).toBe('characters');
  });
});
