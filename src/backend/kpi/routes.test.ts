import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { bucketOf, bucketValue, nearestRank } from '../../domain/kpi/percentile.ts';
import { cases } from '../db/schema/cases.ts';
import { tickets } from '../db/schema/hall.ts';
import { expectFacts, expectFullScan, expectRebuildAlike, keptRows } from './figuresTestKit.ts';
import { readPeriod } from './period.ts';
import { readProcessing } from './processing.ts';
import { refreshFigures } from './refresh.ts';
import { insertCase, type TestCase, tellOf } from './testKit.ts';

const at = (text: string) => Date.parse(`${text}+08:00`);

const CLOSED: TestCase[] = [
  ...[100, 200, 300, 400, 5000].map(minutes => ({
    closedAt: at('2026-01-31T23:30:00'),
    minutes,
    onTime: minutes < 400,
    steps: [
      { name: '审核', minutes: 50 },
      { name: '审核', minutes: 20 },
      { name: '补正', minutes: 900, whoseMove: 'applicant' },
      { name: '送达', minutes: 40, startedAt: at('2026-01-31T23:40:00') },
    ],
  })),
  { closedAt: at('2026-02-01T00:30:00'), minutes: 700, lane: 'green', onTime: null },
  { closedAt: at('2026-02-15T10:00:00'), minutes: 60, itemCode: 'JJ02', status: 'delivered' },
  { closedAt: at('2026-02-15T10:00:00'), minutes: 9, itemCode: 'JJ02', status: 'withdrawn' },
  { closedAt: at('2026-02-16T10:00:00'), minutes: null, itemCode: 'JJ02', status: 'returned' },
];

