import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { caseSteps, cases } from '../db/schema/cases.ts';
import { absences } from '../db/schema/hallRules.ts';
import { insertCase } from './testKit.ts';

const HOUR = 3_600_000;

describe.each(DATABASES)('breaches on %s', kind => {
  let office: TestOffice;
  const see = async () => (await office.as('manager')('GET', '/api/kpi/breaches')).body;
  const open = async (due: string, more: Partial<typeof cases.$inferInsert> = {}) => {
    const { db } = office.database;
    const { id } = await insertCase(office.deps, db, office.officeId, {
      closedAt: MONDAY_10,
      minutes: null,
      itemCode: 'YJS',
    });
    await db
      .update(cases)
      .set({
        status: 'approved',
        whoseMove: 'window',
        stageNo: 3,
        closedAt: null,
        committedDueOn: due,
        ...more,
      })
      .where(eq(cases.id, id));
    return id;
  };

  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());

  it('without history says so and calls late only what is', async () => {
    const [late, soon] = [await open('2026-02-27'), await open('2026-03-03')];
    await open('2026-03-03', { paused: true });
    await open('2026-03-03', { whoseMove: 'applicant', status: 'correcting' });
    await open('2026-05-29');
    const body = await see();
    expect(body).toMatchObject({ lastDay: '2026-03-13', unknownYear: null, measured: { steps: 0 } });
    // What is overdue stands in no day to come.
    expect(body.days.map((one: { due: number }) => one.due)).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(body).toMatchObject({ due: 2, late: 1, unknownWork: 2, isCut: false });
    expect(body.rows.map((row: { id: string; minutes: unknown }) => [row.id, row.minutes])).toEqual([
      [late, null],
      [soon, null],
    ]);
  });

  it('takes the work from the steps of closed cases: not longer than since the same person’s step before', async () => {
    const { db } = office.database;
    for (let n = 0; n < 6; n++) {
      // Friday, 10:00 and every hour: 12:00–13:30 the office is closed.
      const endedAt = Date.UTC(2026, 1, 27, 2 + n);
      const { id } = await insertCase(office.deps, db, office.officeId, {
        closedAt: endedAt,
        itemCode: 'YJS',
        minutes: 500,
        steps: [{ name: '出证', minutes: 500, whoseMove: 'window', startedAt: endedAt - HOUR }],
      });
      await db
        .update(caseSteps)
        .set({ endedAt: new Date(endedAt), endedBy: office.staffIds.clerk ?? '' })
        .where(eq(caseSteps.caseId, id));
    }
    const body = await see();
    // 500, 60, 60, 0 (12:00–13:00), 30 (13:30–14:00), 60: the middle is 60.
    expect(body.measured.steps).toBe(6);
    expect(body.rows.map((row: { minutes: number }) => row.minutes)).toEqual([60, 60]);
    expect(body.rows[1]).toMatchObject({ doneOn: '2026-03-02', missesCommitted: false });
  });

  it('knows who is away', async () => {
    const before = await see();
    const { db } = office.database;
    const at = new Date(MONDAY_10);
    for (const who of ['clerk', 'clerk2']) {
      const id = office.deps.newId();
      const staffId = office.staffIds[who] ?? '';
      const common = {
        id,
        officeId: office.officeId,
        staffId,
        deputyId: staffId,
        reason: 'leave',
        handed: {},
      };
      await db
        .insert(absences)
        .values({ ...common, fromAt: at, createdBy: staffId, createdAt: at, updatedAt: at });
    }
    const after = await see();
    expect(after.days[1].minutesThere).toBeLessThan(before.days[1].minutesThere);
    expect(after.rows[1]).toMatchObject({ doneOn: null, missesCommitted: true });
    expect(after.days[1]).toMatchObject({ day: '2026-03-03', due: 1, late: 1 });
  });

  it('is for those who read figures', async () => {
    expect((await office.as('clerk')('GET', '/api/kpi/breaches')).status).toBe(403);
    expect((await office.as('supervisor')('GET', '/api/kpi/breaches')).status).toBe(200);
  });
});
