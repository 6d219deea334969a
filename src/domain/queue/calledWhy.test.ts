import { expect, it } from 'vitest';
import { calledWhyText } from './calledWhy.ts';

const params = { number: 'A001', lane: 'ordinary', waitedMinutes: 3, reason: 'x' };

it.each([
  ['chosen', 'zh', '指定叫号：x，已等 3 分钟'],
  ['chosen', 'en', 'Chosen out of the order: x; has waited 3 min'],
  ['same-visit', 'zh', '同一办事人的下一件事项'],
  ['same-visit', 'en', 'The next matter of the same visitor'],
  ['first-in-line', 'en', 'First in line, has waited 3 minutes'],
] as const)('%s in %s', (code, language, text) => {
  expect(calledWhyText({ code, params }, language)).toBe(text);
});
