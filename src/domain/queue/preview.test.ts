import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseNext } from './choose.ts';
import { DEFAULT_POLICY } from './policy.ts';
import { previewOrder } from './preview.ts';
import { anyHall, anyPolicy, NOW, waiting } from './testKit.ts';

const START = { privilegedInARow: 0, cyclePosition: 0, now: NOW };

describe('previewOrder', () => {
  it('alternates once the ordinary line is over the cap', () => {
    const heads = [
      waiting('green', 4, 'g1'),
      waiting('green', 3, 'g2'),
      waiting('ordinary', 25, 'o1'),
      waiting('ordinary', 24, 'o2'),
      waiting('ordinary', 4, 'o3'),
    ];
    const order = previewOrder({ ...START, heads, policy: DEFAULT_POLICY });
    expect(order.map(({ ticketId }) => ticketId)).toEqual(['g1', 'o1', 'g2', 'o2', 'o3']);
    expect(previewOrder({ ...START, heads, policy: DEFAULT_POLICY }, 2)).toEqual(order.slice(0, 2));
  });

  it('names everyone once, each as the next call would, however they are listed', () => {
    fc.assert(
      fc.property(anyHall, fc.nat(3), anyPolicy, (heads, inARow, policy) => {
        const state = { ...START, heads, privilegedInARow: inARow, policy };
        const order = previewOrder(state);
        let left = heads;
        let memory = { privilegedInARow: inARow, cyclePosition: 0 };
        for (const choice of order) {
          expect(choice).toEqual(chooseNext({ ...state, ...memory, heads: left }));
          left = left.filter(({ ticketId }) => ticketId !== choice.ticketId);
          memory = choice;
        }
        expect(left).toEqual([]);
        expect(previewOrder({ ...state, heads: heads.toReversed() })).toEqual(order);
      }),
    );
  });
});
