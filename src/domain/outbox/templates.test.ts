import { describe, expect, it } from 'vitest';
import { MESSAGE_KINDS } from './kinds.ts';
import { type MessageProblem, messageProblem } from './templates.ts';
import { MESSAGE_TEXTS } from './texts.ts';

describe('the text of a message', () => {
  it.each<[string, MessageProblem | null]>([
    ['您的{item}（{number}）已受理[，承诺 {due} 前办结]。', null],
    [' ', 'message-empty'],
    ['{number} {phone}', 'message-unknown-field'],
    ['{number', 'message-open-bracket'],
    ['{number} [一 [二] 三]', 'message-open-bracket'],
    ['{number} ]', 'message-open-bracket'],
    ['已受理', 'message-without-number'],
    ['已受理[ {number}]', 'message-without-number'],
  ])('%j: %s', (text, expected) => {
    expect(messageProblem(text)).toBe(expected);
  });

  it.each(MESSAGE_KINDS)('is right as delivered: %s', kind => {
    expect([messageProblem(MESSAGE_TEXTS[kind].zh), messageProblem(MESSAGE_TEXTS[kind].en)]).toEqual([
      null,
      null,
    ]);
  });
});