describe.each(DATABASES)('kpi on %s', kind => {
  let office: TestOffice;
  const get = (path: string, who = 'manager') => office.as(who)('GET', `/api/kpi/${path}`);
  /** As if the office were large: from the kept figures. */
  const kept = async (keys: ('month' | 'item' | 'lane' | 'stage')[]) => {
    await refreshFigures(office.database.db, office.officeId, office.clock.now);
    return readProcessing(
      office.database.db,
      office.officeId,
      readPeriod({ from: '2026-01', to: '2026-03' }, office.clock.now),
      keys,
      {},
      0,
    );
  };

  beforeAll(async () => {
    office = await openTestOffice(kind);
    const { db } = office.database;
    for (const given of CLOSED) {
      await insertCase(office.deps, db, office.officeId, given);
    }
  });
  afterAll(() => office.close());

  it('measures decided cases by the office day on which they closed', async () => {
    const { body } = await get('processing-time?from=2026-01&to=2026-02');
    const common = { unit: 'working-minutes', exact: true };
    expect(body).toEqual([
      { month: '2026-01', item: 'JJ01', count: 5, onTime: 3, withDue: 5, p50: 300, p90: 5000, ...common },
      { month: '2026-02', item: 'JJ01', count: 1, onTime: 0, withDue: 0, p50: 700, p90: 700, ...common },
      { month: '2026-02', item: 'JJ02', count: 1, onTime: 1, withDue: 1, p50: 60, p90: 60, ...common },
    ]);
    const days = await get('processing-time?from=2026-01-31&to=2026-02-01&groupBy=lane');
    expect(days.body.map((row: { lane: string; count: number }) => [row.lane, row.count])).toEqual([
      ['green', 1],
      ['ordinary', 5],
    ]);
  });

  it('groups by stage: all its turns, less the applicant’s and what follows the closing', async () => {
    const { body } = await get('processing-time?from=2026-01&to=2026-01&groupBy=stage');
    expect(body).toMatchObject([{ stage: '审核', stageName: '审核', count: 5, p50: 70, p90: 70 }]);
    const english = await office.as('manager')(
      'GET',
      '/api/kpi/processing-time?from=2026-01&to=2026-01&groupBy=stage,item',
      undefined,
      { 'accept-language': 'en' },
    );
    expect(english.body).toMatchObject([{ stage: '审核', stageName: 'Review', count: 5 }]);
  });

  it('says the same from whole months, and after a rebuild', async () => {
    const { db } = office.database;
    const figures = async () => [
      await kept(['month', 'item']),
      await kept(['lane']),
      await kept(['stage']),
      await kept([]),
    ];
    const before = await figures();
    expect(before[0]?.[0]).toMatchObject({ count: 5, onTime: 3, withDue: 5, exact: false });
    expect(before[0]?.[0]?.p50).toBe(bucketValue(bucketOf(300)));
    expect(before[3]).toMatchObject([{ count: 7, p50: bucketValue(bucketOf(300)) }]);
    await expectFacts(db, office.officeId);
    await expectFullScan(db, office.officeId);
    await expectRebuildAlike(db, office.officeId, office.clock.now);
    expect(await figures()).toEqual(before);
  });

  it.each([
    ['2026-01-31', '2026-02-14', 6],
    ['2026-02-01', '2026-02-15', 2],
    ['2026-01-01', '2026-02-14', 6],
    ['2026-02-02', '2026-02-14', 0],
  ])('reads part months from their days: %s to %s', async (from, closedTo, count) => {
    const { db } = office.database;
    for (const keys of [[], ['item'], ['month', 'lane'], ['stage']] as const) {
      const read = (upTo: number) => readProcessing(db, office.officeId, { from, closedTo }, keys, {}, upTo);
      const [exact, rough] = [await read(20_000), await read(-1)];
      if (!keys.length) expect(exact.map(row => row.count)).toEqual(count ? [count] : []);
      const inBuckets = (value: number | null) => value && bucketValue(bucketOf(value));
      expect(rough).toEqual(
        exact.map(row => ({ ...row, exact: false, p50: inBuckets(row.p50), p90: inBuckets(row.p90) })),
      );
    }
  });

  it('takes a voided case out again, without a trace', async () => {
    const { db } = office.database;
    const series = await kept(['month', 'item']);
    const before = await keptRows(db);
    const row = await insertCase(office.deps, db, office.officeId, {
      closedAt: at('2026-02-20T10:00:00'),
      minutes: 4000,
    });
    expect((await kept(['month', 'item'])).map(each => each.count)).toEqual([5, 2, 1]);
    await db.update(cases).set({ status: 'void' }).where(sql`id = ${row.id}::uuid`);
    await tellOf(office.deps, db, office.officeId, row.id);
    expect(await kept(['month', 'item'])).toEqual(series);
    expect(await keptRows(db)).toEqual(before);
  });

  it('is within one percent of the cases', async () => {
    const { db } = office.database;
    const values = Array.from({ length: 60 }, (_, n) => 300 + ((n * n * 37) % 9000)).sort((a, b) => a - b);
    for (const minutes of values) {
      const given = { closedAt: at('2026-03-01T10:00:00'), minutes, itemCode: 'JJ03' };
      await insertCase(office.deps, db, office.officeId, given);
    }
    const exact = (await get('processing-time?from=2026-03&to=2026-03')).body[0];
    expect([exact.p50, exact.p90]).toEqual([nearestRank(values, 50), nearestRank(values, 90)]);
    const rough = (await kept(['month', 'item'])).find(row => row.item === 'JJ03');
    expect(Math.abs((rough?.p50 ?? 0) / exact.p50 - 1)).toBeLessThan(0.01);
    expect(Math.abs((rough?.p90 ?? 0) / exact.p90 - 1)).toBeLessThan(0.01);
  });

  it.each([
    'from=2026-13',
    'from=2026-02-30',
    'from=2026-03&to=2026-02',
    'from=1900-01&to=2026-01',
    'groupBy=month,month',
    'groupBy=applicant',
    'from=%27',
  ])('refuses %s', async query => {
    expect((await get(`processing-time?${query}`)).status).toBe(400);
  });

  it('is for managers and supervisors', async () => {
    for (const path of ['processing-time', 'backlog', 'waiting']) {
      expect((await get(path, 'supervisor')).status).toBe(200);
      expect((await get(path, 'clerk')).status).toBe(403);
    }
  });

  it('counts open cases by lamp', async () => {
    const { db } = office.database;
    const lamps: [string, object][] = [
      ['none', { yellowFrom: '2026-03-03', redFrom: '2026-03-05' }],
      ['yellow', { yellowFrom: '2026-03-02', redFrom: '2026-03-05' }],
      ['red', { yellowFrom: '2026-02-26', redFrom: '2026-03-02' }],
      ['stopped', { yellowFrom: '2026-02-26', redFrom: '2026-03-02', paused: true }],
      ['none', {}],
    ];
    for (const [, dates] of lamps) {
      const row = await insertCase(office.deps, db, office.officeId, { closedAt: 0, minutes: null });
      await db
        .update(cases)
        .set({ closedAt: null, status: 'accepted', ...dates })
        .where(sql`id = ${row.id}::uuid`);
    }
    expect((await get('backlog')).body).toEqual([
      { item: 'JJ01', lamp: 'none', count: 2 },
      { item: 'JJ01', lamp: 'red', count: 1 },
      { item: 'JJ01', lamp: 'stopped', count: 1 },
      { item: 'JJ01', lamp: 'yellow', count: 1 },
    ]);
  });

  it('counts today’s numbers by lane', async () => {
    const now = new Date(office.clock.now);
    const ticket = (lane: string, status: string, waitSeconds: number | null) => {
      const id = office.deps.newId();
      const called = waitSeconds === null ? null : now;
      return {
        ...{ id, officeId: office.officeId, number: id, serviceDay: '2026-03-02', itemCode: 'JJ01' },
        ...{ channel: 'walk-in', lane, status, takenAt: now, updatedAt: now, waitSeconds },
        ...{ calledAt: called, startedAt: status === 'finished' ? called : null },
      };
    };
    await office.database.db.insert(tickets).values([
      ticket('ordinary', 'finished', 600),
      ticket('ordinary', 'finished', 1230),
      ticket('ordinary', 'missed', 90),
      ticket('ordinary', 'waiting', null),
      ticket('ordinary', 'cancelled', null),
      ticket('green', 'waiting', null),
      { ...ticket('green', 'finished', 60), serviceDay: '2026-02-27' },
      // The second matter of a visit waited for nobody.
      { ...ticket('ordinary', 'finished', 0), visitId: office.deps.newId(), waitSeconds: null },
    ]);
    expect((await get('waiting')).body).toEqual([
      {
        lane: 'green',
        taken: 1,
        served: 0,
        missed: 0,
        waiting: 1,
        p50: null,
        p90: null,
        longest: null,
        unit: 'minutes',
      },
      {
        lane: 'ordinary',
        taken: 5,
        served: 2,
        missed: 1,
        waiting: 1,
        p50: 10,
        p90: 20.5,
        longest: 20.5,
        unit: 'minutes',
      },
    ]);
    expect((await get('waiting?from=2026-02-27&to=2026-03-02')).body[0]).toMatchObject({
      taken: 2,
      served: 1,
    });
    expect((await get('waiting?from=2025-03-02&to=2026-03-02')).status).toBe(200);
    expect((await get('waiting?from=2025-03-01&to=2026-03-02')).status).toBe(400);
  });
});
