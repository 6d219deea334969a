import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, fileCase, moveClock } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { type Day, instantAt } from '../../domain/calendar/day.ts';
import { kpiDeltas } from '../db/schema/kpi.ts';
import { insertCalendarYear } from '../office/createOffice.ts';
import { recomputeForYear } from './pendingYear.ts';

describe.each(DATABASES)('what closing a case adds to the figures on %s', kind => {
  let office: TestOffice;
  let n = 0;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());
  const at = (day: Day, hour: number, minute = 0) => moveClock(office, instantAt(day, hour * 60 + minute));
  const press = async (who: string, id: string, action: string, body = {}) => {
    const reply = await act(office, who, id, action, body);
    if (reply.status !== 200) throw new Error(`${action}: ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  const deltasOf = (id: string) =>
    office.database.db.select().from(kpiDeltas).where(eq(kpiDeltas.caseId, id)).orderBy(kpiDeltas.id);
  const accepted = async (item: string) => {
    const { id } = await fileCase(office, item, ++n);
    await press('clerk', id, 'accept');
    return id as string;
  };

  const late = { overdueCause: 'complex' };
  const rejected = async (id: string) => {
    await press('reviewer', id, 'pass', late);
    await press('approver', id, 'reject', { reason: '不符合条件' });
  };

  it('minutes of the whole and of each stage, less what was paused; voiding takes them away again', async () => {
    await at('2026-03-02', 9);
    const { id } = await fileCase(office, 'LXPQ', ++n);
    await at('2026-03-02', 9, 20);
    await press('clerk', id, 'accept');
    await at('2026-03-02', 11);
    await press('reviewer', id, 'pause', { stopCode: 'VERI' });
    await at('2026-03-03', 11);
    await press('reviewer', id, 'resume');
    await at('2026-03-03', 14);
    await press('reviewer', id, 'pass');
    await at('2026-03-03', 15);
    await press('approver', id, 'approve');
    await at('2026-03-03', 15, 10);
    const issued = await press('clerk', id, 'issue');
    // 9:20-11:00 and 11:00-12:00, 13:30-15:10 the next day.
    expect(issued).toMatchObject({ processingMinutes: 100 + 60 + 100, onTime: true, lamp: 'done' });
    const rows = await deltasOf(id);
    const figures = rows.map(row => [row.stage, row.minutes]);
    expect(new Map(figures as [string, number][])).toEqual(
      new Map([
        ['', 260],
        ['受理', 20],
        ['审核', 190],
        ['签发', 60],
        ['制证办结', 10],
      ]),
    );
    for (const row of rows) {
      expect(row).toMatchObject({ day: '2026-03-03', itemCode: 'LXPQ', count: 1, onTime: 1, withDue: 1 });
    }
    await press('clerk', id, 'deliver');
    expect(await deltasOf(id)).toHaveLength(rows.length);
    await press('manager', id, 'void', { reason: '录入错误' });
    const all = await deltasOf(id);
    expect(all).toHaveLength(2 * rows.length);
    const sums = new Map<string, number>();
    for (const row of all) {
      const key = `${row.stage} ${row.minutes} ${row.day}`;
      sums.set(key, (sums.get(key) ?? 0) + row.count + 100 * row.onTime + 10_000 * row.withDue);
    }
    expect([...sums.values()].every(sum => sum === 0)).toBe(true);
  });

  it.each<[string, (id: string) => Promise<unknown>, number]>([
    ['rejected', id => rejected(id), 1],
    ['returned after acceptance', id => press('manager', id, 'return', { reason: '主体有误', ...late }), 1],
    ['withdrawn', id => press('clerk', id, 'withdraw'), 0],
    ['void while open', id => press('manager', id, 'void', { reason: '重复' }), 0],
  ])('%s', async (_why, close, count) => {
    await at('2026-03-04', 10);
    const id = await accepted('LXPQ');
    await at('2026-03-10', 10);
    await close(id);
    const whole = (await deltasOf(id)).filter(row => row.stage === '');
    expect(whole.map(row => [row.count, row.onTime, row.withDue])).toEqual(count ? [[1, 0, 1]] : []);
  });

  it('on time, when the pause in which it was returned had stopped the clock', async () => {
    await at('2026-03-04', 10);
    const id = await accepted('LXPQ');
    await press('reviewer', id, 'pause', { stopCode: 'VERI' });
    await at('2026-03-25', 10);
    const returned = await press('manager', id, 'return', { reason: '主体有误' });
    expect(returned).toMatchObject({ paused: false, onTime: true });
    expect(returned.committedDueOn >= '2026-03-25').toBe(true);
  });

  it('nothing for what was never accepted', async () => {
    const { id } = await fileCase(office, 'LXPQ', ++n);
    const returned = await press('clerk', id, 'return', { reason: '材料退回' });
    expect(returned).toMatchObject({ status: 'returned', processingMinutes: null, onTime: null });
    expect(await deltasOf(id)).toEqual([]);
  });

  it('what waited for a year is dated and counted when the year comes', async () => {
    await at('2026-12-30', 16);
    const open = await accepted('LXPQ');
    const closing = await accepted('LXPQ');
    await at('2027-01-05', 10);
    await press('manager', closing, 'return', { reason: '主体有误' });
    expect(await deltasOf(closing)).toEqual([]);
    const { deps, officeId, database } = office;
    const recomputed = await database.db.transaction(async tx => {
      await insertCalendarYear(deps, tx, officeId, {
        year: 2027,
        basis: 'published',
        notice: '测试',
        days: [{ date: '2027-01-01', works: false, name: '元旦' }],
      });
      return recomputeForYear(deps, tx, officeId, 2027, office.staffIds.manager!);
    });
    expect(recomputed).toBe(1);
    const dated = (await office.as('clerk')('GET', `/api/cases/${open}`)).body;
    // 31 December, 4 and 5 January; the legal limit in the same year.
    expect(dated).toMatchObject({
      committedDueOn: '2027-01-05',
      pendingYear: null,
      lamp: 'yellow',
      version: 3,
    });
    expect(dated.timeline.at(-1)).toMatchObject({ action: 'recompute-due', to: '2027-01-05' });
    // The one that was closed meanwhile: 60 minutes on the 30th, 390 on the 31st and on 4 January, 60 on the 5th.
    const [whole] = (await deltasOf(closing)).filter(row => row.stage === '');
    expect(whole).toMatchObject({ day: '2027-01-05', onTime: 1, withDue: 1 });
    expect(whole!.minutes).toBe(60 + 390 + 390 + 60);
  });
});
