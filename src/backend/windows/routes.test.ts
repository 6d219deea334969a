import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CREDIT_CODE, hallOf, MINUTE } from '../../../test/support/testHall.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';

describe.each(DATABASES)('windows on %s', kind => {
  let office: TestOffice;
  let hall: ReturnType<typeof hallOf>;
  const press = (index: number, action: string, username = 'clerk', body: object = {}) =>
    office.as(username)('POST', `/api/windows/${office.windowIds[index]}/actions/${action}`, body);
  beforeAll(async () => {
    office = await openTestOffice(kind);
    hall = hallOf(office);
    await hall.addGrant({ validFrom: '2026-01-01', validTo: '2026-12-31' });
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    await hall.clear();
    await hall.moveTo(MONDAY_10);
  });

  describe('open, break, close', () => {
    it('goes through its states, with the reason of a break', async () => {
      expect((await press(0, 'open')).body).toMatchObject({
        status: 'open',
        clerkName: '王芳',
        breakReason: null,
      });
      expect((await press(0, 'break', 'clerk', { reason: '复印' })).body).toMatchObject({
        status: 'break',
        breakReason: '复印',
      });
      expect((await press(0, 'open')).body).toMatchObject({ status: 'open', breakReason: null });
      expect((await press(0, 'close')).body.status).toBe('closed');
      const steps = (await hall.eventsOf(office.windowIds[0]!)).slice(-4);
      expect(steps.map(step => [step.action, step.from, step.to])).toEqual([
        ['open', 'closed', 'open'],
        ['break', 'open', 'break'],
        ['open', 'break', 'open'],
        ['close', 'open', 'closed'],
      ]);
    });

    it('opening what is open changes nothing', async () => {
      const { version } = (await press(0, 'open')).body;
      expect((await press(0, 'open')).body.version).toBe(version);
    });

    it('no break of a closed window', async () => {
      const reply = await press(0, 'break');
      expect([reply.status, reply.body.status, reply.body.allowedActions]).toEqual([409, 'closed', ['open']]);
    });

    it('somebody else’s window is theirs; one without clerk becomes the opener’s; a manager may open any', async () => {
      expect((await press(0, 'open', 'clerk2')).body.code).toBe('not-your-window');
      expect((await press(2, 'open', 'manager')).body).toMatchObject({ status: 'open', clerkId: null });
      expect((await press(2, 'open', 'clerk2')).body.clerkId).toBe(office.staffIds.clerk2);
      const { body } = await office.as('manager')('GET', `/api/windows/${office.windowIds[2]}`);
      const freed = await office.as('manager')('PUT', `/api/windows/${body.id}`, { ...body, clerkId: null });
      expect(freed.body).toMatchObject({ clerkId: null, clerkName: null });
    });

    it('does not close with a visitor there', async () => {
      await press(0, 'open');
      const { number } = await hall.take();
      await hall.callNext(0);
      const reply = await press(0, 'close');
      expect([reply.status, reply.body.code, reply.body.record.ticketNumber]).toEqual([
        409,
        'window-busy',
        number,
      ]);
      expect(reply.body.message).toContain(number);
    });

    it.each(['approver', 'liaison', 'admin', 'device-screen'])('%s may not', async username => {
      expect((await press(0, 'open', username)).status).toBe(403);
    });
  });

  describe('call next', () => {
    it('nobody waits: 204', async () => {
      await press(0, 'open');
      expect((await hall.callNext(0)).status).toBe(204);
    });

    it('is refused at a closed window, with an unfinished visitor, and to others', async () => {
      await hall.take();
      expect((await hall.callNext(0)).body).toMatchObject({ code: 'window-closed', status: 'closed' });
      await press(0, 'open');
      expect((await hall.callNext(0, 'clerk2')).body.code).toBe('not-your-window');
      const { number } = (await hall.callNext(0)).body.ticket;
      const busy = await hall.callNext(0);
      expect([busy.status, busy.body.code]).toEqual([409, 'window-busy']);
      expect(busy.body.message).toContain(number);
    });

    it('a manager calls at any open window', async () => {
      await press(0, 'open');
      await hall.take();
      expect((await hall.callNext(0, 'manager')).body.ticket.clerkId).toBe(office.staffIds.clerk);
    });

    it('bounds the green channel, and says why in both languages', async () => {
      await press(0, 'open');
      const ordinary = await hall.take();
      await hall.moveTo(MONDAY_10 + 20 * MINUTE);
      const greens = [
        await hall.take({ creditCode: CREDIT_CODE }),
        await hall.take({ creditCode: CREDIT_CODE }),
      ];
      await hall.moveTo(MONDAY_10 + 23 * MINUTE);
      const first = (await hall.callNext(0)).body;
      expect([first.ticket.id, first.because.code]).toEqual([greens[0].id, 'promise-due']);
      expect(first.ticket.because).toEqual(first.because);
      await hall.act(first.ticket.id, 'finish');
      const second = await hall.callNext(0, 'clerk', { 'accept-language': 'en' });
      expect(second.body.ticket.id).toBe(ordinary.id);
      expect(second.body.because).toEqual({
        code: 'ordinary-over-cap',
        params: { lane: 'ordinary', number: ordinary.number, waitedMinutes: 23, capMinutes: 20 },
        text: 'Has waited 23 minutes, over the cap of 20',
      });
      expect(second.body.ticket.waitSeconds).toBe(23 * 60);
      await hall.act(ordinary.id, 'finish');
      expect((await hall.callNext(0)).body).toMatchObject({
        ticket: { id: greens[1].id },
        because: { code: 'first-in-line', text: '排在最前，已等 3 分钟' },
      });
      expect((await hall.window(0)).privilegedInARow).toBe(1);
    });

    it('calls only the items that the window serves', async () => {
      const { body } = await office.as('manager')('GET', `/api/windows/${office.windowIds[0]}`);
      await office.as('manager')('PUT', `/api/windows/${body.id}`, { ...body, items: ['YJS'] });
      await press(0, 'open');
      await hall.take({ itemCode: 'TLK' });
      const own = await hall.take({ itemCode: 'YJS' });
      expect((await hall.callNext(0)).body.ticket.id).toBe(own.id);
      await hall.act(own.id, 'finish');
      expect((await hall.callNext(0)).status).toBe(204);
    });

    it('the same press calls once', async () => {
      await press(0, 'open');
      await hall.take();
      await hall.take();
      const key = { 'idempotency-key': 'press-1' };
      const answers = await Promise.all([1, 2, 3, 4, 5].map(() => hall.callNext(0, 'clerk', key)));
      expect(answers.map(answer => answer.status)).toEqual([200, 200, 200, 200, 200]);
      expect(new Set(answers.map(answer => answer.body.ticket.id)).size).toBe(1);
    });

    it('leaves one event, and the window shows the number', async () => {
      await press(0, 'open');
      const { id, number } = await hall.take();
      await hall.callNext(0);
      const called = (await hall.eventsOf(id)).filter(event => event.action === 'call');
      expect(called.map(event => [event.from, event.to, event.actorId])).toEqual([
        ['waiting', 'called', office.staffIds.clerk],
      ]);
      expect((await office.as('manager')('GET', `/api/windows/${office.windowIds[0]}`)).body).toMatchObject({
        ticketNumber: number,
        ticketStatus: 'called',
      });
    });

    it.each(['x', '019b0000-0000-7000-8000-000000000000'])('window %s is not there', async id => {
      expect((await office.as('clerk')('POST', `/api/windows/${id}/actions/call-next`, {})).status).toBe(404);
    });
  });

  describe('the queue of a window', () => {
    it('is in calling order, and the call follows it', async () => {
      await press(0, 'open');
      await hall.take();
      await hall.moveTo(MONDAY_10 + 18 * MINUTE);
      await hall.take({ courtesy: 'elderly' });
      await hall.take({ creditCode: CREDIT_CODE });
      await hall.take();
      await hall.moveTo(MONDAY_10 + 21 * MINUTE);
      const { body } = await office.as('clerk')('GET', `/api/windows/${office.windowIds[0]}/queue`);
      expect(body.counts).toEqual({ green: 1, courtesy: 1, booked: 0, ordinary: 2 });
      expect(body.order.map((row: { ticket: { lane: string } }) => row.ticket.lane)).toEqual([
        'green',
        'ordinary',
        'courtesy',
        'ordinary',
      ]);
      expect(body.order[1]).toMatchObject({ waitedMinutes: 21, because: { code: 'ordinary-over-cap' } });
      for (const { ticket } of body.order) {
        const called = (await hall.callNext(0)).body.ticket;
        expect(called.id).toBe(ticket.id);
        await hall.act(called.id, 'finish');
      }
    });
  });

  describe('edits', () => {
    const put = async (change: object, headers = {}) => {
      const { body } = await office.as('manager')('GET', `/api/windows/${office.windowIds[1]}`);
      return office.as('manager')('PUT', `/api/windows/${body.id}`, { ...body, ...change }, headers);
    };

    it('takes the whole record back and changes what was changed', async () => {
      expect((await put({ name: '综合窗口' })).body.name).toBe('综合窗口');
      expect((await put({})).status).toBe(200);
    });

    it.each([
      [{ status: 'open' }, 'status'],
      [{ no: 1 }, 'no'],
      [{ clerkId: '019b0000-0000-7000-8000-000000000000' }, 'clerkId'],
      [{ items: ['nope'] }, 'items'],
      [{ name: '' }, 'name'],
    ])('refuses %j', async (change, field) => {
      const reply = await put(change);
      expect([reply.status, Object.keys(reply.body.errors ?? {})]).toEqual([422, [field]]);
    });

    it('takes a form that was open while the window called', async () => {
      const manager = office.as('manager');
      const path = `/api/windows/${office.windowIds[0]}`;
      await press(0, 'open');
      const { body: form } = await manager('GET', path);
      await hall.take();
      const { id } = (await hall.callNext(0)).body.ticket;
      expect((await manager('PUT', path, { ...form, name: '一号' })).body).toMatchObject({
        name: '一号',
        ticketId: id,
      });
    });

    it('refuses a stale version', async () => {
      const reply = await put({ version: 99 });
      expect([reply.status, reply.body.code, reply.body.record.id]).toEqual([
        409,
        'stale',
        office.windowIds[1],
      ]);
    });

    it('makes a window, once for a number; only a manager', async () => {
      const body = { no: 9, name: '9号窗口', clerkId: null, items: [] };
      expect((await office.as('clerk')('POST', '/api/windows', body)).status).toBe(403);
      expect((await office.as('manager')('POST', '/api/windows', body)).body).toMatchObject({
        no: 9,
        status: 'closed',
      });
      expect((await office.as('manager')('POST', '/api/windows', body)).body.errors.no).toBeTruthy();
    });
  });
});
