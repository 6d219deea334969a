import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moveClock } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { instantAt } from '../../domain/calendar/day.ts';
import { cases } from '../db/schema/cases.ts';
import { events } from '../db/schema/events.ts';
import { offices } from '../db/schema/office.ts';
import { insertCase, tellOf } from './testKit.ts';

const at = (text: string) => Date.parse(`${text}+08:00`);

describe.each(DATABASES)('reports and views on %s', kind => {
  let office: TestOffice;
  const get = (path: string, who = 'manager') => office.as(who)('GET', `/api/kpi/${path}`);
  const made = () => office.database.db.select().from(events).where(eq(events.action, 'make-report'));
  beforeAll(async () => {
    office = await openTestOffice(kind);
    const { database, officeId } = office;
    await database.db
      .update(offices)
      .set({ createdAt: new Date(at('2026-02-01T09:00:00')) })
      .where(eq(offices.id, officeId));
    for (const minutes of [100, 200, 300]) {
      await insertCase(office.deps, database.db, officeId, { closedAt: at('2026-02-10T10:00:00'), minutes });
    }
  });
  afterAll(() => office.close());

  it('the report of a month that is over is made once, however many ask, and none of the running one', async () => {
    const replies = await Promise.all([get('reports'), get('reports'), get('reports', 'supervisor')]);
    for (const { status, body } of replies) {
      expect(status).toBe(200);
      expect(body).toMatchObject([{ month: '2026-02' }]);
    }
    expect(await made()).toHaveLength(1);
  });

  it('stays as it was when a case of the month changes', async () => {
    const before = (await get('reports/2026-02')).body;
    const closed = before.values.find((each: { code: string }) => each.code === 'cases-closed');
    expect(closed).toMatchObject({ value: 3 });
    expect(before.items).toMatchObject([{ code: 'JJ01', row: { count: 3, p50: 200 } }]);
    const { database, deps, officeId } = office;
    const [row] = await database.db.select().from(cases).limit(1);
    await database.db
      .update(cases)
      .set({ status: 'void' })
      .where(eq(cases.id, row?.id ?? ''));
    await tellOf(deps, database.db, officeId, row?.id ?? '');
    const now = (await get('indicators?from=2026-02&to=2026-02')).body.values;
    expect(now.find((each: { code: string }) => each.code === 'cases-closed').value).toBe(2);
    expect((await get('reports/2026-02')).body).toEqual(before);
  });

  it('a server that was away makes up for the months it missed', async () => {
    await moveClock(office, instantAt('2026-06-02', 600));
    expect((await get('reports')).body.map((each: { month: string }) => each.month)).toEqual([
      ...['2026-05', '2026-04', '2026-03', '2026-02'],
    ]);
    expect(await made()).toHaveLength(4);
    expect((await get('reports/2026-01')).status).toBe(404);
    expect((await get('reports/nonsense')).status).toBe(404);
    expect((await get('reports', 'clerk')).status).toBe(403);
  });

  it('a view is kept under a name, shared or not, and taken off by whoever made it', async () => {
    const create = (who: string, body: object) => office.as(who)('POST', '/api/kpi/views', body);
    const query = 'tab=trend&months=3&item=TLK';
    const own = await create('manager', { name: '绿卡走势', query, shared: false });
    expect(own.status).toBe(201);
    expect(own.body).toMatchObject([{ name: '绿卡走势', query, own: true, shared: false }]);
    expect((await create('manager', { name: '绿卡走势', query, shared: false })).body.errors).toHaveProperty(
      'name',
    );
    expect((await create('manager', { name: '', query, shared: false })).status).toBe(422);
    expect((await create('manager', { name: 'x', query: '/desk?a b', shared: false })).status).toBe(422);
    expect((await get('views', 'supervisor')).body).toEqual([]);
    const shared = await create('manager', { name: '全部', query: 'tab=hours', shared: true });
    expect(shared.body).toHaveLength(2);
    const [seen] = (await get('views', 'supervisor')).body;
    expect(seen).toMatchObject({ name: '全部', own: false, shared: true });
    const remove = (who: string, id: string) =>
      office.as(who)('POST', `/api/kpi/views/${id}/actions/remove`, {});
    expect((await remove('supervisor', seen.id)).status).toBe(403);
    expect((await remove('supervisor', own.body[0].id)).status).toBe(404);
    expect((await remove('manager', 'nonsense')).status).toBe(404);
    const [once, twice] = await Promise.all([remove('manager', seen.id), remove('manager', seen.id)]);
    expect([once.status, twice.status]).toEqual([200, 200]);
    expect(once.body).toHaveLength(1);
    const removed = await office.database.db.select().from(events).where(eq(events.action, 'remove-view'));
    expect(removed).toHaveLength(1);
  });
});
