import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseNext } from './choose.ts';
import type { WaitingHead } from './heads.ts';
import { LANES, type Lane } from './lanes.ts';
import {
  type CallingPolicy,
  DEFAULT_PREFERENCE,
  NAMED_POLICIES,
  type PreferenceMinutes,
  type PromisePolicy,
} from './policy.ts';
import {
  anyHall,
  anyPolicy,
  anyPromise,
  EXAMPLE_POLICY,
  isPastBound,
  isPastPromise,
  NOW,
  waiting,
} from './testKit.ts';

const MINUTE = 60_000;

const choose = (
  heads: readonly WaitingHead[],
  privilegedInARow = 0,
  policy: CallingPolicy = EXAMPLE_POLICY,
  cyclePosition = 0,
) => chooseNext({ heads, privilegedInARow, cyclePosition, policy, now: NOW });

describe('chooseNext, a promise policy', () => {
  it('is null when nobody waits', () => {
    expect(choose([])).toBeNull();
  });

  it.each<[string, [Lane, number][], number, Lane, string, number]>([
    ['alone', [['ordinary', 3]], 5, 'ordinary', 'first-in-line', 0],
    ['green alone', [['green', 9]], 0, 'green', 'first-in-line', 1],
    [
      'green came first',
      [
        ['ordinary', 2],
        ['green', 2.5],
      ],
      0,
      'green',
      'first-in-line',
      1,
    ],
    [
      'green jumps in a fresh hall',
      [
        ['ordinary', 4],
        ['green', 0],
      ],
      0,
      'green',
      'green-first',
      1,
    ],
    [
      'exactly the patience',
      [
        ['ordinary', 5],
        ['green', 0],
      ],
      0,
      'green',
      'green-first',
      1,
    ],
    [
      'green can wait',
      [
        ['ordinary', 5.1],
        ['green', 2.9],
      ],
      0,
      'ordinary',
      'promise-has-slack',
      0,
    ],
    [
      'courtesy came before an ordinary visitor whose patience is over',
      [
        ['courtesy', 7],
        ['ordinary', 5.5],
        ['green', 1],
      ],
      0,
      'courtesy',
      'first-in-line',
      1,
    ],
    [
      'green is due',
      [
        ['ordinary', 19],
        ['green', 3],
      ],
      9,
      'green',
      'promise-due',
      10,
    ],
    [
      'exactly the cap',
      [
        ['ordinary', 20],
        ['green', 3],
      ],
      1,
      'green',
      'promise-due',
      2,
    ],
    [
      'no privileged call yet',
      [
        ['ordinary', 23],
        ['green', 3],
      ],
      0,
      'green',
      'promise-due',
      1,
    ],
    [
      'owed',
      [
        ['ordinary', 23],
        ['green', 3],
      ],
      1,
      'ordinary',
      'ordinary-over-cap',
      0,
    ],
    [
      'owed, green older',
      [
        ['ordinary', 23],
        ['green', 30],
      ],
      1,
      'ordinary',
      'ordinary-over-cap',
      0,
    ],
    ['over the cap, alone', [['ordinary', 23]], 1, 'ordinary', 'first-in-line', 0],
    [
      'courtesy after green',
      [
        ['courtesy', 7],
        ['green', 1],
      ],
      0,
      'green',
      'green-first',
      1,
    ],
    [
      'courtesy is due, green not',
      [
        ['courtesy', 8],
        ['green', 1],
      ],
      0,
      'courtesy',
      'first-in-line',
      1,
    ],
    [
      'both due, courtesy had to come first',
      [
        ['courtesy', 9],
        ['green', 3],
      ],
      0,
      'courtesy',
      'first-in-line',
      1,
    ],
    [
      'both due, green had to come first',
      [
        ['courtesy', 9],
        ['green', 4.5],
      ],
      0,
      'green',
      'promise-due',
      1,
    ],
    [
      'both due since the same moment',
      [
        ['courtesy', 9],
        ['green', 4],
      ],
      0,
      'green',
      'promise-due',
      1,
    ],
    [
      'courtesy jumps',
      [
        ['booked', 4],
        ['courtesy', 1],
      ],
      0,
      'courtesy',
      'courtesy-first',
      1,
    ],
    [
      'courtesy can wait',
      [
        ['ordinary', 9],
        ['courtesy', 7.9],
      ],
      0,
      'ordinary',
      'promise-has-slack',
      0,
    ],
    [
      'booked jumps',
      [
        ['ordinary', 5],
        ['booked', 1],
      ],
      0,
      'booked',
      'booked-first',
      1,
    ],
    [
      'booked is due',
      [
        ['ordinary', 19],
        ['booked', 13],
      ],
      0,
      'booked',
      'promise-due',
      1,
    ],
    [
      'booked is privileged',
      [
        ['ordinary', 21],
        ['booked', 14],
      ],
      1,
      'ordinary',
      'ordinary-over-cap',
      0,
    ],
  ])('%s', (_, hall, inARow, ticketId, code, after) => {
    const choice = choose(
      hall.map(([lane, waited]) => waiting(lane, waited)),
      inARow,
    );
    expect(choice).toMatchObject({ ticketId, because: { code }, privilegedInARow: after, cyclePosition: 0 });
  });

  it('breaks ties by ticketId', () => {
    expect(choose([waiting('ordinary', 5, 'b'), waiting('ordinary', 5, 'a')])?.ticketId).toBe('a');
  });
});

