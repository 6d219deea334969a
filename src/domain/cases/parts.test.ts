import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCatalogueItem } from '../items/catalogue.ts';
import type { Item, StagePart, StageRole } from '../items/item.ts';
import { allowedActions, explainRefusal, findTransition } from './allowedActions.ts';
import type { PartsFacts } from './facts.ts';
import { outcomeOf } from './outcome.ts';
import { type Part, partRefusal, partsFacts, partsOfStage, partsOnMove } from './parts.ts';
import { factsWith, itemWith, person } from './testKit.ts';
import { whoseMoveOf } from './whoseMove.ts';

const OFFICES = ['HR', 'EDU', 'POLICE'];
const office = (code: string): StagePart => ({ code, zh: `${code}局`, en: code, days: 2, status: 'P' });

/** 受理, joint review at stage 1, another office at 2, the decision at 3. */
function jointItem(role: StageRole = 'other-office'): Item {
  const item = itemWith(['clerk', role, 'other-office', 'approver']);
  const stages = item.stages.map(stage =>
    stage.no === 1 ? { ...stage, parts: OFFICES.map(office) } : stage,
  );
  return { ...item, stages };
}

const ITEM = jointItem();
const reviewer = person('r', 'reviewer');
const approver = person('a', 'approver');
const at = (parts: Partial<PartsFacts>, more: object = {}) =>
  factsWith({
    status: 'accepted',
    stageNo: 1,
    acceptedBy: 'c',
    parts: { open: [], agreed: [], against: [], ...parts },
    ...more,
  });
const may = (facts: ReturnType<typeof at>, actor = reviewer, item: Item = ITEM) =>
  allowedActions(facts, item, actor)
    .map(({ action }) => action)
    .join(' ');

describe('the stage of 联审', () => {
  it('is that of the settlement, with the three offices of its source', () => {
    const item = findCatalogueItem('RCLH')!;
    expect(partsOfStage(item, 1).map(({ zh }) => zh)).toEqual(['人社', '教育', '公安']);
    expect([0, 2, 3].map(no => partsOfStage(item, no).length)).toEqual([0, 0, 0]);
  });

  it.each<[string, Partial<PartsFacts>, string]>([
    ['nobody has answered', { open: OFFICES }, 'pass send-back answer-part send-part pause ask-extension'],
    [
      'one agrees, two are open',
      { open: ['EDU', 'HR'], agreed: ['POLICE'] },
      'send-back answer-part send-part pause ask-extension',
    ],
    [
      'one objects, two are open',
      { open: ['EDU', 'HR'], against: ['POLICE'] },
      'send-back answer-part send-part refer pause ask-extension',
    ],
    ['all agree', { agreed: OFFICES }, 'pass send-back send-part pause ask-extension'],
    [
      'all have answered, one against',
      { agreed: ['EDU', 'HR'], against: ['POLICE'] },
      'send-back send-part refer pause ask-extension',
    ],
  ])('%s', (_, parts, allowed) => expect(may(at(parts))).toBe(allowed));

  it('asks for one paper while nobody has answered, and for none once all have', () => {
    const needs = (parts: Partial<PartsFacts>) => findTransition(at(parts), ITEM, reviewer, 'pass')?.needs;
    expect(needs({ open: OFFICES })).toMatchObject({ paperNumber: 'required' });
    expect(needs({ agreed: OFFICES })).toEqual({ opinion: 'optional' });
  });

  it.each<[string, Partial<PartsFacts>, object]>([
    [
      'open',
      { open: ['EDU'], agreed: ['HR', 'POLICE'] },
      { code: 'parts-open', params: { offices: ['EDU'] } },
    ],
    ['against', { agreed: ['EDU'], against: ['HR'] }, { code: 'parts-against', params: { offices: ['HR'] } }],
  ])('says which office stands in the way: %s', (_, parts, refusal) => {
    expect(explainRefusal(at(parts), ITEM, reviewer, 'pass')).toEqual(refusal);
  });

  it('works at a stage of a reviewer too, who passes it without a paper', () => {
    const item = jointItem('reviewer');
    expect(may(at({ open: OFFICES }), reviewer, item)).toBe(
      'send-back answer-part send-part pause ask-extension',
    );
    expect(findTransition(at({ agreed: OFFICES }), item, reviewer, 'pass')?.needs).toEqual({
      opinion: 'optional',
    });
  });

  it('takes an answer while the clock stands, and from the assignee alone', () => {
    expect(may(at({ open: OFFICES }, { paused: true, stopCode: 'EXPT' }))).toBe('answer-part pause resume');
    expect(may(at({ open: OFFICES }, { assigneeId: 'other' }))).toBe('pause');
  });

  it('leaves items without offices as they are', () => {
    const plain = itemWith(['clerk', 'other-office', 'approver']);
    expect(may(at({}), reviewer, plain)).toBe('pass send-back pause ask-extension');
    expect(may(factsWith({ status: 'accepted', stageNo: 1 }), reviewer, plain)).toBe(
      'pass send-back pause ask-extension',
    );
  });

  it.each<[string, Partial<PartsFacts>, string]>([
    ['open', { open: ['EDU'], agreed: ['HR'] }, 'other-office'],
    ['all answered', { agreed: OFFICES }, 'reviewer'],
    ['an objection', { agreed: ['EDU', 'HR'], against: ['POLICE'] }, 'reviewer'],
    ['nobody asked (of an older version)', {}, 'other-office'],
  ])('whose move: %s', (_, parts, move) => expect(whoseMoveOf(at(parts), ITEM)).toBe(move));
});

