import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { act, fileCase, sampleId } from '../../../test/support/cases.ts';
import { hallOf, MINUTE } from '../../../test/support/testHall.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { stagesOf } from '../../domain/cases/stages.ts';
import { CATALOGUE } from '../../domain/items/catalogue.ts';
import type { Item } from '../../domain/items/item.ts';
import { cases } from '../db/schema/cases.ts';
import { tickets } from '../db/schema/hall.ts';
import { absences } from '../db/schema/hallRules.ts';
import { grants } from '../db/schema/people.ts';
import { staff } from '../db/schema/staff.ts';
import { insertAccounts } from '../staff/accounts.ts';
import { endDue, returnDue } from './due.ts';

const HOUR = 60 * MINUTE;

describe.each(DATABASES)('absences on %s', kind => {
  let office: TestOffice;
  let hall: ReturnType<typeof hallOf>;
  let ids: Record<string, string>;
  const windowId = (index: number) => office.windowIds[index] ?? '';

  beforeAll(async () => {
    office = await openTestOffice(kind);
    hall = hallOf(office);
    ids = office.staffIds;
    const [second, third] = await insertAccounts(office.deps, office.database.db, office.officeId, [
      { username: 'liaison2', name: '钱进', roles: ['liaison'], passwordHash: '', mustChangePassword: false },
      {
        username: 'reviewer2',
        name: '何平',
        roles: ['reviewer', 'approver'],
        passwordHash: '',
        mustChangePassword: false,
      },
    ]);
    ids.liaison2 = second ?? '';
    ids.reviewer2 = third ?? '';
  });
  afterAll(() => office?.close());
  beforeEach(async () => {
    office.clock.now = Math.max(office.clock.now, MONDAY_10);
    await hall.clear();
    await office.database.db.delete(absences);
    // The hall's reset begins the numbers of the day anew, those of cases too.
    await office.database.db.delete(cases);
  });

  const start = (username: string, deputy: string, more: object = {}, headers = {}) =>
    office.as(username)(
      'POST',
      '/api/absences',
      { deputyId: ids[deputy], reason: 'leave', ...more },
      headers,
    );
  it('ends by itself when the office opens on the next working day, where that is asked for', async () => {
    // Monday morning: until Tuesday, nine o'clock.
    const monday = await start('clerk', 'clerk2', { reason: 'day-end', untilNextOpening: true });
    expect(monday.body).toMatchObject({ untilAt: '2026-03-03T01:00:00.000Z' });
    await office.database.db.delete(absences);
    // Friday: until Monday.
    await hall.moveTo(MONDAY_10 + 4 * 24 * HOUR);
    const friday = await start('clerk', 'clerk2', { reason: 'day-end', untilNextOpening: true });
    expect(friday.body).toMatchObject({ untilAt: '2026-03-09T01:00:00.000Z' });
  });

  const end = (username: string, id: string) =>
    office.as(username)('POST', `/api/absences/${id}/actions/end`, {});
  const preview = (username: string, body: object = {}) =>
    office.as(username)('POST', '/api/absences/preview', body);

  /** A number that waits for `clerk`, and one that `clerk` has parked. */
  async function holdTwo() {
    await hall.open(0);
    const waiting = await hall.take();
    const parked = await hall.take();
    await hall.act(waiting.id, 'transfer', { staffId: ids.clerk }, 'manager');
    const call = await office.as('clerk')('POST', `/api/windows/${windowId(0)}/actions/call`, {
      ticketId: parked.id,
      reason: 'test',
    });
    expect(call.status, JSON.stringify(call.body)).toBe(200);
    expect((await hall.act(parked.id, 'park')).status).toBe(200);
    return { waiting: waiting.id as string, parked: parked.id as string };
  }

  /** A case of which it is the turn of `role`, assigned to somebody. */
  async function caseAt(role: string, n: number, assigneeId = '', more: object = {}) {
    const { id } = await fileCase(office, 'TLK', n);
    const accepted = await act(office, 'clerk', id, 'accept', {});
    expect(accepted.status, JSON.stringify(accepted.body)).toBe(200);
    const stageNo = stagesOf(CATALOGUE.find(item => item.code === 'TLK') as Item).findIndex(
      (stage, no) => no > 0 && stage.role === role,
    );
    expect(stageNo).toBeGreaterThan(0);
    await office.database.db
      .update(cases)
      .set({ assigneeId, stageNo, status: 'in-review', whoseMove: role, ...more })
      .where(eq(cases.id, id));
    return id as string;
  }
  const assigneeOf = async (id: string) =>
    (await office.database.db.select().from(cases).where(eq(cases.id, id)))[0]?.assigneeId;

  it('previews what is held, and changes nothing', async () => {
    await holdTwo();
    const mine = await preview('clerk');
    expect(mine.status).toBe(200);
    expect(mine.body).toMatchObject({
      counts: { queue: 1, parked: 1, cases: 0, clients: 0, windows: 1 },
      openWindows: 1,
      atWindow: [],
      deputyProblem: null,
      refused: [],
    });
    const toReviewer = await preview('clerk', { deputyId: ids.reviewer });
    expect(toReviewer.body.refused.map((each: { kind: string }) => each.kind).sort()).toEqual([
      'parked',
      'queue',
    ]);
    expect((await preview('clerk', { deputyId: ids.clerk })).body.deputyProblem).toBe('不能交给本人');
    expect(await office.database.db.select().from(absences)).toEqual([]);
  });

  it('hands over and returns exactly what is still with the deputy and still open', async () => {
    const { waiting, parked } = await holdTwo();
    const third = await hall.take();
    await hall.act(third.id, 'transfer', { windowId: windowId(0) }, 'manager');
    const away = await start('clerk', 'clerk2');
    expect(away.status, JSON.stringify(away.body)).toBe(201);
    expect(away.body).toMatchObject({
      handed: { queue: 2, parked: 1 },
      returned: null,
      allowedActions: ['end'],
    });
    expect(await hall.ticket(waiting)).toMatchObject({ forStaffId: ids.clerk2, forWindowId: null });
    expect(await hall.ticket(third.id)).toMatchObject({ forStaffId: ids.clerk2, forWindowId: null });
    expect(await hall.ticket(parked)).toMatchObject({ parkedBy: ids.clerk2 });
    expect(await hall.window(0)).toMatchObject({ status: 'closed', clerkId: ids.clerk });
    for (const id of [waiting, third.id, parked]) {
      expect((await hall.eventsOf(id)).at(-1)).toMatchObject({ action: 'hand-over', actorId: ids.clerk });
    }
    expect(await hall.eventsOf(away.body.id)).toHaveLength(1);

    // The deputy serves one of them: that one stays theirs.
    await hall.open(1);
    const resumed = await hall.act(parked, 'resume', {}, 'clerk2');
    expect(resumed.status, JSON.stringify(resumed.body)).toBe(200);
    const back = await end('clerk', away.body.id);
    expect(back.status).toBe(200);
    expect(back.body).toMatchObject({ returned: { queue: 2, parked: 0 }, allowedActions: [] });
    expect(await hall.ticket(waiting)).toMatchObject({ forStaffId: ids.clerk, forWindowId: null });
    expect(await hall.ticket(third.id)).toMatchObject({ forStaffId: null, forWindowId: windowId(0) });
    expect(await hall.ticket(parked)).toMatchObject({ status: 'serving' });
    expect((await end('clerk', away.body.id)).body).toMatchObject({ code: 'absence-over', status: 'back' });
  });

  it('hands over the windows with what waits for them, and leaves a busy one with the deputy', async () => {
    await hall.open(0);
    const reserved = await hall.take();
    await hall.act(reserved.id, 'transfer', { windowId: windowId(0) }, 'manager');
    const away = await start('clerk', 'clerk2', { withWindows: true });
    expect(away.body).toMatchObject({ handed: { queue: 0, windows: 1 } });
    expect(await hall.window(0)).toMatchObject({ clerkId: ids.clerk2, status: 'open' });
    expect((await hall.callNext(0, 'clerk2')).body.ticket.id).toBe(reserved.id);
    expect((await end('clerk', away.body.id)).body.returned.windows).toBe(0);
    expect(await hall.window(0)).toMatchObject({ clerkId: ids.clerk2 });
    // It follows when the visitor has gone, once.
    expect(await returnDue(office.deps)).toBe(0);
    await hall.act(reserved.id, 'cancel', {}, 'clerk2');
    const again = await Promise.all([returnDue(office.deps), returnDue(office.deps)]);
    expect(again.reduce((sum, count) => sum + count)).toBe(1);
    expect(await hall.window(0)).toMatchObject({ clerkId: ids.clerk });
    expect((await office.as('clerk')('GET', `/api/absences/${away.body.id}`)).body.returned.windows).toBe(1);
    expect((await hall.eventsOf(windowId(0))).at(-1)).toMatchObject({ action: 'hand-back', actorId: null });
  });

  it('a window that the manager gave to somebody else meanwhile stays there', async () => {
    await hall.open(0);
    const ticket = await hall.take();
    const away = await start('clerk', 'clerk2', { withWindows: true });
    await hall.callNext(0, 'clerk2');
    await end('clerk', away.body.id);
    await hall.act(ticket.id, 'cancel', {}, 'clerk2');
    await office.as('manager')('PUT', `/api/windows/${windowId(0)}`, { clerkId: ids.manager });
    expect(await returnDue(office.deps)).toBe(0);
    expect(await hall.window(0)).toMatchObject({ clerkId: ids.manager });
    await office.as('manager')('PUT', `/api/windows/${windowId(0)}`, { clerkId: ids.clerk });
  });

  it('an absence that cannot be ended keeps none of the others', async () => {
    const untilAt = new Date(office.clock.now + HOUR).toISOString();
    const first = await start('clerk', 'clerk2', { untilAt });
    const second = await start('reviewer', 'reviewer2', { untilAt });
    expect([first.status, second.status]).toEqual([201, 201]);
    await office.database.db
      .update(absences)
      .set({ handed: { things: 'broken' } })
      .where(eq(absences.id, first.body.id));
    await hall.moveTo(office.clock.now + HOUR);
    const warnings: object[] = [];
    const log = { ...office.deps.log, warn: (fields: object) => void warnings.push(fields) };
    expect(await endDue({ ...office.deps, log })).toBe(1);
    expect(warnings).toMatchObject([{ absenceId: first.body.id }]);
    expect((await end('reviewer', second.body.id)).body.code).toBe('absence-over');
  });

  it('waits for nobody at the window: the visitor comes first', async () => {
    await hall.open(0);
    const { number } = await hall.take();
    await hall.callNext(0);
    const refused = await start('clerk', 'clerk2');
    expect([refused.status, refused.body.code]).toEqual([409, 'visitor-at-window']);
    expect(refused.body.message).toContain(number);
  });

  it('all or nothing: says what cannot go to whom', async () => {
    const { waiting, parked } = await holdTwo();
    const refused = await start('clerk', 'reviewer', {}, { 'accept-language': 'en' });
    expect(refused.status).toBe(422);
    expect(refused.body.code).toBe('cannot-hand-over');
    expect(refused.body.errors).toHaveProperty('deputyId');
    expect(refused.body.refused).toHaveLength(2);
    expect(refused.body.message).toMatch(/calls no numbers/);
    expect(await hall.ticket(waiting)).toMatchObject({ forStaffId: ids.clerk });
    expect(await hall.ticket(parked)).toMatchObject({ parkedBy: ids.clerk });
    expect(await hall.window(0)).toMatchObject({ status: 'open' });
    expect(await office.database.db.select().from(absences)).toEqual([]);
  });

  it('cases go to the role of their stage and come back while they are there', async () => {
    const still = await caseAt('reviewer', 21, ids.reviewer ?? '');
    const passed = await caseAt('reviewer', 22, ids.reviewer ?? '');
    expect((await start('reviewer', 'clerk')).body.code).toBe('cannot-hand-over');
    const away = await start('reviewer', 'reviewer2');
    expect(away.status, JSON.stringify(away.body)).toBe(201);
    expect(await assigneeOf(still)).toBe(ids.reviewer2);
    expect((await act(office, 'reviewer', still, 'pass', {})).body.code).toBe('not-assigned');
    // Passed on meanwhile: it has left the deputy's hands.
    await office.database.db.update(cases).set({ assigneeId: null, stageNo: 0 }).where(eq(cases.id, passed));
    expect((await end('reviewer', away.body.id)).body.returned.cases).toBe(1);
    expect([await assigneeOf(still), await assigneeOf(passed)]).toEqual([ids.reviewer, null]);
    const history = (await hall.eventsOf(still)).map(event => event.action);
    expect(history.slice(-2)).toEqual(['hand-over', 'hand-back']);
  });

  it('the decision never goes to whoever reviewed the case', async () => {
    const id = await caseAt('approver', 23, ids.approver, { reviewedBy: [ids.reviewer2 ?? ''] });
    const refused = await start('approver', 'reviewer2');
    expect(refused.body.refused).toMatchObject([{ kind: 'cases', id, code: 'same-person' }]);
  });

  it('clients go to the deputy who is a liaison, else to the one that the grant names', async () => {
    const { grantId } = await hall.addGrant({ validFrom: '2026-01-01', validTo: '2027-12-31' });
    const liaisonOf = async () =>
      (await office.database.db.select().from(grants).where(eq(grants.id, grantId)))[0]?.liaisonId;
    expect((await start('liaison', 'clerk')).body.refused).toMatchObject([{ kind: 'clients', code: 'role' }]);
    await office.database.db.update(grants).set({ deputyId: ids.liaison2 }).where(eq(grants.id, grantId));
    const away = await start('liaison', 'clerk');
    expect(away.status, JSON.stringify(away.body)).toBe(201);
    expect(await liaisonOf()).toBe(ids.liaison2);
    expect((await hall.eventsOf(grantId)).at(-1)).toMatchObject({
      action: 'hand-over',
      subjectType: 'grant',
    });
    await end('liaison', away.body.id);
    expect(await liaisonOf()).toBe(ids.liaison);
    await office.database.db.delete(grants);
  });

  it('a deputy who leaves passes on what is another’s; it still returns to that other', async () => {
    const { waiting } = await holdTwo();
    const first = await start('clerk', 'clerk2');
    expect(first.status).toBe(201);
    const second = await start('clerk2', 'manager');
    expect(second.status, JSON.stringify(second.body)).toBe(201);
    expect(second.body.handed.queue).toBe(0);
    expect(await hall.ticket(waiting)).toMatchObject({ forStaffId: ids.manager });
    // Nobody who is away stands in: no circle.
    expect((await start('manager', 'clerk')).body.errors).toHaveProperty('deputyId');
    expect((await end('clerk2', second.body.id)).status).toBe(200);
    expect(await hall.ticket(waiting)).toMatchObject({ forStaffId: ids.manager });
    const back = await end('clerk', first.body.id);
    expect(back.body).toMatchObject({ deputyId: ids.manager, returned: { queue: 1, parked: 1 } });
    expect(await hall.ticket(waiting)).toMatchObject({ forStaffId: ids.clerk });
  });

  it('one absence at a time; the same press once', async () => {
    await hall.open(0);
    const key = { 'idempotency-key': 'leaving' };
    const [one, two] = await Promise.all([
      start('clerk', 'clerk2', {}, key),
      start('clerk', 'clerk2', {}, key),
    ]);
    expect(one.body.id).toBe(two.body.id);
    const again = await start('clerk', 'manager');
    expect([again.status, again.body.code]).toEqual([409, 'already-away']);
    expect(again.body.record.id).toBe(one.body.id);
    const both = await Promise.all([end('clerk', one.body.id), end('clerk', one.body.id)]);
    expect(both.map(reply => reply.status).sort()).toEqual([200, 409]);
    const crossed = await Promise.all([start('clerk', 'clerk2'), start('clerk2', 'clerk')]);
    expect(crossed.map(reply => reply.status).sort()).toEqual([201, 422]);
  });

  it('who may: oneself, a manager for others, the deputy only looks', async () => {
    expect((await start('clerk', 'clerk2', { staffId: ids.clerk2 })).status).toBe(403);
    const away = await start('manager', 'clerk2', { staffId: ids.clerk, reason: 'sick' });
    expect(away.status).toBe(201);
    const { id } = away.body;
    expect((await office.as('clerk2')('GET', `/api/absences/${id}`)).body.allowedActions).toEqual([]);
    expect((await end('clerk2', id)).status).toBe(403);
    expect((await office.as('reviewer')('GET', `/api/absences/${id}`)).status).toBe(404);
    expect((await end('reviewer', id)).status).toBe(404);
    expect((await office.as('supervisor')('GET', '/api/absences')).status).toBe(403);
    expect((await office.as('manager')('GET', '/api/absences?filter={"endedAt":null}')).body).toHaveLength(1);
    expect((await end('manager', id)).status).toBe(200);
  });

  it.each([
    [{ untilAt: '2026-03-01T00:00:00Z' }, 'untilAt'],
    [{ untilAt: '2099-03-01T00:00:00Z' }, 'untilAt'],
    [{ deputyId: '01900000-0000-7000-8000-000000000000' }, 'deputyId'],
    [{ reason: 'tired' }, 'reason'],
  ])('refuses %j', async (more, field) => {
    const reply = await start('clerk', 'clerk2', more);
    expect(reply.status).toBe(422);
    expect(reply.body.errors).toHaveProperty(field);
  });

  it('ends at its time: by the timer, once among several servers', async () => {
    const { waiting } = await holdTwo();
    const untilAt = new Date(office.clock.now + HOUR).toISOString();
    await start('clerk', 'clerk2', { untilAt });
    expect(await endDue(office.deps)).toBe(0);
    await hall.moveTo(office.clock.now + HOUR);
    const ended = await Promise.all([endDue(office.deps), endDue(office.deps), endDue(office.deps)]);
    expect(ended.reduce((sum, count) => sum + count)).toBe(1);
    expect(await hall.ticket(waiting)).toMatchObject({ forStaffId: ids.clerk });
    expect((await hall.eventsOf(waiting)).filter(event => event.action === 'hand-back')).toHaveLength(1);
  });

  it('ends when the person signs in after its time', async () => {
    const { waiting } = await holdTwo();
    await start('clerk', 'clerk2', { untilAt: new Date(office.clock.now + HOUR).toISOString() });
    await hall.moveTo(office.clock.now + HOUR);
    const reply = await office.as('manager')('GET', '/api/absences?filter={"endedAt":null}');
    expect(reply.body).toHaveLength(1);
    await office.app.fetch(
      new Request('http://office.test/api/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: 'clerk', password: 'Window-2026-test' }),
      }),
    );
    expect(await hall.ticket(waiting)).toMatchObject({ forStaffId: ids.clerk });
  });

  it('the timer leaves a window alone while a visitor is there', async () => {
    await hall.open(0);
    const ticket = await hall.take();
    await start('clerk', 'clerk2', {
      withWindows: true,
      untilAt: new Date(office.clock.now + HOUR).toISOString(),
    });
    await hall.callNext(0, 'clerk2');
    await hall.moveTo(office.clock.now + HOUR);
    expect(await endDue(office.deps)).toBe(0);
    await hall.act(ticket.id, 'start', {}, 'clerk2');
    await hall.act(ticket.id, 'finish', {}, 'clerk2');
    expect(await endDue(office.deps)).toBe(1);
    expect(await hall.window(0)).toMatchObject({ clerkId: ids.clerk });
  });

  it('a disabled account gets nothing back', async () => {
    const { waiting } = await holdTwo();
    await start('clerk', 'clerk2', { untilAt: new Date(office.clock.now + HOUR).toISOString() });
    await office.database.db
      .update(staff)
      .set({ active: false })
      .where(eq(staff.id, ids.clerk ?? ''));
    await hall.moveTo(office.clock.now + HOUR);
    expect(await endDue(office.deps)).toBe(1);
    expect(await hall.ticket(waiting)).toMatchObject({ forStaffId: ids.clerk2 });
    await office.database.db
      .update(staff)
      .set({ active: true })
      .where(eq(staff.id, ids.clerk ?? ''));
  });

  it('while a case is acted upon: whoever comes second sees what the first has done', async () => {
    for (const n of [31, 32, 33, 34]) {
      const id = await caseAt('reviewer', n, ids.reviewer ?? '');
      const [passed, away] = await Promise.all([
        act(office, 'reviewer', id, 'pass', {}),
        start('reviewer', 'reviewer2'),
      ]);
      expect(away.status, JSON.stringify(away.body)).toBe(201);
      expect([200, 409]).toContain(passed.status);
      // Passed first: nobody's any more. Handed over first: the deputy's, and the press was refused.
      expect(away.body.handed.cases).toBe(passed.status === 200 ? 0 : 1);
      expect(await assigneeOf(id)).toBe(passed.status === 200 ? null : ids.reviewer2);
      expect((await end('reviewer', away.body.id)).status).toBe(200);
    }
  });

  it('while numbers are called: each is called or handed over, none twice and none lost', async () => {
    await hall.open(1);
    const taken = [];
    for (let n = 0; n < 6; n++) taken.push(await hall.take({ idNumber: sampleId(700 + n) }));
    for (const { id } of taken) await hall.act(id, 'transfer', { staffId: ids.clerk }, 'manager');
    await hall.open(0);
    const [call, away] = await Promise.all([
      hall.callNext(0),
      start('clerk', 'clerk2', { withWindows: true }),
    ]);
    expect([200, 403]).toContain(call.status);
    expect(away.status, JSON.stringify(away.body)).toBe(201);
    const rows = await office.database.db.select().from(tickets);
    expect(rows.filter(row => row.status === 'waiting').every(row => row.forStaffId === ids.clerk2)).toBe(
      true,
    );
    expect(rows.filter(row => row.status === 'called').length).toBe(call.status === 200 ? 1 : 0);
    await office.database.db.update(tickets).set({ status: 'cancelled' });
    await hall.clear();
    await end('clerk', away.body.id);
  });
});