describe('a number that a transfer put first', () => {
  const first = { ...waiting('ordinary', 2, 'first'), firstInLine: true };

  it.each<[string, WaitingHead[], number, string, string]>([
    ['goes before its lane', [waiting('ordinary', 19, 'o')], 0, 'first', 'transferred-first'],
    [
      'not before a green one',
      [waiting('ordinary', 4, 'o'), waiting('green', 1, 'g')],
      0,
      'g',
      'green-first',
    ],
    [
      'with the patience of its lane',
      [waiting('ordinary', 9, 'o'), waiting('green', 1, 'g')],
      0,
      'first',
      'transferred-first',
    ],
    [
      'hides nobody over the cap',
      [waiting('ordinary', 23, 'o'), waiting('green', 4, 'g')],
      1,
      'o',
      'ordinary-over-cap',
    ],
    ['nor when alone with them', [waiting('ordinary', 23, 'o')], 1, 'o', 'ordinary-over-cap'],
    ['and waits longest itself', [waiting('ordinary', 1, 'o')], 0, 'first', 'first-in-line'],
  ])('%s', (_, others, inARow, ticketId, code) => {
    expect(choose([...others, first], inARow)).toMatchObject({ ticketId, because: { code } });
  });
});

describe('what the window prefers', () => {
  const own = (minutes: number, lane: Lane = 'green') => ({
    ...waiting(lane, minutes, 'own'),
    isOwnClient: true,
    itemRank: 1,
  });
  const item = (minutes: number, lane: Lane = 'ordinary') => waiting(lane, minutes, 'item');
  const other = (lane: Lane, minutes: number) => ({ ...waiting(lane, minutes, 'other'), itemRank: 1 });

  it.each<[string, WaitingHead[], number, string, string]>([
    ['an own client first', [own(1), other('green', 2)], 0, 'own', 'own-client'],
    ['though the other is late', [own(1), other('green', 16)], 0, 'own', 'own-client'],
    ['not past a longer wait by more', [own(1), other('green', 16.1)], 0, 'other', 'first-in-line'],
    ['not of another lane', [own(1), other('courtesy', 8)], 0, 'other', 'first-in-line'],
    ['who waits longest anyhow', [own(4), other('green', 2)], 0, 'own', 'first-in-line'],
    [
      'not before one put first',
      [own(1), { ...other('green', 0), firstInLine: true }],
      0,
      'other',
      'transferred-first',
    ],
    [
      'the cap stays first',
      [own(22, 'ordinary'), other('ordinary', 23), waiting('green', 30)],
      1,
      'other',
      'ordinary-over-cap',
    ],
    ['an item of the window first', [item(1), other('ordinary', 6)], 0, 'item', 'preferred-item'],
    ['not past a longer wait by more', [item(1), other('ordinary', 6.1)], 0, 'other', 'first-in-line'],
    ['at the bound', [item(18), other('ordinary', 20)], 0, 'item', 'preferred-item'],
    ['not past the bound', [item(18), other('ordinary', 20.1)], 0, 'other', 'first-in-line'],
    ['nor past the promise', [item(4, 'green'), other('green', 5.1)], 0, 'other', 'first-in-line'],
    ['own client before item', [item(3, 'green'), own(1), other('green', 4)], 0, 'own', 'own-client'],
    [
      'the first of the items',
      [
        item(1),
        { ...waiting('ordinary', 2, 'second'), itemRank: 1 },
        { ...other('ordinary', 3), itemRank: 2 },
      ],
      0,
      'item',
      'preferred-item',
    ],
  ])('%s', (_, hall, inARow, ticketId, code) => {
    expect(choose(hall, inARow)).toMatchObject({ ticketId, because: { code } });
  });

  it.each<[string, WaitingHead[], Partial<PreferenceMinutes>, string]>([
    ['own clients farther', [own(1), other('green', 31)], { ownClient: 30 }, 'own'],
    ['own clients less far', [own(1), other('green', 12)], { ownClient: 10 }, 'other'],
    ['own clients not at all', [own(1), other('green', 1.1)], { ownClient: 0 }, 'other'],
    ['items farther', [item(1), other('ordinary', 11)], { item: 10 }, 'item'],
    ['items not at all', [item(1), other('ordinary', 1.1)], { item: 0 }, 'other'],
  ])('as far as the policy lets it: %s', (_, hall, reach, ticketId) => {
    const policy = { ...EXAMPLE_POLICY, preferenceMinutes: { ...DEFAULT_PREFERENCE, ...reach } };
    expect(choose(hall, 0, policy)?.ticketId).toBe(ticketId);
  });

  it('never passes anybody who has waited longer by more, in a hall that never empties', () => {
    const numbers = fc.array(
      fc.record({
        lane: fc.constantFrom(...LANES),
        at: fc.nat(90),
        isOwnClient: fc.boolean(),
        itemRank: fc.nat(2),
      }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 6 }), anyPolicy, (list, service, policy) => {
        const coming = list.map(({ lane, at, ...rest }, n) => ({
          ...waiting(lane, 0, `t${n}`),
          ...rest,
          waitingSince: NOW + at * MINUTE,
        }));
        let left: WaitingHead[] = coming;
        let memory = { privilegedInARow: 0, cyclePosition: 0 };
        for (let now = NOW; left.length > 0; now += service * MINUTE) {
          const heads = left.filter(head => head.waitingSince <= now);
          const choice = chooseNext({ heads, policy, now, ...memory });
          if (!choice) continue;
          memory = choice;
          const called = heads.find(head => head.ticketId === choice.ticketId)!;
          left = left.filter(head => head !== called);
          const reach = policy.preferenceMinutes ?? DEFAULT_PREFERENCE;
          // Both may lie between two of a lane: who is own and of a preferred item reaches as far as either.
          const limit = called.isOwnClient ? Math.max(reach.ownClient, reach.item) : reach.item;
          for (const passed of left.filter(head => head.lane === called.lane)) {
            expect(called.waitingSince - passed.waitingSince).toBeLessThanOrEqual(limit * MINUTE);
          }
        }
      }),
    );
  });
});

