import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Because, becauseText } from './because.ts';
import { chooseNext, type WaitingHead } from './choose.ts';
import type { Lane } from './lanes.ts';
import { LANES } from './lanes.ts';
import { type CallingPolicy, DEFAULT_POLICY } from './policy.ts';
import { previewOrder } from './preview.ts';

const MINUTE = 60_000;
const NOW = 1_000 * MINUTE;

/** A head whose number was taken so many minutes ago. */
const head = (lane: Lane, waited: number, ticketId: string = lane): WaitingHead => ({
  ticketId,
  number: `${ticketId}-number`,
  lane,
  takenAt: NOW - waited * MINUTE,
});

const choose = (heads: readonly WaitingHead[], privilegedInARow = 0, policy = DEFAULT_POLICY) =>
  chooseNext({ heads, privilegedInARow, policy, now: NOW });

describe('chooseNext, default policy', () => {
  it('is null when nobody waits', () => {
    expect(choose([])).toBeNull();
  });

  it.each<[string, readonly WaitingHead[], number, string, string, number]>([
    ['alone', [head('ordinary', 3)], 5, 'ordinary', 'first-in-line', 0],
    ['green alone', [head('green', 3)], 0, 'green', 'first-in-line', 1],
    ['green came first', [head('ordinary', 3), head('green', 4)], 0, 'green', 'first-in-line', 1],
    ['green jumps', [head('ordinary', 19), head('green', 1)], 0, 'green', 'green-first', 1],
    ['not over the cap', [head('ordinary', 19), head('green', 1)], 9, 'green', 'green-first', 10],
    ['exactly the cap', [head('ordinary', 20), head('green', 1)], 1, 'green', 'green-first', 2],
    ['no privileged call yet', [head('ordinary', 23), head('green', 1)], 0, 'green', 'green-first', 1],
    ['owed', [head('ordinary', 23), head('green', 1)], 1, 'ordinary', 'ordinary-over-cap', 0],
    ['owed, green older', [head('ordinary', 23), head('green', 30)], 1, 'ordinary', 'ordinary-over-cap', 0],
    ['over the cap, alone', [head('ordinary', 23)], 1, 'ordinary', 'first-in-line', 0],
    ['courtesy after green', [head('courtesy', 9), head('green', 1)], 0, 'green', 'green-first', 1],
    ['courtesy jumps', [head('booked', 9), head('courtesy', 1)], 0, 'courtesy', 'courtesy-first', 1],
    ['booked jumps', [head('ordinary', 9), head('booked', 1)], 0, 'booked', 'booked-first', 1],
    [
      'booked counts as privileged',
      [head('ordinary', 21), head('booked', 1)],
      1,
      'ordinary',
      'ordinary-over-cap',
      0,
    ],
  ])('%s', (_, heads, inARow, ticketId, code, after) => {
    const choice = choose(heads, inARow);
    expect(choice).toMatchObject({ ticketId, because: { code }, privilegedInARow: after });
  });

  it('breaks ties by ticketId', () => {
    expect(choose([head('ordinary', 5, 'b'), head('ordinary', 5, 'a')])?.ticketId).toBe('a');
  });
});

describe('other policies', () => {
  const policy = (changes: Partial<CallingPolicy>): CallingPolicy => ({ ...DEFAULT_POLICY, ...changes });
  const heads = [head('ordinary', 11), head('booked', 2), head('green', 1)];

  it.each<[Partial<CallingPolicy>, number, string]>([
    [{ ordinaryCapMinutes: 10 }, 1, 'ordinary'],
    [{ ordinaryCapMinutes: 10, privilegedRun: 3 }, 2, 'green'],
    [{ ordinaryCapMinutes: 10, privilegedRun: 3 }, 3, 'ordinary'],
    [{ ordinaryCapMinutes: 10, privilegedRun: 0 }, 0, 'ordinary'],
    [{ order: ['booked', 'green'] }, 0, 'booked'],
    [{ order: ['ordinary'] }, 0, 'ordinary'],
    [{ order: [] }, 0, 'green'],
  ])('%j after %d privileged calls: %s', (changes, inARow, lane) => {
    expect(choose(heads, inARow, policy(changes))?.ticketId).toBe(lane);
  });
});

