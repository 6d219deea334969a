import { expect, it } from 'vitest';
import { actionWord, shortHash, stateWord, subjectPath, subjectWord } from './eventWords.ts';

it.each([
  ['approve', 'case', { text: 'Approve' }],
  ['case.approve', 'case', { text: 'Approve' }],
  ['approve', 'grant', { text: 'Approve' }],
  ['reveal', 'applicant', { key: 'events.actions.reveal' }],
  ['start', 'ticket', { key: 'events.actions.start' }],
  ['never-heard-of', 'case', { text: 'never-heard-of' }],
  ['constructor', 'case', { text: 'constructor' }],
])('%s of a %s', (action, subject, expected) => {
  expect(actionWord(action, subject, 'en')).toEqual(expected);
});

it.each([
  ['case', '/cases/1/show'],
  ['session', undefined],
])('the page of a %s', (subject, path) => {
  expect(subjectPath(subject, '1')).toBe(path);
});

it('keeps unknown subjects as they are', () => expect(subjectWord('thing')).toEqual({ text: 'thing' }));

it.each([
  ['0123456789abcdef', '01234567…'],
  [null, '—'],
])('%s is shown as %s', (hash, text) => {
  expect(shortHash(hash)).toBe(text);
});

it.each([
  ['accepted', 'case', { text: 'Accepted' }],
  ['waiting', 'ticket', { key: 'tickets.status.waiting' }],
  ['waiting', 'case', { text: 'waiting' }],
  ['proposed', 'grant', { text: 'To be decided' }],
  ['clerk,reviewer', 'staff', { text: 'clerk,reviewer' }],
])('the state %s of a %s', (state, subject, expected) => {
  expect(stateWord(state, subject, 'en')).toEqual(expected);
});
