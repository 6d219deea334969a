import { expect, it } from 'vitest';
import { owedLines } from './owedLines.ts';

const NOTHING = {
  notifyBy: null,
  correctionDueOn: null,
  promiseDueOn: null,
  promisesUnsigned: 0,
  deferredOpen: 0,
  declarationsOpen: 0,
  declarationsFalse: 0,
  returnProposed: null,
  acceptedBySilence: false,
  secondNotice: null,
  correctionsRequested: 0,
  barredUntil: null,
  extensionAskedDays: null,
} as const;

it.each([
  [{}, []],
  [{ notifyBy: '2026-03-09' }, ['notifyBy']],
  [{ notifyBy: '2026-03-02' }, ['notifyBy!']],
  [
    { correctionDueOn: '2026-03-01', returnProposed: 'correction-overdue' },
    ['returnProposed!', 'correction!'],
  ],
  [{ promiseDueOn: '2026-03-04', deferredOpen: 2, promisesUnsigned: 2 }, ['deferred', 'unsigned!']],
  [{ declarationsFalse: 1, acceptedBySilence: true }, ['declarationFalse!', 'silence']],
  [{ secondNotice: 'asked' as const, correctionsRequested: 1 }, ['secondNoticeAsked']],
  [{ extensionAskedDays: 3 }, ['extensionAsked']],
  [{ correctionsRequested: 2, barredUntil: '2026-09-01' }, ['notifiedTwice', 'barred']],
])('%j', (more, expected) => {
  const lines = owedLines({ ...NOTHING, ...more }, '2026-03-02');
  const said = lines.map(({ key, isUrgent }) => key.replace('cases.owed.', '') + (isUrgent ? '!' : ''));
  expect(said).toEqual(expected);
});