describe('other policies', () => {
  const promise = (changes: Partial<PromisePolicy>): PromisePolicy => ({ ...EXAMPLE_POLICY, ...changes });
  const hall = [waiting('ordinary', 11), waiting('booked', 3), waiting('green', 2)];
  const cycle: CallingPolicy = { kind: 'ratio', cycle: ['green', 'ordinary', 'courtesy'] };

  it.each<[CallingPolicy, number, number, Lane, string]>([
    [promise({ ordinaryCapMinutes: 10 }), 1, 0, 'ordinary', 'ordinary-over-cap'],
    [promise({ marginMinutes: 3, ordinaryCapMinutes: 10, privilegedRun: 3 }), 2, 0, 'green', 'promise-due'],
    [promise({ marginMinutes: 9 }), 0, 0, 'green', 'promise-due'],
    [promise({ ordinaryPatienceMinutes: 15 }), 0, 0, 'green', 'green-first'],
    [promise({ ordinaryPatienceMinutes: 15, order: ['booked', 'green'] }), 0, 0, 'booked', 'booked-first'],
    [promise({ order: ['ordinary'] }), 0, 0, 'ordinary', 'first-in-line'],
    [NAMED_POLICIES['first-come'], 0, 0, 'ordinary', 'first-in-line'],
    [NAMED_POLICIES.strict, 9, 0, 'green', 'green-first'],
    [NAMED_POLICIES['weighted-wait'], 0, 0, 'ordinary', 'first-in-line'],
    [
      { ...NAMED_POLICIES['weighted-wait'], weights: { green: 5, courtesy: 1, booked: 1, ordinary: 0 } },
      0,
      0,
      'green',
      'weighted-wait',
    ],
    [cycle, 0, 0, 'green', 'lane-turn'],
    [cycle, 0, 1, 'ordinary', 'first-in-line'],
    [cycle, 0, 2, 'booked', 'lane-turn'],
  ])('%j after %d privileged calls, turn %d: %s', (policy, inARow, turn, ticketId, code) => {
    expect(choose(hall, inARow, policy, turn)).toMatchObject({ ticketId, because: { code } });
  });

  it('equal weighted waits: who waits longer', () => {
    const heads = [waiting('green', 2), waiting('courtesy', 3), waiting('ordinary', 6)];
    expect(choose(heads, 0, NAMED_POLICIES['weighted-wait'])?.ticketId).toBe('ordinary');
  });

  it('a ratio goes round, and skips the turns of empty lanes', () => {
    const calls = [];
    let cyclePosition = 0;
    for (let call = 0; call < 6; call += 1) {
      const choice = choose(
        [waiting('green', 1), waiting('ordinary', 9)],
        0,
        NAMED_POLICIES['ratio-2-1-1'],
        cyclePosition,
      )!;
      calls.push(choice.ticketId);
      ({ cyclePosition } = choice);
    }
    expect(calls).toEqual(['green', 'green', 'ordinary', 'green', 'green', 'ordinary']);
  });
});

