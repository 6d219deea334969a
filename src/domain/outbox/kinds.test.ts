import { describe, expect, it } from 'vitest';
import { CASE_ACTIONS, type CaseAction } from '../cases/statuses.ts';
import { MESSAGE_KINDS, type MessageKind, messageKindAfter } from './kinds.ts';
import { MESSAGE_TEXTS } from './texts.ts';

/** By hand and complete: an action that is new has to be decided here. */
const TOLD = {
  receive: 'received',
  accept: 'accepted',
  refuse: 'refused',
  'request-correction': 'correction-requested',
  'record-correction': 'correction-recorded',
  pass: null,
  'send-back': null,
  'answer-part': null,
  'send-part': null,
  refer: null,
  pause: 'clock-stopped',
  resume: 'clock-resumed',
  extend: 'extended',
  approve: null,
  reject: 'rejected',
  issue: 'ready',
  deliver: null,
  withdraw: 'withdrawn',
  return: 'returned',
  'explain-overdue': null,
  reopen: 'reopened',
  void: null,
  revoke: 'revoked',
  'ask-second-notice': null,
  'allow-second-notice': null,
  'record-promise': null,
  'supply-deferred': null,
  'ask-extension': null,
  'decline-extension': null,
  'check-declaration': null,
} as const satisfies Record<CaseAction | 'receive', MessageKind | null>;

describe('messageKindAfter', () => {
  it.each(Object.entries(TOLD))('%s: %s', (action, kind) => {
    expect(messageKindAfter(action)).toBe(kind);
  });

  it.each([
    ['post', 'posted'],
    ['confidential-post', 'posted'],
    ['post-cod', 'posted'],
    ['window', null],
    ['electronic', null],
  ])('deliver by %s: %s', (code, kind) => expect(messageKindAfter('deliver', code)).toBe(kind));

  it('the table is about actions that exist', () => {
    for (const action of Object.keys(TOLD)) expect(['receive', ...CASE_ACTIONS]).toContain(action);
  });
});

it.each(MESSAGE_KINDS)('%s has a text in both languages that names the case', kind => {
  for (const language of ['zh', 'en'] as const) {
    expect(MESSAGE_TEXTS[kind][language]).toContain('{number}');
    // What an SMS gateway sends as three parts at most.
    expect(MESSAGE_TEXTS[kind][language].length).toBeLessThan(260);
  }
});
