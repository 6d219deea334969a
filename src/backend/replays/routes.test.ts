import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';

const ARRIVALS = [
  { arriveAt: 0, lane: 'ordinary', serviceSeconds: 600 },
  { arriveAt: 60, lane: 'ordinary', serviceSeconds: 240 },
  { arriveAt: 480, lane: 'green', serviceSeconds: 240 },
];
const ASK = { arrivals: ARRIVALS, windows: 1, policies: [{ name: 'first-come' }] };

/** A busy day, without a generator of chance. */
const longLog = (length: number) =>
  Array.from({ length }, (_, n) => ({
    arriveAt: n * 35 + ((n * 7919) % 97),
    lane: n % 9 === 0 ? 'green' : n % 14 === 0 ? 'courtesy' : n % 31 === 0 ? 'booked' : 'ordinary',
    serviceSeconds: 60 + ((n * 104_729) % 300),
  }));

describe('POST /api/queue-replays', () => {
  let office: TestOffice;
  const replay = (body: unknown, who = 'manager') => office.as(who)('POST', '/api/queue-replays', body);

  beforeAll(async () => {
    office = await openTestOffice();
  });
  afterAll(() => office.close());

  it('answers the waits by policy and lane, in minutes', async () => {
    const policies = ['first-come', 'strict', 'weighted-wait', 'ratio-2-1-1', 'default'].map(name => ({
      name,
    }));
    const { status, body } = await replay({ ...ASK, policies });
    expect(status).toBe(200);
    const [early, late] = [
      { p50: 9, p90: 9, max: 9 },
      { p50: 13, p90: 13, max: 13 },
    ];
    expect(body[0]).toEqual({
      name: 'first-come',
      lanes: [
        { lane: 'green', count: 1, p50: 6, p90: 6, max: 6 },
        { lane: 'ordinary', count: 2, ...early },
      ],
      all: { count: 3, p50: 6, p90: 9, max: 9 },
    });
    expect(body.map(({ name }: { name: string }) => name)).toEqual(policies.map(({ name }) => name));
    const ordinary = body.map(({ lanes }: { lanes: unknown[] }) => lanes[1]);
    expect(ordinary.map(({ max }: { max: number }) => max)).toEqual([9, 13, 9, 13, 9]);
    expect(ordinary[1]).toEqual({ lane: 'ordinary', count: 2, ...late });
  });

  it('plays policies with parameters of their own, several of a kind', async () => {
    const { status, body } = await replay({
      ...ASK,
      policies: [
        { name: 'at once', kind: 'promise', promiseMinutes: { green: 0 } },
        { name: 'later', kind: 'promise', promiseMinutes: { green: 30 }, ordinaryPatienceMinutes: 0 },
        { name: 'turns', kind: 'ratio', cycle: ['ordinary', 'green'] },
        {
          name: 'weights',
          kind: 'weighted-wait',
          weights: { green: 9, courtesy: 1, booked: 1, ordinary: 0 },
        },
        { name: 'order', kind: 'strict', order: ['ordinary', 'green', 'courtesy', 'booked'] },
      ],
    });
    expect(status).toBe(200);
    const green = body.map(({ lanes }: { lanes: { p50: number }[] }) => lanes[0]?.p50);
    expect(green).toEqual([2, 6, 2, 2, 6]);
  });

  it('calls within an item by the item’s own policy', async () => {
    const arrivals = ARRIVALS.map(row => ({ ...row, itemCode: 'TLK' }));
    const itemPolicies = { TLK: { kind: 'ratio', cycle: ['ordinary', 'green'] } };
    const policies = [
      { name: 'hall', kind: 'promise', promiseMinutes: { green: 0 } },
      { name: 'items', kind: 'promise', promiseMinutes: { green: 0 }, itemPolicies },
    ];
    const { status, body } = await replay({ arrivals, windows: 1, policies });
    expect(status).toBe(200);
    // The cycle's first turn is gone with the first visitor; green has the second, ordinary the third.
    expect(body.map(({ lanes }: { lanes: { max: number }[] }) => lanes.map(({ max }) => max))).toEqual([
      [2, 13],
      [2, 13],
    ]);
    const other = { ...itemPolicies, TLK: { kind: 'first-come' } };
    const again = await replay({ arrivals, windows: 1, policies: [{ ...policies[1], itemPolicies: other }] });
    expect(again.body[0].lanes.map(({ max }: { max: number }) => max)).toEqual([6, 9]);
    // A visitor of an item without a policy waits by the hall's.
    const elsewhere = arrivals.map(row => ({ ...row, itemCode: 'YJS' }));
    const hall = await replay({
      arrivals: elsewhere,
      windows: 1,
      policies: [{ ...policies[1], itemPolicies: other }],
    });
    expect(hall.body[0].lanes.map(({ max }: { max: number }) => max)).toEqual([2, 13]);
    const strict = { TLK: { kind: 'strict' } };
    const refused = await replay({ ...ASK, policies: [{ ...policies[0], itemPolicies: strict }] });
    expect([refused.status, Object.keys(refused.body.errors)]).toEqual([
      422,
      ['policies.0.itemPolicies.TLK.kind'],
    ]);
  });

  it('is the manager’s', async () => {
    for (const who of ['clerk', 'supervisor', 'admin', 'auditor']) {
      expect((await replay(ASK, who)).status).toBe(403);
    }
  });

  it.each<[string, unknown, string[]]>([
    [
      'a row',
      { ...ASK, arrivals: [...ARRIVALS, { arriveAt: 5, lane: 'vip', serviceSeconds: 3 }] },
      ['arrivals.3.lane'],
    ],
    [
      'its fields',
      { ...ASK, arrivals: [{ arriveAt: -1, lane: 'green' }] },
      ['arrivals.0.arriveAt', 'arrivals.0.serviceSeconds'],
    ],
    ['a row that is none', { ...ASK, arrivals: [ARRIVALS[0], 7] }, ['arrivals.1']],
    ['no rows', { windows: 1, policies: ASK.policies }, ['arrivals']],
    ['windows', { ...ASK, windows: 0 }, ['windows']],
    ['too many windows', { ...ASK, windows: 501 }, ['windows']],
    ['no policy', { ...ASK, policies: [] }, ['policies']],
    ['too many policies', { ...ASK, policies: Array(21).fill({ name: 'strict' }) }, ['policies']],
    ['an unknown name', { ...ASK, policies: [{ name: 'strict' }, { name: 'mine' }] }, ['policies.1.kind']],
    ['a name of objects', { ...ASK, policies: [{ name: 'constructor' }] }, ['policies.0.kind']],
    ['no name', { ...ASK, policies: [{ kind: 'strict' }] }, ['policies.0.name']],
    ['its parameters', { ...ASK, policies: [{ name: 'a', kind: 'ratio', cycle: [] }] }, ['policies.0.cycle']],
    [
      'a lane twice',
      { ...ASK, policies: [{ name: 'a', kind: 'strict', order: Array(4).fill('green') }] },
      ['policies.0.order'],
    ],
  ])('422 names %s', async (_, ask, fields) => {
    const { status, body } = await replay(ask);
    expect(status).toBe(422);
    expect(Object.keys(body.errors)).toEqual(fields);
  });

  it('names the broken rows of a long log, not endlessly', async () => {
    const { status, body } = await replay({ ...ASK, arrivals: Array(50_000).fill({}) });
    expect(status).toBe(422);
    expect(Object.keys(body.errors).length).toBe(301);
    expect(body.errors.arrivals).toMatch(/之后/);
    const exact = await replay({ ...ASK, arrivals: [...Array(100).fill({}), ...ARRIVALS] });
    expect(Object.keys(exact.body.errors).length).toBe(300);
  });

  it('413 over 100,000 arrivals or 16 MB', async () => {
    expect((await replay({ ...ASK, arrivals: longLog(100_001) })).status).toBe(413);
    expect((await replay({ ...ASK, note: 'x'.repeat(17 * 1024 * 1024) })).status).toBe(413);
  });

  it('an empty log has no lanes', async () => {
    expect((await replay({ ...ASK, arrivals: [] })).body).toEqual([
      { name: 'first-come', lanes: [], all: null },
    ]);
  });

  it('lets others be served while a month of 30,000 goes through five policies', async () => {
    const names = ['first-come', 'strict', 'weighted-wait', 'ratio-2-1-1', 'default'];
    let turns = 0;
    const beat = setInterval(() => {
      turns += 1;
    }, 1);
    const answer = await replay({
      arrivals: longLog(30_000),
      windows: 6,
      policies: names.map(name => ({ name })),
    });
    clearInterval(beat);
    expect(answer.body.map(({ lanes }: { lanes: unknown[] }) => lanes.length)).toEqual([4, 4, 4, 4, 4]);
    expect(turns).toBeGreaterThan(20);
  });
});