describe('properties of one choice, any policy', () => {
  it('does not depend on the order of the heads', () => {
    const shuffled = anyHall.chain(hall =>
      fc.tuple(fc.constant(hall), fc.shuffledSubarray(hall, { minLength: hall.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.nat(5), fc.nat(3), anyPolicy, ([one, other], inARow, turn, policy) => {
        expect(choose(one, inARow, policy, turn)).toEqual(choose(other, inARow, policy, turn));
      }),
    );
  });

  it('lets nobody pass a privileged visitor who came earlier, for patience alone', () => {
    fc.assert(
      fc.property(anyHall, fc.nat(5), anyPromise, (hall, inARow, policy) => {
        const chosen = choose(hall, inARow, policy);
        if (chosen?.because.code !== 'promise-has-slack') return;
        const head = hall.find(({ ticketId }) => ticketId === chosen.ticketId);
        for (const other of hall) expect(other.waitingSince).toBeGreaterThanOrEqual(head?.waitingSince ?? 0);
      }),
    );
  });

  it('calls somebody whenever somebody waits, and nobody else', () => {
    fc.assert(
      fc.property(anyHall, fc.nat(5), fc.nat(3), anyPolicy, (hall, inARow, turn, policy) => {
        const ids: (string | undefined)[] = hall.map(({ ticketId }) => ticketId);
        const choice = choose(hall, inARow, policy, turn);
        if (hall.length === 0) expect(choice).toBeNull();
        else expect(ids).toContain(choice?.ticketId);
      }),
    );
  });

  it('gives a reason that is true of the state', () => {
    fc.assert(
      fc.property(anyHall, fc.nat(5), fc.nat(3), anyPolicy, (hall, inARow, turn, policy) => {
        const choice = choose(hall, inARow, policy, turn);
        if (choice === null) return;
        const chosen = hall.find(({ ticketId }) => ticketId === choice.ticketId)!;
        const { code, params } = choice.because;
        const reach = policy.preferenceMinutes ?? DEFAULT_PREFERENCE;
        const others = hall.filter(head => head !== chosen);
        const waitedMinutes = (NOW - chosen.waitingSince) / MINUTE;
        const isLonger = (head: WaitingHead) => head.waitingSince <= chosen.waitingSince;
        /** Somebody of its lane who waits longer, by so many minutes at most, and nobody by more. */
        const passed = (is: (head: WaitingHead) => boolean, minutes: number) => {
          const longer = others.filter(head => head.lane === chosen.lane && isLonger(head));
          const earliest = chosen.waitingSince - minutes * MINUTE;
          return longer.some(is) && longer.every(head => head.waitingSince >= earliest);
        };
        expect(params).toMatchObject({
          lane: chosen.lane,
          number: chosen.number,
          waitedMinutes: Math.floor(waitedMinutes),
        });
        const isTrue: Record<string, () => boolean> = {
          'first-in-line': () => others.every(head => head.waitingSince >= chosen.waitingSince),
          'transferred-first': () =>
            chosen.firstInLine === true && others.some(head => head.lane === chosen.lane && isLonger(head)),
          'ordinary-over-cap': () =>
            policy.kind === 'promise' &&
            chosen.lane === 'ordinary' &&
            params.capMinutes === policy.ordinaryCapMinutes &&
            waitedMinutes > policy.ordinaryCapMinutes &&
            inARow >= policy.privilegedRun &&
            others.length > 0,
          'promise-due': () =>
            policy.kind === 'promise' &&
            chosen.lane !== 'ordinary' &&
            params.promiseMinutes === policy.promiseMinutes[chosen.lane] &&
            waitedMinutes >= policy.promiseMinutes[chosen.lane] - policy.marginMinutes,
          'promise-has-slack': () =>
            policy.kind === 'promise' &&
            chosen.lane === 'ordinary' &&
            waitedMinutes > policy.ordinaryPatienceMinutes &&
            others.some(({ lane }) => lane !== 'ordinary') &&
            !others.some(head => isPastPromise(head, policy)),
          'weighted-wait': () => policy.kind === 'weighted-wait' && others.some(isLonger),
          'own-client': () =>
            chosen.isOwnClient === true && passed(head => head.isOwnClient !== true, reach.ownClient),
          'preferred-item': () =>
            passed(head => (head.itemRank ?? 0) > (chosen.itemRank ?? 0), reach.item) &&
            !others.some(head => head.lane === chosen.lane && isLonger(head) && isPastBound(head, policy)),
          'lane-turn': () => policy.kind === 'ratio' && others.some(isLonger),
          ...Object.fromEntries(
            LANES.map(lane => [
              `${lane}-first`,
              () => chosen.lane === lane && others.some(head => head.lane !== lane && isLonger(head)),
            ]),
          ),
        };
        expect(isTrue[code]?.(), code).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
