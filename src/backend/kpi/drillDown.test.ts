import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Caller,
  callerOf,
  DATABASES,
  MONDAY_10,
  openTestDatabase,
  PASSWORD,
  testDeps,
} from '../../../test/support/testOffice.ts';
import type { Distribution, FigureRow } from '../../contract/figures.ts';
import { COUNTED_CASES } from '../../domain/kpi/caseFigures.ts';
import { createSampleOffice } from '../../sample/createSampleOffice.ts';
import { createApp, type WindowApp } from '../app.ts';
import type { Database } from '../db/db.ts';
import { migrate } from '../db/migrate.ts';

const PERIOD = { from: '2024-03-01', to: '2026-03-31' };

describe.each(DATABASES)('behind every bar on %s', kind => {
  let database: Database;
  let app: WindowApp;
  let manager: Caller;
  beforeAll(async () => {
    database = await openTestDatabase(kind);
    const deps = testDeps(database, { now: MONDAY_10 });
    await migrate(database.db);
    await createSampleOffice(deps, database.db, { size: 300, password: PASSWORD });
    app = createApp(deps);
    manager = callerOf(app, 'manager');
  }, 120_000);
  afterAll(async () => {
    app.stop();
    await database.close();
  });

  const read = async (path: string) => {
    const reply = await manager('GET', `/api/kpi/${path}`);
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);
    return reply.body;
  };
  const rowsOf = async (cube: string, groupBy: string): Promise<FigureRow[]> =>
    (await read(`figures?cube=${cube}&from=${PERIOD.from}&to=${PERIOD.to}&groupBy=${groupBy}`)).rows;
  const total = async (resource: string, figure: object): Promise<number> => {
    const filter = encodeURIComponent(JSON.stringify({ figure: { ...PERIOD, ...figure } }));
    const reply = await manager('GET', `/api/${resource}?filter=${filter}&range=[0,0]`);
    expect([200, 206], JSON.stringify(reply.body)).toContain(reply.status);
    return Number(reply.headers.get('content-range')?.split('/')[1]);
  };

  it.each([
    ['case', 'item'],
    ['case', 'lane'],
    ['case', 'channel'],
    ['handled', 'window'],
    ['handled', 'person'],
    ['enterprise', 'enterprise'],
  ])('of %s by %s stand as many cases as it says', async (cube, dim) => {
    const rows = await rowsOf(cube, dim);
    expect(rows.length).toBeGreaterThan(1);
    for (const { keys, figures } of rows.slice(0, 6)) {
      for (const code of COUNTED_CASES) {
        expect([code, await total('cases', { code, [dim]: keys[dim] })]).toEqual([code, figures[code]]);
      }
    }
  });

  it('of a month stand the cases of its days', async () => {
    for (const { keys, figures } of (await rowsOf('case', 'month')).slice(-4)) {
      const month = keys.month ?? '';
      const days = {
        from: `${month}-01`,
        to: new Date(Date.UTC(+month.slice(0, 4), +month.slice(5), 0)).toISOString().slice(0, 10),
      };
      for (const code of ['received', 'closed', 'late'] as const) {
        expect(await total('cases', { code, ...days })).toBe(figures[code]);
      }
    }
  });

  it('of a stage, a turn and a bin stand those with its minutes', async () => {
    for (const { keys, count } of await rowsOf('stage', 'stage')) {
      expect(await total('cases', { code: 'measured', stage: keys.stage })).toBe(count);
    }
    for (const query of ['cube=case', 'cube=turn&turn=review', 'cube=case&item=LXPQ']) {
      const { bins, count }: Distribution = await read(
        `distribution?${query}&from=${PERIOD.from}&to=${PERIOD.to}`,
      );
      expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(count);
      for (const { from, to, count: n } of bins) {
        const { turn, item } = Object.fromEntries(new URLSearchParams(query));
        const range = { atLeast: from, ...(to !== null && { below: to }) };
        expect(
          await total('cases', { code: 'measured', ...range, ...(turn && { turn }), ...(item && { item }) }),
        ).toBe(n);
      }
    }
  });

  it('of the hall’s hours stand its numbers', async () => {
    const rows = await rowsOf('hall', 'weekday,hour');
    expect(rows.length).toBeGreaterThan(20);
    for (const { keys, figures } of rows.slice(0, 8)) {
      for (const code of ['taken', 'called', 'served', 'missed', 'cancelled']) {
        expect(await total('tickets', { code, weekday: keys.weekday, hour: keys.hour })).toBe(figures[code]);
      }
    }
  });

  it('of the open work stand the cases of its age', async () => {
    const rows = await read('ageing');
    expect(rows.length).toBeGreaterThan(2);
    let all = 0;
    for (const { whoseMove, receivedFrom, receivedTo, count } of rows) {
      const filter = {
        ...{ open: true, whoseMove, receivedAt_lte: `${receivedTo}T23:59:59.999+08:00` },
        ...(receivedFrom && { receivedAt_gte: `${receivedFrom}T00:00:00+08:00` }),
      };
      const reply = await manager(
        'GET',
        `/api/cases?filter=${encodeURIComponent(JSON.stringify(filter))}&range=[0,0]`,
      );
      expect(Number(reply.headers.get('content-range')?.split('/')[1])).toBe(count);
      all += count;
    }
    const open = await manager('GET', `/api/cases?filter=${encodeURIComponent('{"open":true}')}&range=[0,0]`);
    expect(Number(open.headers.get('content-range')?.split('/')[1])).toBe(all);
  });

  it('the green channel’s parts are the figures of its lanes', async () => {
    const effect = await read(`green-effect?from=${PERIOD.from}&to=${PERIOD.to}`);
    const byLane = await rowsOf('case', 'lane');
    for (const lane of ['green', 'ordinary'] as const) {
      const { count, p50, p90 } = byLane.find(row => row.keys.lane === lane)!;
      expect(effect[lane]).toEqual({ count, p50, p90 });
    }
    expect(effect.sameMix.p50).toBeGreaterThan(0);
  });

  it('figures of people are not for everybody', async () => {
    const supervisor = callerOf(app, 'supervisor');
    const clerk = callerOf(app, 'clerk');
    const status = async (who: Caller, path: string) => (await who('GET', `/api/kpi/${path}`)).status;
    expect(await status(supervisor, 'figures?cube=handled&groupBy=window')).toBe(200);
    expect(await status(supervisor, 'figures?cube=handled&groupBy=person')).toBe(403);
    expect(await status(supervisor, `figures?cube=service&person=${'0'.repeat(8)}`)).toBe(403);
    expect(await status(clerk, 'figures?cube=case')).toBe(403);
    expect(await status(supervisor, 'mine')).toBe(403);
    const filter = encodeURIComponent(
      JSON.stringify({ figure: { code: 'closed', ...PERIOD, person: crypto.randomUUID() } }),
    );
    expect((await supervisor('GET', `/api/cases?filter=${filter}`)).status).toBe(403);
    const mine = (await clerk('GET', '/api/kpi/mine?from=2024-03&to=2026-03')).body;
    const { figures } = (await rowsOf('handled', 'person')).find(
      row =>
        row.figures.closed ===
        mine[0].rows.reduce((sum: number, row: FigureRow) => sum + (row.figures.closed ?? 0), 0),
    )!;
    expect(figures.closed).toBeGreaterThan(0);
  });

  it.each([
    'figures',
    'figures?cube=nothing',
    'figures?cube=case&groupBy=stage',
    'figures?cube=stage&turn=window',
    'figures?cube=case&groupBy=day&from=2020-01&to=2026-01',
    'figures?cube=case&from=2026-02-30',
  ])('refuses %s', async path => {
    const reply = await manager('GET', `/api/kpi/${path}`);
    expect([400, 422]).toContain(reply.status);
    expect(reply.body.message.length).toBeGreaterThan(5);
  });

  it.each([
    { code: 'nothing', ...PERIOD },
    { code: 'closed', from: '2026-02-30', to: '2026-03-01' },
    { code: 'closed', ...PERIOD, nonsense: 1 },
    { code: 'closed', ...PERIOD, atLeast: -1 },
    'closed',
  ])('a filter that is none is refused: %j', async figure => {
    const filter = encodeURIComponent(JSON.stringify({ figure }));
    expect((await manager('GET', `/api/cases?filter=${filter}`)).status).toBe(400);
  });

  it('a filter of what does not exist finds nothing, in figures and in the list', async () => {
    expect((await read('figures?cube=case&item=NOPE')).rows).toEqual([]);
    expect(await total('cases', { code: 'closed', item: 'NOPE' })).toBe(0);
  });
});
