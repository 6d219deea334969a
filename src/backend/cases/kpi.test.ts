import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, fileCase, moveClock } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { type Day, instantAt } from '../../domain/calendar/day.ts';
import { caseFacts } from '../db/schema/kpi.ts';
import { expectFacts, expectRebuildAlike, keptRows } from '../kpi/figuresTestKit.ts';
import { refreshFigures } from '../kpi/refresh.ts';
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
  /** What the case gives to the figures now; undefined: nothing. */
  const factOf = async (id: string) => {
    const { database, officeId, clock } = office;
    await refreshFigures(database.db, officeId, clock.now);
    await expectFacts(database.db, officeId);
    const [fact] = await database.db.select().from(caseFacts).where(eq(caseFacts.caseId, id));
    return fact;
  };
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
    expect(await factOf(id)).toMatchObject({
      ...{ closedOn: '2026-03-03', itemCode: 'LXPQ', measured: true, minutes: 260, punctuality: 'early' },
      ...{ windowMinutes: 30, reviewMinutes: 250, applicantMinutes: 0, visits: 1, corrections: 0 },
    });
    expect(new Map((await factOf(id))?.stages)).toEqual(
      new Map([
        ['受理', 20],
        ['审核', 190],
        ['签发', 60],
        ['制证办结', 10],
      ]),
    );
    await press('clerk', id, 'deliver');
    expect(await factOf(id)).toMatchObject({ outcome: 'delivered', minutes: 260, windowMinutes: 30 });
    await press('manager', id, 'void', { reason: '录入错误' });
    expect(await factOf(id)).toBeUndefined();
    expect(await keptRows(office.database.db)).toEqual([]);
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
    const fact = await factOf(id);
    expect([fact?.measured ?? false, fact?.punctuality ?? null]).toEqual(
      count ? [true, 'late'] : [false, null],
    );
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
    expect(await factOf(id)).toMatchObject({ measured: false, minutes: null, outcome: 'returned' });
  });

  it('what waited for a year is dated and counted when the year comes', async () => {
    await at('2026-12-30', 16);
    const open = await accepted('LXPQ');
    const closing = await accepted('LXPQ');
    await at('2027-01-05', 10);
    await press('manager', closing, 'return', { reason: '主体有误' });
    expect(await factOf(closing)).toMatchObject({ measured: false });
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
    expect(await factOf(closing)).toMatchObject({
      ...{ closedOn: '2027-01-05', punctuality: 'on-time', minutes: 60 + 390 + 390 + 60 },
    });
    await expectRebuildAlike(office.database.db, office.officeId, office.clock.now);
  });
});
