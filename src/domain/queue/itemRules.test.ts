import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseNext } from './choose.ts';
import type { WaitingHead } from './heads.ts';
import type { Lane } from './lanes.ts';
import type { CallingPolicy } from './policy.ts';
import { previewOrder } from './preview.ts';
import { anyHall, anyPolicy, EXAMPLE_POLICY, NOW, waiting } from './testKit.ts';

const FIRST_COME: CallingPolicy = { kind: 'first-come' };
const TURNS: CallingPolicy = { kind: 'ratio', cycle: ['ordinary', 'green'] };

const of = (itemCode: string, lane: Lane, minutes: number): WaitingHead => ({
  ...waiting(lane, minutes, `${itemCode} ${lane}`),
  itemCode,
});
const STATE = { policy: EXAMPLE_POLICY, privilegedInARow: 0, cyclePosition: 0, now: NOW };

describe('a window of several items, of which A has a policy of its own', () => {
  it.each<[string, WaitingHead[], CallingPolicy, string, string]>([
    [
      'A by its own',
      [of('A', 'green', 1), of('A', 'ordinary', 2)],
      FIRST_COME,
      'A ordinary',
      'first-in-line',
    ],
    ['B by the hall’s', [of('B', 'green', 1), of('B', 'ordinary', 2)], FIRST_COME, 'B green', 'green-first'],
    [
      'the hall’s between them',
      [of('A', 'green', 1), of('A', 'ordinary', 4), of('B', 'courtesy', 2), of('B', 'ordinary', 3)],
      FIRST_COME,
      'B courtesy',
      'courtesy-first',
    ],
    [
      'the reason of its own where nobody of another item’s pick waits longer',
      [of('A', 'green', 3), of('A', 'ordinary', 4), of('B', 'green', 1)],
      { kind: 'strict', order: ['green', 'courtesy', 'booked', 'ordinary'] },
      'A green',
      'green-first',
    ],
    [
      'the hall’s order before whoever B holds back',
      [of('A', 'green', 1), of('A', 'ordinary', 2), of('B', 'green', 1.5), of('B', 'ordinary', 3)],
      { kind: 'strict', order: ['green', 'courtesy', 'booked', 'ordinary'] },
      'B green',
      'green-first',
    ],
    [
      'no promise said to be kept that nobody looked at',
      [of('A', 'green', 6), of('A', 'ordinary', 7), of('B', 'green', 1)],
      FIRST_COME,
      'A ordinary',
      'item-rule',
    ],
    [
      'the hall’s promise before an ordinary visitor of A over the cap',
      [of('A', 'ordinary', 25), of('B', 'green', 4)],
      FIRST_COME,
      'B green',
      'promise-due',
    ],
  ])('%s', (_, heads, own, ticketId, code) => {
    expect(chooseNext({ ...STATE, heads, itemPolicies: { A: own } })).toMatchObject({
      ticketId,
      because: { code },
    });
  });

  it('keeps the turns of an item by ratio', () => {
    const heads = [of('A', 'ordinary', 1), of('A', 'green', 2)];
    const order = previewOrder({ ...STATE, heads, itemPolicies: { A: TURNS } });
    expect(order.map(({ ticketId }) => ticketId)).toEqual(['A ordinary', 'A green']);
    expect(order.map(({ cyclePosition }) => cyclePosition)).toEqual([1, 2]);
  });

  const items = fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 7, maxLength: 7 });
  const hallOfItems = fc
    .tuple(anyHall, items)
    .map(([hall, codes]) => hall.map((head, n) => ({ ...head, itemCode: codes[n] ?? 'A' })));

  it('calls the one that its item would call, whoever stands where in the list', () => {
    fc.assert(
      fc.property(hallOfItems, anyPolicy, anyPolicy, fc.nat(3), (heads, hall, own, inARow) => {
        const state = { ...STATE, policy: hall, privilegedInARow: inARow };
        const itemPolicies = { A: own };
        const choice = chooseNext({ ...state, heads, itemPolicies });
        expect(chooseNext({ ...state, heads: heads.toReversed(), itemPolicies })).toEqual(choice);
        const chosen = heads.find(({ ticketId }) => ticketId === choice?.ticketId);
        expect(chosen === undefined).toBe(heads.length === 0);
        const isA = chosen?.itemCode === 'A';
        const line = heads.filter(({ itemCode }) => (itemCode === 'A') === isA);
        const alone = chooseNext({ ...state, heads: line, policy: isA ? own : hall });
        expect(alone?.ticketId).toBe(choice?.ticketId);
        if (choice?.because.code !== 'first-in-line') return;
        expect(heads.every(head => head.waitingSince >= (chosen?.waitingSince ?? 0))).toBe(true);
      }),
    );
  });

  it('changes nothing where no item that waits has one', () => {
    fc.assert(
      fc.property(hallOfItems, anyPolicy, anyPolicy, (heads, hall, own) => {
        const state = { ...STATE, heads, policy: hall };
        expect(chooseNext({ ...state, itemPolicies: { Z: own } })).toEqual(chooseNext(state));
      }),
    );
  });

  it('lists everybody once', () => {
    fc.assert(
      fc.property(hallOfItems, anyPolicy, anyPolicy, (heads, hall, own) => {
        const order = previewOrder({ ...STATE, heads, policy: hall, itemPolicies: { A: own } });
        expect(order.map(({ ticketId }) => ticketId).sort()).toEqual(
          heads.map(({ ticketId }) => ticketId).sort(),
        );
      }),
    );
  });
});
