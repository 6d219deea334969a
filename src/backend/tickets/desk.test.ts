import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CREDIT_CODE, hallOf, MINUTE, sampleId } from '../../../test/support/testHall.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { tickets } from '../db/schema/hall.ts';
import { absences } from '../db/schema/hallRules.ts';

describe.each(DATABASES)('at the window on %s', kind => {
  let office: TestOffice;
  let hall: ReturnType<typeof hallOf>;
  beforeAll(async () => {
    office = await openTestOffice(kind);
    hall = hallOf(office);
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    await hall.clear();
    await hall.moveTo(MONDAY_10);
    await hall.open(0);
    await hall.open(1);
  });
  const later = (minutes: number) => hall.moveTo(MONDAY_10 + minutes * MINUTE);
  const called = async (body: object = {}) => {
    await hall.take(body);
    return (await hall.callNext(0)).body.ticket;
  };
  const last = async (id: string) => (await hall.eventsOf(id)).at(-1)!;

  describe('did not come', () => {
    it('says why and how often; one press calls the next', async () => {
      const first = await called();
      const second = await hall.take();
      const reply = await hall.act(first.id, 'miss', { missReason: 'left', next: true });
      expect([reply.status, reply.body]).toMatchObject([
        200,
        { id: first.id, status: 'missed', missReason: 'left', missCount: 1, missedAt: expect.any(String) },
      ]);
      expect(reply.body.next).toMatchObject({
        ticket: { id: second.id, status: 'called', windowId: office.windowIds[0] },
        because: { code: 'first-in-line' },
      });
      expect((await hall.window(0)).ticketId).toBe(second.id);
      expect(await last(first.id)).toMatchObject({ action: 'miss', to: 'missed', reason: 'left' });
    });

    it.each([
      [{}, 'no-answer'],
      [{ reason: 'wrong-window' }, 'wrong-window'],
      [{ reason: '下楼复印' }, 'other'],
    ])('%j → %s', async (body, missReason) => {
      const { id } = await called();
      expect((await hall.act(id, 'miss', body)).body).toMatchObject({ missReason });
    });

    it('a reason that is not on the list is refused', async () => {
      const { id } = await called();
      const reply = await hall.act(id, 'miss', { missReason: 'tired' });
      expect([reply.status, Object.keys(reply.body.errors)]).toEqual([422, ['missReason']]);
    });

    it('nobody waits: missed all the same, next is null', async () => {
      const { id } = await called();
      expect((await hall.act(id, 'miss', { next: true })).body).toMatchObject({
        status: 'missed',
        next: null,
      });
      expect((await hall.window(0)).ticketId).toBeNull();
    });

    it('the same press answers the same, and calls once', async () => {
      const { id } = await called();
      await hall.take();
      await hall.take();
      const press = () =>
        office.as('clerk')(
          'POST',
          `/api/tickets/${id}/actions/miss`,
          { next: true },
          { 'idempotency-key': 'm' },
        );
      const answers = await Promise.all([press(), press(), press()]);
      expect(answers.map(answer => answer.status)).toEqual([200, 200, 200]);
      expect(new Set(answers.map(answer => answer.body.next.ticket.id)).size).toBe(1);
      const { db } = office.database;
      expect(await db.select().from(tickets).where(eq(tickets.status, 'called'))).toHaveLength(1);
    });

    it('on a break nothing happens: neither missed nor called', async () => {
      const { id } = await called();
      await hall.take();
      await office.as('clerk')('POST', `/api/windows/${office.windowIds[0]}/actions/break`, {});
      const reply = await hall.act(id, 'miss', { next: true });
      expect([reply.status, reply.body.code]).toEqual([409, 'window-closed']);
      expect((await hall.ticket(id)).status).toBe('called');
      expect((await hall.window(0)).ticketId).toBe(id);
    });

    it('comes back to the place of the time that was really waited; the time taken stays', async () => {
      const away = await hall.take();
      await later(10);
      const between = await hall.take();
      expect((await hall.callNext(0)).body.ticket.id).toBe(away.id);
      await hall.act(away.id, 'miss');
      await later(16);
      const behind = await hall.take();
      await later(18);
      const back = (await hall.act(away.id, 'resume')).body;
      expect(back).toMatchObject({
        status: 'waiting',
        takenAt: away.takenAt,
        queuedAt: new Date(MONDAY_10 + 8 * MINUTE).toISOString(),
        windowId: null,
      });
      const order: string[] = [];
      for (let call = 0; call < 3; call += 1) {
        const { ticket } = (await hall.callNext(0)).body;
        order.push(ticket.id);
        await hall.act(ticket.id, 'finish');
      }
      expect(order).toEqual([away.id, between.id, behind.id]);
      expect((await hall.ticket(away.id)).waitSeconds).toBe(600);
    });

    it('called by choice and missed again: the absence between is no waiting', async () => {
      const away = await hall.take();
      await later(10);
      await hall.callNext(0);
      await hall.act(away.id, 'miss');
      await later(30);
      const path = `/api/windows/${office.windowIds[0]}/actions/call`;
      const chosen = await office.as('clerk')('POST', path, { ticketId: away.id, reason: '回来了' });
      expect(chosen.body, JSON.stringify(chosen.body)).toMatchObject({
        ticket: { queuedAt: new Date(MONDAY_10 + 20 * MINUTE).toISOString() },
        because: { params: { waitedMinutes: 10 } },
      });
      await hall.act(away.id, 'miss');
      await later(40);
      expect((await hall.act(away.id, 'resume')).body.queuedAt).toBe(
        new Date(MONDAY_10 + 30 * MINUTE).toISOString(),
      );
    });

    it('does not pass people who waited longer than it had', async () => {
      const away = await called();
      await hall.act(away.id, 'miss');
      await later(5);
      const waiting = await hall.take();
      await later(9);
      await hall.act(away.id, 'resume');
      expect((await hall.callNext(0)).body.ticket.id).toBe(waiting.id);
    });

    it('after three times only a manager brings it back', async () => {
      const { id } = await called();
      for (const time of [1, 2, 3]) {
        await hall.act(id, 'miss');
        if (time < 3) {
          expect((await hall.act(id, 'resume')).status).toBe(200);
          await hall.callNext(0);
        }
      }
      const reply = await hall.act(id, 'resume');
      expect([reply.status, reply.body.code]).toEqual([409, 'missed-too-often']);
      expect(reply.body.message).toContain('3');
      expect((await hall.act(id, 'resume', {}, 'manager')).body).toMatchObject({
        status: 'waiting',
        missCount: 3,
      });
    });

    it('does not come back beside a newer number of the same person', async () => {
      const person = { idNumber: sampleId(31) };
      const { id } = await called(person);
      await hall.act(id, 'miss');
      const newer = await hall.take(person);
      const reply = await hall.act(id, 'resume');
      expect([reply.status, reply.body.code]).toEqual([409, 'already-waiting']);
      expect(reply.body.message).toContain(newer.number);
    });
  });

  describe('transfer', () => {
    it('to a person: only their windows call it', async () => {
      const { id } = await called();
      const moved = await hall.act(id, 'transfer', { staffId: office.staffIds.clerk2, note: '找李明' });
      expect(moved.body).toMatchObject({
        status: 'waiting',
        forStaffId: office.staffIds.clerk2,
        forWindowId: null,
        note: '找李明',
      });
      expect((await hall.callNext(0)).status).toBe(204);
      expect((await hall.callNext(1, 'clerk2')).body.ticket.id).toBe(id);
    });

    it('to another item keeps number and time; with next the next one comes', async () => {
      const first = await called();
      const second = await hall.take();
      await later(1);
      const { body } = await hall.act(first.id, 'transfer', {
        itemCode: 'YJS',
        windowId: office.windowIds[1],
        next: true,
      });
      expect(body).toMatchObject({ number: first.number, itemCode: 'YJS', takenAt: first.takenAt });
      expect(body.next.ticket.id).toBe(second.id);
    });

    it('not to a window and a person, nor to somebody who has no window', async () => {
      const { id } = await called();
      const both = { windowId: office.windowIds[1], staffId: office.staffIds.clerk2 };
      expect(Object.keys((await hall.act(id, 'transfer', both)).body.errors)).toEqual([
        'windowId',
        'staffId',
      ]);
      const approver = await hall.act(id, 'transfer', { staffId: office.staffIds.approver });
      expect([approver.status, Object.keys(approver.body.errors)]).toEqual([422, ['staffId']]);
    });

    it.each([
      [{ reason: '赶火车' }, '赶火车'],
      [{ note: '只差一页' }, '只差一页'],
      [{ reason: '赶火车', note: '只差一页' }, '赶火车'],
    ])('to the front of a line with a reason, or a word that says it: %j', async (why, reason) => {
      const { id } = await hall.take();
      const silent = await hall.act(id, 'transfer', { windowId: office.windowIds[1], firstInLine: true });
      expect([silent.status, Object.keys(silent.body.errors)]).toEqual([422, ['reason']]);
      const moved = await hall.act(id, 'transfer', {
        windowId: office.windowIds[1],
        firstInLine: true,
        ...why,
      });
      expect([moved.status, moved.body.firstInLine]).toEqual([200, true]);
      expect(await last(id)).toMatchObject({ action: 'transfer', reason, data: { firstInLine: true } });
    });

    it('to a window that opens later', async () => {
      const { id } = await called();
      const close = (index: number, username: string) =>
        office.as(username)('POST', `/api/windows/${office.windowIds[index]}/actions/close`, {});
      await close(1, 'clerk2');
      const moved = await hall.act(id, 'transfer', { windowId: office.windowIds[1] });
      expect([moved.status, moved.body.status]).toEqual([200, 'waiting']);
    });

    it('to who stands in for a person that is away; not to somebody without a window', async () => {
      const { db } = office.database;
      const { id } = await called();
      const nobody = await hall.act(id, 'transfer', { staffId: office.staffIds.manager }, 'manager');
      expect([nobody.status, nobody.body.code]).toEqual([409, 'target-absent']);
      expect(nobody.body.message).toContain('陈静');
      await db.insert(absences).values({
        id: office.deps.newId(),
        officeId: office.officeId,
        staffId: office.staffIds.manager!,
        deputyId: office.staffIds.clerk2!,
        reason: '',
        fromAt: new Date(MONDAY_10 - MINUTE),
        handed: {},
        createdBy: office.staffIds.manager!,
        createdAt: new Date(MONDAY_10 - MINUTE),
        updatedAt: new Date(MONDAY_10 - MINUTE),
      });
      const moved = await hall.act(id, 'transfer', { staffId: office.staffIds.manager });
      await db.delete(absences);
      expect(moved.body, JSON.stringify(moved.body)).toMatchObject({ forStaffId: office.staffIds.clerk2 });
      expect((await hall.callNext(1, 'clerk2')).body.ticket.id).toBe(id);
    });

    it('a missed one may be transferred', async () => {
      const { id } = await called();
      await hall.act(id, 'miss');
      const moved = await hall.act(id, 'transfer', { windowId: office.windowIds[1] });
      expect([moved.status, moved.body.status]).toEqual([200, 'waiting']);
    });
  });

  it('a waiting number that is cancelled without a word is told as such', async () => {
    const [silent, told] = [await hall.take(), await hall.take()];
    expect((await hall.act(silent.id, 'cancel')).body.status).toBe('cancelled');
    expect((await last(silent.id)).reason).toBe('unstated');
    await hall.act(told.id, 'cancel', { reason: '办事人离开' });
    expect((await last(told.id)).reason).toBe('办事人离开');
    const { id } = await called();
    await hall.act(id, 'cancel');
    expect((await last(id)).reason).toBeNull();
  });

  it('a manager who takes up a parked visitor leaves them with the window’s clerk', async () => {
    const { id } = await called();
    await hall.act(id, 'park');
    const body = { windowId: office.windowIds[0] };
    expect((await hall.act(id, 'resume', body, 'manager')).body).toMatchObject({
      status: 'serving',
      clerkId: office.staffIds.clerk,
    });
  });

  describe('finish', () => {
    it('with an outcome of the list and a time that is not right', async () => {
      const { id } = await called();
      await later(30);
      const done = await hall.act(id, 'finish', { outcome: 'incomplete', inaccurateTime: true });
      expect(done.body).toMatchObject({ outcome: 'incomplete', inaccurateTime: true, serviceSeconds: 1800 });
      // The estimate of the next number is made from times that are right.
      await hall.take();
      expect((await hall.take()).estimatedWaitMinutes).toBe(5);
      const other = await called();
      const wrong = await hall.act(other.id, 'finish', { outcome: 'splendid' });
      expect([wrong.status, Object.keys(wrong.body.errors)]).toEqual([422, ['outcome']]);
      expect((await hall.ticket(other.id)).status).toBe('called');
    });
  });

  describe('release of a stuck call', () => {
    it('is the manager’s, with a reason: back to its place, and the window is free', async () => {
      const { id, takenAt } = await called();
      await hall.act(id, 'start');
      await later(40);
      const clerk = await hall.act(id, 'release', { reason: 'x' });
      expect([clerk.status, clerk.body.code]).toEqual([403, 'forbidden']);
      expect(Object.keys((await hall.act(id, 'release', {}, 'manager')).body.errors)).toEqual(['reason']);
      const freed = await hall.act(id, 'release', { reason: '窗口无人' }, 'manager');
      expect(freed.body).toMatchObject({
        status: 'waiting',
        takenAt,
        windowId: null,
        serviceSeconds: null,
        inaccurateTime: true,
      });
      expect((await hall.window(0)).ticketId).toBeNull();
      expect(await last(id)).toMatchObject({ action: 'release', from: 'serving', reason: '窗口无人' });
      expect((await hall.callNext(1, 'clerk2')).body.ticket.id).toBe(id);
    });
  });

  describe('two matters in one visit', () => {
    it('the second number waits for nobody and follows the first', async () => {
      await hall.addGrant({ validFrom: '2026-01-01', validTo: '2026-12-31' });
      const first = await called({ creditCode: CREDIT_CODE, idNumber: sampleId(41) });
      const queued = await hall.take();
      await hall.act(first.id, 'start');
      const added = await hall.act(first.id, 'add-matter', { itemCode: 'YJS', note: '另一件' });
      expect(added.body).toMatchObject({ id: first.id, status: 'serving', visitId: first.id });
      const { matter } = added.body;
      expect(matter).toMatchObject({
        status: 'parked',
        itemCode: 'YJS',
        visitId: first.id,
        lane: 'green',
        grantId: first.grantId,
        idNumber: first.idNumber,
        parkedBy: office.staffIds.clerk,
        windowId: office.windowIds[0],
        waitSeconds: null,
        note: '另一件',
      });
      expect(matter.number).not.toBe(first.number);
      await later(7);
      const done = (await hall.act(first.id, 'finish', { next: true })).body;
      expect(done.next).toMatchObject({
        ticket: { id: matter.id, status: 'serving' },
        because: { code: 'same-visit' },
      });
      await later(9);
      const over = (await hall.act(matter.id, 'finish', { next: true })).body;
      expect(over).toMatchObject({ waitSeconds: null, serviceSeconds: 120 });
      expect(over.next.ticket.id).toBe(queued.id);
      expect((await hall.eventsOf(matter.id))[0]).toMatchObject({ action: 'take', to: 'parked' });
    });

    it('past midnight the first is finished all the same, and nothing is taken up', async () => {
      const first = await called();
      await hall.act(first.id, 'start');
      await hall.act(first.id, 'add-matter', { itemCode: 'YJS' });
      await later(15 * 60);
      const done = await hall.act(first.id, 'finish', { next: true });
      expect([done.status, done.body.status, done.body.next]).toEqual([200, 'finished', null]);
    });

    it('transferred it waits, but its wait is counted once: with the first', async () => {
      const first = await called();
      const { matter } = (await hall.act(first.id, 'add-matter', { itemCode: 'YJS' })).body;
      await hall.act(matter.id, 'transfer', { windowId: office.windowIds[1] });
      await later(6);
      const taken = (await hall.callNext(1, 'clerk2')).body.ticket;
      expect(taken).toMatchObject({ id: matter.id, waitSeconds: null });
      expect((await hall.ticket(first.id)).waitSeconds).toBe(0);
    });

    it.each([
      [{}, 422, undefined],
      [{ itemCode: 'nope' }, 422, undefined],
      [{ itemCode: 'GCXM' }, 409, 'item-closed'],
      [{ itemCode: 'YJS' }, 409, 'already-waiting'],
    ])('refuses %j with %i', async (body, status, code) => {
      const person = { idNumber: sampleId(42) };
      const { id } = await called(person);
      await hall.take({ ...person, itemCode: 'YJS' });
      const reply = await hall.act(id, 'add-matter', body);
      expect(reply.status).toBe(status);
      if (code) expect(reply.body.code).toBe(code);
      expect((await hall.ticket(id)).visitId).toBeNull();
    });
  });
});
