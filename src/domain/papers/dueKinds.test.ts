import { describe, expect, it } from 'vitest';
import { dueKinds, type PaperFacts } from './dueKinds.ts';
import type { PaperKind } from './kinds.ts';

const facts = (more: Partial<PaperFacts>): PaperFacts => ({
  status: 'received',
  paused: false,
  extended: false,
  deferredOpen: 0,
  wasAccepted: false,
  issued: [],
  ...more,
});

describe('the papers that a case calls for', () => {
  const rows: [Partial<PaperFacts>, PaperKind[]][] = [
    [{}, ['receipt']],
    [{ issued: ['receipt'] }, []],
    [{ status: 'correcting', issued: ['receipt'] }, ['correction']],
    [{ status: 'accepted', wasAccepted: true, issued: ['receipt'] }, ['acceptance']],
    [
      { status: 'in-review', wasAccepted: true, deferredOpen: 1, issued: ['receipt', 'acceptance'] },
      ['deferral'],
    ],
    [
      { status: 'in-review', wasAccepted: true, paused: true, issued: ['receipt', 'acceptance'] },
      ['special-procedure'],
    ],
    [{ status: 'approved', extended: true, issued: ['receipt'] }, ['extension', 'decision']],
    [{ status: 'rejected', issued: ['receipt', 'decision'] }, ['delivery']],
    [{ status: 'delivered', issued: ['receipt', 'decision', 'delivery'] }, []],
    [{ status: 'refused', issued: ['receipt'] }, ['refusal']],
    [{ status: 'returned', issued: ['receipt'] }, ['return']],
    [{ status: 'withdrawn', issued: ['receipt'] }, ['withdrawal']],
    [{ status: 'void' }, []],
  ];
  it.each(rows)('%j → %j', (more, due) => {
    expect(dueKinds(facts(more))).toEqual(due);
  });
});
