import { describe, expect, it } from 'vitest';
import { nestQuotes } from './quotes.ts';

describe('quotation marks on paper', () => {
  it.each([
    ['办理“人才“绿卡”发放”，收到', '办理“人才‘绿卡’发放”，收到'],
    ['人才“绿卡”发放', '人才“绿卡”发放'],
    ['“一”和“二”', '“一”和“二”'],
    ['没有', '没有'],
    ['多了一个”，“后面”照旧', '多了一个”，“后面”照旧'],
  ])('%s', (text, nested) => {
    expect(nestQuotes(text)).toBe(nested);
  });
});
