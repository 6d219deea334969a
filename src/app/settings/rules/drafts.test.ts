import { describe, expect, it } from 'vitest';
import { CaseRules, CaseRulesEdit } from '../../../contract/caseRules.ts';
import { ClockSettings } from '../../../contract/clocks.ts';
import { OutboxSettings } from '../../../contract/outbox.ts';
import { MESSAGE_TEXTS } from '../../../domain/outbox/texts.ts';
import * as clocks from './clocksDraft.ts';
import * as messages from './messagesDraft.ts';
import * as notices from './noticesDraft.ts';
import { numberProblem, rowProblems } from './problems.ts';

const rules = { ...CaseRules.parse({}), version: 3 };
const clockSettings = { ...ClockSettings.parse({}), version: 3 };

describe('the drafts of the rules', () => {
  it('bring back what they were made of, in the words of the contract', () => {
    const { version: _, ...saved } = rules;
    expect(CaseRulesEdit.parse(notices.bodyOf(notices.draftOf(rules)))).toEqual(saved);
    const { version: __, ...clockSaved } = clockSettings;
    expect(ClockSettings.parse(clocks.bodyOf(clocks.draftOf(clockSettings)))).toEqual(clockSaved);
    expect(notices.check(notices.draftOf(rules))).toEqual({});
    expect(clocks.check(clocks.draftOf(clockSettings))).toEqual({});
  });

  it.each([
    ['5', undefined],
    ['0', { from: 1, to: 5 }],
    ['6', { from: 1, to: 5 }],
    ['2.5', { from: 1, to: 5 }],
    [' ', { from: 1, to: 5 }],
    ['five', { from: 1, to: 5 }],
  ])('%j as a number from 1 to 5', (typed, expected) => {
    expect(numberProblem(typed, 1, 5)).toEqual(expected);
  });

  it('name the row and the part of it that is wrong', () => {
    const row = (code: string, zh = '某', en = 'Some') => ({ code, zh, en });
    expect(rowProblems('list', [row('one'), row('one'), row('Ü'), row('two', ' ', '')])).toEqual({
      'list.1.code': 'codeTwice',
      'list.2.code': 'code',
      'list.3.zh': 'required',
      'list.3.en': 'required',
    });
    expect(rowProblems('list', [])).toEqual({ list: 'required' });
  });

  it('put a post in or out of a level, and keep who is named', () => {
    const someone = '01a21463-c0d1-72ad-a4c5-ea36e466c75d';
    const before = { ...clockSettings.reminders, yellow: ['assignee', someone] };
    const after = clocks.withTarget(before, 'yellow', 'manager', true);
    expect(after.yellow).toEqual(['assignee', someone, 'manager']);
    expect(clocks.withTarget(after, 'yellow', 'assignee', false).yellow).toEqual([someone, 'manager']);
    expect(clocks.othersOf(after, 'yellow')).toBe(1);
  });

  it('keep a text of the office only while it is another than the delivered one', () => {
    const draft = { version: 1, texts: OutboxSettings.parse({}).texts };
    const own = { zh: '{number} 好了', en: '{number} done' };
    const texts = messages.withText(draft, 'ready', own);
    expect(messages.textOf({ ...draft, texts }, 'ready')).toEqual(own);
    expect(messages.withText({ ...draft, texts }, 'ready', MESSAGE_TEXTS.ready)).toEqual({});
    expect(messages.check({ version: 1, texts: { ready: { zh: '{nobody}', en: 'x {number}' } } })).toEqual({
      'texts.ready.zh': 'message-unknown-field',
    });
  });
});
