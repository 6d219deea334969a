import { expect, it } from 'vitest';
import { dueMoves } from './dueMoves.ts';

const entry = {
  action: 'recompute-due',
  from: '2026-11-26' as string | null,
  to: '2026-11-27' as string | null,
  data: { legalDueFrom: '2026-12-17', legalDueOn: '2026-12-18', pendingYear: null } as unknown,
};

it.each([
  [
    'both limits',
    {},
    [
      ['committed', '2026-11-26', '2026-11-27', null],
      ['legal', '2026-12-17', '2026-12-18', null],
    ],
  ],
  ['the legal one alone', { to: '2026-11-26' }, [['legal', '2026-12-17', '2026-12-18', null]]],
  [
    'a day lost with its calendar',
    { to: null, data: { legalDueFrom: null, legalDueOn: null, pendingYear: 2027 } },
    [['committed', '2026-11-26', null, 2027]],
  ],
  ['an event that keeps nothing more', { data: {} }, [['committed', '2026-11-26', '2026-11-27', null]]],
  ['an event without data', { data: null }, [['committed', '2026-11-26', '2026-11-27', null]]],
  ['another event', { action: 'accept', from: 'received', to: 'accepted' }, []],
] as const)('%s', (_, change, expected) => {
  const moves = dueMoves({ ...entry, ...change });
  expect(moves.map(({ clock, from, to, pendingYear }) => [clock, from, to, pendingYear])).toEqual(expected);
});