describe('an objection', () => {
  it('goes to the approver with a reason, who may reject or send back, not approve', () => {
    const facts = at({ agreed: ['EDU', 'HR'], against: ['POLICE'] });
    const row = findTransition(facts, ITEM, reviewer, 'refer')!;
    expect(row.needs).toEqual({ reason: 'required' });
    const { status, stageNo } = outcomeOf(row, facts, ITEM);
    expect([status, stageNo]).toEqual(['in-review', 3]);
    const decided = at({ against: ['POLICE'] }, { status, stageNo });
    expect(may(decided, approver)).toBe('send-back pause extend reject return');
    expect(explainRefusal(decided, ITEM, approver, 'approve')?.code).toBe('parts-against');
  });

  it('is not passed by on the way back either', () => {
    const sentBack = at({ against: ['POLICE'] }, { status: 'in-review', stageNo: 2 });
    expect(may(sentBack)).toBe('send-back pause ask-extension');
    expect(explainRefusal(sentBack, ITEM, reviewer, 'pass')?.code).toBe('parts-against');
  });
});

const part = (code: string, state: Part['state'], answer: Part['answer'] = null, stageNo = 1): Part => ({
  code,
  stageNo,
  state,
  answer,
});
const agreed = (code: string) => part(code, 'answered', 'agree');
const place = (text: string) => {
  const [status, stageNo] = text.split(' ');
  return { status: status as 'accepted', stageNo: Number(stageNo) };
};

describe('what opens, stays and ends when a case moves', () => {
  const mixed = [agreed('HR'), part('EDU', 'answered', 'disagree'), part('POLICE', 'open')];
  it.each<[string, string, string, Part[], object]>([
    ['accepted', 'received 0', 'accepted 1', [], { recall: false, send: OFFICES, keep: [] }],
    ['nothing moves', 'accepted 1', 'accepted 1', mixed, { recall: false, send: [], keep: [] }],
    ['sent back to the window', 'accepted 1', 'in-review 0', mixed, { recall: true, send: [], keep: [] }],
    [
      'from the window again: all anew',
      'in-review 0',
      'in-review 1',
      [agreed('HR'), agreed('EDU'), part('POLICE', 'recalled')],
      { recall: false, send: OFFICES, keep: [] },
    ],
    [
      'sent back from behind: who agreed stays',
      'in-review 2',
      'in-review 1',
      [agreed('HR'), agreed('EDU'), part('POLICE', 'answered', 'disagree')],
      { recall: false, send: ['POLICE'], keep: ['HR', 'EDU'] },
    ],
    [
      'returned, and reopened',
      'returned 1',
      'in-review 1',
      [agreed('HR'), part('EDU', 'recalled'), part('POLICE', 'recalled')],
      { recall: false, send: ['EDU', 'POLICE'], keep: ['HR'] },
    ],
    [
      'an office that agreed, and was asked again',
      'in-review 2',
      'in-review 1',
      [agreed('HR'), part('HR', 'recalled')],
      { recall: false, send: OFFICES, keep: [] },
    ],
    ['closed', 'accepted 1', 'returned 1', mixed, { recall: true, send: [], keep: [] }],
    ['passed', 'accepted 1', 'in-review 2', OFFICES.map(agreed), { recall: false, send: [], keep: [] }],
  ])('%s', (_, from, to, parts, expected) => {
    expect(partsOnMove(ITEM, parts, place(from), place(to))).toEqual(expected);
  });

  it('never leaves an office both asked and kept, and asks each office of the stage when it is entered', () => {
    const anyPart = fc.record({
      code: fc.constantFrom(...OFFICES),
      stageNo: fc.constantFrom(1, 2),
      state: fc.constantFrom('open' as const, 'answered' as const, 'recalled' as const),
      answer: fc.constantFrom(null, 'agree' as const, 'disagree' as const, 'needs-material' as const),
    });
    const anyPlace = fc.record({
      status: fc.constantFrom(
        'received' as const,
        'accepted' as const,
        'in-review' as const,
        'returned' as const,
      ),
      stageNo: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 8 }), anyPlace, anyPlace, (parts, from, to) => {
        const { send, keep, recall } = partsOnMove(ITEM, parts, from, to);
        expect(send.filter(code => keep.includes(code))).toEqual([]);
        const entered = send.length + keep.length;
        expect([0, OFFICES.length]).toContain(entered);
        if (recall) expect(parts.some(({ state }) => state === 'open')).toBe(true);
        const facts = partsFacts(parts, 1);
        const known = [...facts.open, ...facts.agreed, ...facts.against];
        expect(new Set(known).size).toBe(known.length);
      }),
    );
  });
});

it.each<[string, string, boolean]>([
  ['answer-part', 'HR', true],
  ['answer-part', 'EDU', false],
  ['send-part', 'EDU', true],
  ['send-part', 'NOBODY', false],
  ['pass', '', true],
])('%s %s', (action, code, isFine) => {
  const facts = at({ open: ['HR'], agreed: ['EDU'] });
  expect(partRefusal(action, code, facts) === null).toBe(isFine);
});
