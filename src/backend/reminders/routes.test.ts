import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, fileCase, moveClock } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { type Day, instantAt } from '../../domain/calendar/day.ts';
import { notices } from '../db/schema/hallRules.ts';
import { reminders } from '../db/schema/reminders.ts';
import { createRuleBook } from '../office/ruleBook.ts';
import { giveReminders } from './give.ts';

describe.each(DATABASES)('reminders on %s', kind => {
  let office: TestOffice;
  let n = 0;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());
  const give = () =>
    giveReminders({ deps: office.deps, rules: createRuleBook(office.deps) }, office.officeId);
  const at = async (day: Day, hour: number, minute = 0) => {
    await moveClock(office, instantAt(day, hour * 60 + minute));
    return give();
  };
  const accepted = async (item: string, day: Day) => {
    await moveClock(office, instantAt(day, 600));
    const { id } = await fileCase(office, item, ++n);
    const reply = await act(office, 'clerk', id, 'accept');
    expect(reply.status).toBe(200);
    return id as string;
  };
  const givenOf = async (id: string) =>
    (
      await office.database.db
        .select()
        .from(reminders)
        .where(eq(reminders.caseId, id))
        .orderBy(asc(reminders.at), asc(reminders.id))
    ).map(({ level }) => level);
  const bellOf = async (id: string, who: string) =>
    (await office.database.db.select().from(notices).where(eq(notices.subjectId, id)))
      .filter(({ staffId }) => staffId === office.staffIds[who])
      .map(({ kind: of }) => of)
      .sort();
  const close = (id: string) => act(office, 'clerk', id, 'withdraw');

  it('each level once, only while the office is open, climbing from whoever has it to the head', async () => {
    // Due on Monday the 9th; yellow from Friday the 6th (4 of 5 days).
    const id = await accepted('DRJZ', '2026-03-02');
    expect(await at('2026-03-05', 16)).toBe(0);
    expect(await at('2026-03-06', 8, 59)).toBe(0);
    expect(await at('2026-03-06', 12, 30)).toBe(0);
    expect(await at('2026-03-06', 13, 30)).toBe(1);
    expect(await give()).toBe(0);
    expect(await at('2026-03-07', 10)).toBe(0);
    expect(await at('2026-03-09', 9)).toBe(1);
    expect(await at('2026-03-09', 22)).toBe(0);
    expect(await at('2026-03-10', 9)).toBe(1);
    expect(await givenOf(id)).toEqual(['yellow', 'last-day', 'breach']);
    expect(await bellOf(id, 'reviewer')).toEqual(['reminder-breach', 'reminder-last-day', 'reminder-yellow']);
    expect(await bellOf(id, 'approver')).toEqual(['reminder-breach', 'reminder-last-day']);
    expect(await bellOf(id, 'manager')).toEqual(['reminder-breach']);
    const record = (await office.as('clerk')('GET', `/api/cases/${id}`)).body;
    expect(record).toMatchObject({ remindersSent: 3, version: 2 });
    expect(record.timeline.at(-1)).toMatchObject({ action: 'remind', to: 'breach', actorId: null });
    const bell = (await office.as('manager')('GET', '/api/notices')).body;
    expect(bell.at(-1).text).toContain(record.number);
    expect(bell.at(-1).text).toContain('2026-03-09');
    expect(await at('2026-03-31', 9)).toBe(1);
    expect(await givenOf(id)).toEqual(['yellow', 'last-day', 'breach', 'legal-breach']);
    await close(id);
  });

  it('a jump of the clock gives all that it passed, in order', async () => {
    const id = await accepted('DRJZ', '2026-04-07');
    expect(await at('2026-06-01', 10)).toBe(4);
    expect(await givenOf(id)).toEqual(['yellow', 'last-day', 'breach', 'legal-breach']);
    await close(id);
  });

  it('two servers at once give it once', async () => {
    const id = await accepted('DRJZ', '2026-03-02');
    await moveClock(office, instantAt('2026-03-10', 600));
    const counts = await Promise.all([give(), give(), give()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(await givenOf(id)).toEqual(['yellow', 'last-day', 'breach']);
    await close(id);
  });

  it('a stopped case is left alone, but a special procedure that runs over is not; a new due day reminds anew', async () => {
    const id = await accepted('DRJZ', '2026-03-02');
    await moveClock(office, instantAt('2026-03-03', 600));
    await act(office, 'clerk', id, 'pause', { stopCode: 'VERI', expectedEndOn: '2026-03-12' });
    expect(await at('2026-03-12', 10)).toBe(0);
    expect(await at('2026-03-13', 9)).toBe(1);
    expect(await give()).toBe(0);
    expect(await givenOf(id)).toEqual(['stop-over']);
    await act(office, 'clerk', id, 'resume');
    // Five days from the 13th on: due on the 19th.
    expect(await at('2026-03-19', 9)).toBe(2);
    expect(await givenOf(id)).toEqual(['stop-over', 'yellow', 'last-day']);
    await close(id);
  });

  it('levels tell whom the office says; the list is for those who answer for limits', async () => {
    const manager = office.as('manager');
    const { body } = await manager('GET', '/api/clock-settings');
    const changed = { ...body, reminders: { ...body.reminders, 'last-day': [office.staffIds.clerk2] } };
    expect((await office.as('approver')('PUT', '/api/clock-settings', changed)).status).toBe(403);
    const saved = await manager('PUT', '/api/clock-settings', changed);
    expect(saved).toMatchObject({ status: 200, body: { version: body.version + 1 } });
    expect((await manager('PUT', '/api/clock-settings', changed)).body.code).toBe('stale');
    const twice = { ...saved.body, overdueCauses: [body.overdueCauses[0], body.overdueCauses[0]] };
    expect(Object.keys((await manager('PUT', '/api/clock-settings', twice)).body.errors)).toEqual([
      'overdueCauses',
    ]);
    const id = await accepted('TLK', '2026-05-06');
    expect(await at('2026-05-07', 9)).toBe(1);
    expect(await bellOf(id, 'clerk2')).toEqual(['reminder-last-day']);
    const list = await manager('GET', `/api/reminders?filter=${JSON.stringify({ caseId: id })}`);
    expect(list.body).toMatchObject([
      { level: 'last-day', dueOn: '2026-05-07', toldNames: ['李明'], open: true },
    ]);
    expect((await office.as('clerk')('GET', '/api/reminders')).status).toBe(403);
    await moveClock(office, instantAt('2026-05-08', 600));
    await act(office, 'clerk', id, 'explain-overdue', { overdueCause: 'system' });
    const causes = (await manager('GET', '/api/clock-settings/causes')).body;
    expect(causes.find((cause: { code: string }) => cause.code === 'system')).toMatchObject({
      open: 1,
      closed: 0,
    });
    expect((await office.as('clerk')('GET', '/api/overdue-causes')).body).toHaveLength(causes.length);
  });
});
