import { expect, it } from 'vitest';
import { type ReminderFacts, remindersDue } from './reminders.ts';

const facts: ReminderFacts = {
  committedDueOn: '2026-03-09',
  legalDueOn: '2026-03-30',
  yellowFrom: '2026-03-06',
  paused: false,
  legalStopped: false,
  openPauses: [],
};
const pause = { id: 'p', expectedEndOn: '2026-03-05' };

it.each<[string, Partial<ReminderFacts>, string, string[]]>([
  ['nothing before the lamp turns', {}, '2026-03-05', []],
  ['yellow', {}, '2026-03-06', ['yellow']],
  ['the last day, after it', {}, '2026-03-09', ['yellow', 'last-day']],
  ['past it, in order', {}, '2026-03-10', ['yellow', 'last-day', 'breach']],
  ['past the legal one too', {}, '2026-03-31', ['yellow', 'last-day', 'breach', 'legal-breach']],
  ['yellow on the last day is one', { yellowFrom: '2026-03-09' }, '2026-03-09', ['last-day']],
  ['nothing while it stands', { paused: true }, '2026-03-20', []],
  ['but the legal limit where that runs on', { paused: true }, '2026-03-31', ['legal-breach']],
  ['not where that stands too', { paused: true, legalStopped: true }, '2026-03-31', []],
  ['no day known', { committedDueOn: null, legalDueOn: null, yellowFrom: null }, '2026-12-31', []],
  ['expected to end today', { paused: true, openPauses: [pause] }, '2026-03-05', []],
  ['runs over', { paused: true, openPauses: [pause] }, '2026-03-06', ['stop-over']],
  [
    'without an expected end',
    { paused: true, openPauses: [{ ...pause, expectedEndOn: null }] },
    '2026-03-20',
    [],
  ],
])('%s', (_why, more, today, levels) => {
  expect(remindersDue({ ...facts, ...more }, today).map(({ level }) => level)).toEqual(levels);
});