describe('becauseText', () => {
  const sentence = (heads: readonly WaitingHead[], inARow: number, language: 'zh' | 'en'): string =>
    becauseText(choose(heads, inARow)?.because as Because, language);

  it.each<[readonly WaitingHead[], number, string, string]>([
    [
      [head('ordinary', 23.9), head('green', 1)],
      1,
      '已等 23 分钟，超过 20 分钟上限',
      'Has waited 23 minutes, over the cap of 20',
    ],
    [
      [head('ordinary', 20.5), head('green', 1)],
      1,
      '等候刚超过 20 分钟上限',
      'Has just waited longer than the cap of 20 minutes',
    ],
    [
      [head('ordinary', 3), head('green', 1)],
      0,
      '绿色通道优先，已等 1 分钟',
      'Green channel goes first, has waited 1 minute',
    ],
    [[head('ordinary', 3)], 0, '排在最前，已等 3 分钟', 'First in line, has waited 3 minutes'],
    [[head('ordinary', -3)], 0, '排在最前，已等 0 分钟', 'First in line, has waited 0 minutes'],
  ])('%#', (heads, inARow, zh, en) => {
    expect(sentence(heads, inARow, 'zh')).toBe(zh);
    expect(sentence(heads, inARow, 'en')).toBe(en);
  });
});

const anyPolicy: fc.Arbitrary<CallingPolicy> = fc.record({
  privilegedRun: fc.nat(4),
  ordinaryCapMinutes: fc.nat(40),
  order: fc.shuffledSubarray([...LANES]),
});

const anyHeads = fc.uniqueArray(
  fc.record({ lane: fc.constantFrom(...LANES), waited: fc.integer({ min: 0, max: 60 }) }),
  { selector: ({ lane }) => lane },
);

describe('properties of one choice', () => {
  it('does not depend on the order of the heads', () => {
    const shuffled = anyHeads.chain(list =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.nat(5), anyPolicy, ([one, other], inARow, policy) => {
        const toHeads = (list: typeof one) => list.map(({ lane, waited }) => head(lane, waited));
        expect(choose(toHeads(one), inARow, policy)).toEqual(choose(toHeads(other), inARow, policy));
      }),
    );
  });

  it('gives a reason that is true of the state', () => {
    fc.assert(
      fc.property(anyHeads, fc.nat(5), anyPolicy, (list, inARow, policy) => {
        const heads = list.map(({ lane, waited }) => head(lane, waited));
        const choice = choose(heads, inARow, policy);
        expect(choice === null).toBe(heads.length === 0);
        if (choice === null) return;
        const chosen = heads.find(({ ticketId }) => ticketId === choice.ticketId)!;
        const { code, params } = choice.because;
        const someoneCameEarlier = heads.some(({ takenAt }) => takenAt < chosen.takenAt);
        expect(params).toMatchObject({ lane: chosen.lane, number: chosen.number });
        expect(params.waitedMinutes).toBe((NOW - chosen.takenAt) / MINUTE);
        if (code === 'first-in-line') expect(someoneCameEarlier).toBe(false);
        else if (code === 'ordinary-over-cap') {
          expect(chosen.lane).toBe('ordinary');
          expect(params.capMinutes).toBe(policy.ordinaryCapMinutes);
          expect(Number(params.waitedMinutes)).toBeGreaterThan(policy.ordinaryCapMinutes);
          expect(inARow).toBeGreaterThanOrEqual(policy.privilegedRun);
          expect(heads.some(({ lane }) => lane !== 'ordinary')).toBe(true);
        } else {
          expect(code).toBe(`${chosen.lane}-first`);
          expect(heads.some(({ takenAt }) => takenAt <= chosen.takenAt)).toBe(true);
        }
      }),
    );
  });
});

describe('previewOrder', () => {
  it('alternates once the ordinary line is over the cap', () => {
    const heads = [
      head('green', 2, 'g1'),
      head('green', 1, 'g2'),
      head('ordinary', 25, 'o1'),
      head('ordinary', 24, 'o2'),
      head('ordinary', 5, 'o3'),
    ];
    const order = previewOrder({ heads, privilegedInARow: 0, policy: DEFAULT_POLICY, now: NOW });
    expect(order.map(({ ticketId }) => ticketId)).toEqual(['g1', 'o1', 'g2', 'o2', 'o3']);
  });

  it('names everyone once and starts with the very next call, however they are listed', () => {
    const waiting = fc.array(fc.tuple(fc.constantFrom(...LANES), fc.nat(60)), { maxLength: 30 });
    fc.assert(
      fc.property(waiting, fc.nat(3), anyPolicy, (list, inARow, policy) => {
        const heads = list.map(([lane, waited], index) => head(lane, waited, `t${index}`));
        const state = { heads, privilegedInARow: inARow, policy, now: NOW };
        const order = previewOrder(state);
        expect(order.map(({ ticketId }) => ticketId).sort()).toEqual(heads.map(h => h.ticketId).sort());
        expect(order[0]?.ticketId).toBe(chooseNext(state)?.ticketId);
        expect(previewOrder({ ...state, heads: heads.toReversed() })).toEqual(order);
      }),
    );
  });
});
