import { expect, it } from 'vitest';
import { caseSentence, type SentenceFacts } from './caseSentence.ts';

const facts: SentenceFacts = {
  status: 'in-review',
  paused: false,
  pendingYear: null,
  committedDueOn: '2026-11-26',
  closedAt: null,
  processingMinutes: null,
  onTime: null,
  lamp: 'none',
  pauses: [],
  steps: [],
  pauseCode: null,
  updatedAt: '2026-11-23T02:00:00Z',
};
const today = '2026-11-25';
const pause = { code: 'PUBL', legal: false, from: '2026-11-23', to: null, reason: null };
const step = {
  stageNo: 0,
  name: '受理',
  whoseMove: 'applicant',
  startedAt: '2026-11-24T16:30:00Z',
  endedAt: null,
  endedByName: null,
  outcome: null,
  paperNumber: null,
  workingMinutes: null,
  pausedMinutes: null,
} as const;

it.each([
  ['running', {}, { key: 'cases.sentence.due', day: '2026-11-26' }],
  ['past its day', { lamp: 'red' as const }, { key: 'cases.sentence.overdue', day: '2026-11-26' }],
  ['approved', { status: 'approved' as const }, { key: 'cases.sentence.approved', day: '2026-11-26' }],
  ['received', { status: 'received' as const }, { key: 'cases.sentence.received' }],
  // 16:30 UTC is past midnight in the office: the 25th.
  [
    'with the applicant',
    { status: 'correcting' as const, steps: [step] },
    { key: 'cases.sentence.correcting', dayNumber: 1 },
  ],
  [
    'stopped',
    { paused: true, pauses: [pause] },
    { key: 'cases.sentence.paused', stopCodes: ['PUBL'], dayNumber: 3 },
  ],
  [
    'stopped twice: since the first',
    { paused: true, pauses: [pause, { ...pause, code: 'VERI', from: '2026-11-24' }] },
    { key: 'cases.sentence.paused', stopCodes: ['PUBL', 'VERI'], dayNumber: 3 },
  ],
  [
    'without a calendar',
    { committedDueOn: null, pendingYear: 2027 },
    { key: 'cases.sentence.pendingYear', year: 2027 },
  ],
  [
    'closed on time',
    { status: 'issued' as const, closedAt: '2026-11-24T03:00:00Z', processingMinutes: 95, onTime: true },
    { key: 'cases.sentence.closedOnTime', day: '2026-11-24', minutes: 95 },
  ],
  [
    'closed late',
    { status: 'issued' as const, closedAt: '2026-11-24T03:00:00Z', processingMinutes: 95, onTime: false },
    { key: 'cases.sentence.closedLate', day: '2026-11-24', minutes: 95 },
  ],
  [
    'withdrawn',
    { status: 'withdrawn' as const, closedAt: '2026-11-24T03:00:00Z' },
    { key: 'cases.sentence.withdrawn', day: '2026-11-24' },
  ],
])('%s', (_name, change, expected) => {
  expect(caseSentence({ ...facts, ...change }, today)).toEqual(expected);
});
