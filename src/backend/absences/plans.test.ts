import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hallOf, MINUTE } from '../../../test/support/testHall.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { absencePlans } from '../db/schema/absencePlans.ts';
import { windows } from '../db/schema/hall.ts';
import { absences, notices } from '../db/schema/hallRules.ts';
import { staff } from '../db/schema/staff.ts';
import { createRuleBook } from '../office/ruleBook.ts';
import { beginDue } from './beginPlans.ts';
import { endDue } from './due.ts';

const HOUR = 60 * MINUTE;
const iso = (at: number) => new Date(at).toISOString();

describe.each(DATABASES)('planned absences on %s', kind => {
  let office: TestOffice;
  let hall: ReturnType<typeof hallOf>;
  let ids: Record<string, string>;

  beforeAll(async () => {
    office = await openTestOffice(kind);
    hall = hallOf(office);
    ids = office.staffIds;
  });
  afterAll(() => office?.close());
  beforeEach(async () => {
    await hall.clear();
    await hall.moveTo(MONDAY_10);
    for (const table of [absences, absencePlans, notices]) await office.database.db.delete(table);
    await office.database.db.update(staff).set({ active: true });
    await office.database.db.update(windows).set({ clerkId: ids.clerk! }).where(eq(windows.id, windowId()));
  });

  const windowId = () => office.windowIds[0] ?? '';
  const plan = (more: object = {}, who = 'clerk', headers = {}) =>
    office.as(who)(
      'POST',
      '/api/absence-plans',
      { deputyId: ids.clerk2, reason: 'leave', fromAt: iso(MONDAY_10 + HOUR), ...more },
      headers,
    );
  const cancel = (id: string, who = 'clerk') =>
    office.as(who)('POST', `/api/absence-plans/${id}/actions/cancel`, {});
  const read = async (id: string) => (await office.as('manager')('GET', `/api/absence-plans/${id}`)).body;
  const begin = () => beginDue({ deps: office.deps, rules: createRuleBook(office.deps) });
  const openAbsences = () => office.database.db.select().from(absences);

  it('begin by themselves at their time, with what is held then, and return by themselves', async () => {
    const saved = await plan({ untilAt: iso(MONDAY_10 + 3 * HOUR) });
    expect(saved.status, JSON.stringify(saved.body)).toBe(201);
    expect(saved.body).toMatchObject({
      staffId: ids.clerk,
      status: 'planned',
      absenceId: null,
      allowedActions: ['cancel'],
    });
    expect(await begin()).toBe(0);
    // Taken after it was planned: it goes over all the same.
    const ticket = await hall.take();
    await hall.act(ticket.id, 'transfer', { staffId: ids.clerk }, 'manager');
    await hall.moveTo(MONDAY_10 + HOUR);
    expect(await Promise.all([begin(), begin()])).toContain(1);
    const [absence, ...others] = await openAbsences();
    expect(others).toEqual([]);
    expect(absence).toMatchObject({ staffId: ids.clerk, deputyId: ids.clerk2, endedAt: null });
    expect(absence?.fromAt.getTime()).toBe(MONDAY_10 + HOUR);
    expect((await hall.ticket(ticket.id)).forStaffId).toBe(ids.clerk2);
    expect(await read(saved.body.id)).toMatchObject({
      status: 'begun',
      absenceId: absence?.id,
      allowedActions: [],
    });
    expect((await hall.eventsOf(saved.body.id)).map(event => event.action)).toEqual([
      'absence-plan',
      'begin',
    ]);
    await hall.moveTo(MONDAY_10 + 3 * HOUR);
    expect(await endDue(office.deps)).toBe(1);
    expect((await hall.ticket(ticket.id)).forStaffId).toBe(ids.clerk);
  });

  it('wait for the visitor at the window, silently', async () => {
    const { body } = await plan();
    await hall.open(0);
    await hall.take();
    const { body: call } = await hall.callNext(0);
    await hall.moveTo(MONDAY_10 + HOUR);
    expect(await begin()).toBe(0);
    expect(await read(body.id)).toMatchObject({ status: 'planned', problem: 'visitor-at-window' });
    expect(await office.database.db.select().from(notices)).toEqual([]);
    await hall.act(call.ticket.id, 'finish');
    expect(await begin()).toBe(1);
    expect(await read(body.id)).toMatchObject({ status: 'begun', problem: null });
  });

  it('tell once whoever planned it when the deputy cannot stand in, and lapse at their end', async () => {
    const { body } = await plan({ untilAt: iso(MONDAY_10 + 2 * HOUR) });
    await office.database.db.update(staff).set({ active: false }).where(eq(staff.id, ids.clerk2!));
    await hall.moveTo(MONDAY_10 + HOUR);
    for (const _ of [1, 2]) expect(await begin()).toBe(0);
    expect(await read(body.id)).toMatchObject({
      problem: 'deputy-inactive',
      problemText: expect.stringContaining('停用'),
    });
    const told = await office.database.db.select().from(notices);
    expect(told.map(({ staffId, kind: of }) => [staffId, of])).toEqual([[ids.clerk, 'absence-waits']]);
    expect((await office.as('clerk')('GET', '/api/notices')).body[0].text).toContain('没能开始');
    await hall.moveTo(MONDAY_10 + 2 * HOUR);
    expect(await begin()).toBe(1);
    expect((await read(body.id)).status).toBe('lapsed');
    expect(await openAbsences()).toEqual([]);
  });

  it('are cancelled before they begin, not after', async () => {
    const { body } = await plan();
    expect((await cancel(body.id, 'clerk2')).status).toBe(403);
    expect((await cancel(body.id, 'reviewer')).status).toBe(404);
    expect((await cancel(body.id)).body).toMatchObject({ status: 'cancelled', allowedActions: [] });
    expect((await cancel(body.id)).body).toMatchObject({ code: 'plan-over', status: 'cancelled' });
    await hall.moveTo(MONDAY_10 + HOUR);
    expect(await begin()).toBe(0);
    expect(await openAbsences()).toEqual([]);
  });

  it('one in the same time; the same press once; a manager for others', async () => {
    const headers = { 'idempotency-key': 'plan-1' };
    const [first, again] = [await plan({}, 'clerk', headers), await plan({}, 'clerk', headers)];
    expect(again.body).toEqual(first.body);
    expect((await plan({ untilAt: iso(MONDAY_10 + 2 * HOUR) })).body).toMatchObject({
      code: 'already-planned',
      record: { id: first.body.id },
    });
    expect((await plan({ untilAt: iso(MONDAY_10 + HOUR), fromAt: iso(MONDAY_10 + MINUTE) })).status).toBe(
      201,
    );
    expect((await plan({ staffId: ids.clerk2, deputyId: ids.clerk }, 'clerk')).status).toBe(403);
    expect((await plan({ staffId: ids.clerk2, deputyId: ids.clerk }, 'manager')).status).toBe(201);
    const seen = await office.as('reviewer')('GET', '/api/absence-plans');
    expect(seen.body).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['a time that has passed', { fromAt: iso(MONDAY_10) }, 'fromAt'],
    ['more than a year ahead', { fromAt: iso(MONDAY_10 + 367 * 24 * HOUR) }, 'fromAt'],
    ['an end before the start', { untilAt: iso(MONDAY_10 + HOUR) }, 'untilAt'],
    ['nobody', { deputyId: '00000000-0000-4000-8000-000000000000' }, 'deputyId'],
  ])('refuse %s', async (_, body, field) => {
    const reply = await plan(body);
    expect(reply.status).toBe(422);
    expect(Object.keys(reply.body.errors)).toEqual([field]);
  });
});
