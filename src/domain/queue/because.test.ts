import { expect, it } from 'vitest';
import { type Because, becauseText } from './because.ts';

const because = (code: Because['code'], params: Because['params']): Because => ({ code, params });

it.each<[Because, string, string]>([
  [
    because('ordinary-over-cap', { waitedMinutes: 23, capMinutes: 20 }),
    '已等 23 分钟，超过 20 分钟上限',
    'Has waited 23 minutes, over the cap of 20',
  ],
  [
    because('ordinary-over-cap', { waitedMinutes: 20, capMinutes: 20 }),
    '等候刚超过 20 分钟上限',
    'Has just waited longer than the cap of 20 minutes',
  ],
  [
    because('green-first', { lane: 'green', waitedMinutes: 1 }),
    '绿色通道优先，已等 1 分钟',
    'Green channel goes first, has waited 1 minute',
  ],
  [
    because('promise-due', { lane: 'green', waitedMinutes: 3, promiseMinutes: 5 }),
    '绿色通道承诺 5 分钟内叫号，已等 3 分钟',
    'Green channel: a call is promised within 5 minutes, has waited 3 minutes',
  ],
  [
    because('promise-has-slack', { lane: 'ordinary', waitedMinutes: 12 }),
    '已等 12 分钟，优先号仍可按承诺时间叫到',
    'Has waited 12 minutes; visitors with priority can still be called within their promise',
  ],
  [
    because('lane-turn', { lane: 'courtesy', waitedMinutes: 4 }),
    '各通道轮流，轮到礼遇，已等 4 分钟',
    'Lanes take turns, it is the turn of: Courtesy; has waited 4 minutes',
  ],
  [
    because('weighted-wait', { lane: 'green', waitedMinutes: 4 }),
    '按通道加权等候最久，已等 4 分钟',
    'The longest wait when lanes are weighted, has waited 4 minutes',
  ],
  [
    because('transferred-first', { lane: 'green', waitedMinutes: 0 }),
    '转办时排在最前，已等 0 分钟',
    'Put first in the lane by a transfer, has waited 0 minutes',
  ],
  [
    because('own-client', { lane: 'green', waitedMinutes: 2 }),
    '本窗口专员的企业，已等 2 分钟',
    'A client of this window’s liaison, has waited 2 minutes',
  ],
  [
    because('preferred-item', { lane: 'ordinary', waitedMinutes: 1 }),
    '本窗口优先办理的事项，已等 1 分钟',
    'An item that this window takes first, has waited 1 minute',
  ],
  [
    because('first-in-line', { waitedMinutes: 3 }),
    '排在最前，已等 3 分钟',
    'First in line, has waited 3 minutes',
  ],
])('%j', (reason, zh, en) => {
  expect(becauseText(reason, 'zh')).toBe(zh);
  expect(becauseText(reason, 'en')).toBe(en);
});
