import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CREDIT_CODE, hallOf, MINUTE } from '../../../test/support/testHall.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { events } from '../db/schema/events.ts';
import { tickets, windows } from '../db/schema/hall.ts';

describe.each(DATABASES)('a chosen number on %s', kind => {
  let office: TestOffice;
  let hall: ReturnType<typeof hallOf>;
  beforeAll(async () => {
    office = await openTestOffice(kind);
    hall = hallOf(office);
    await hall.addGrant({ validFrom: '2026-01-01', validTo: '2026-12-31' });
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    await hall.clear();
    await hall.moveTo(MONDAY_10);
    await hall.open(0);
    await hall.open(1);
  });
  const choose = (index: number, ticketId: string, reason?: string, username = 'clerk', headers = {}) =>
    office.as(username)(
      'POST',
      `/api/windows/${office.windowIds[index]}/actions/call`,
      { ticketId, ...(reason !== undefined && { reason }) },
      headers,
    );
  const look = (index: number) => office.as('clerk')('GET', `/api/windows/${office.windowIds[index]}/next`);

  it('out of the order with a reason, which stays with it', async () => {
    await hall.take();
    const wanted = await hall.take();
    await hall.moveTo(MONDAY_10 + 4 * MINUTE);
    const silent = await choose(0, wanted.id);
    expect([silent.status, Object.keys(silent.body.errors)]).toEqual([422, ['reason']]);
    expect((await choose(0, wanted.id, ' ')).status).toBe(422);
    const reply = await choose(0, wanted.id, '赶火车', 'clerk', { 'accept-language': 'en' });
    expect([reply.status, reply.body]).toMatchObject([
      200,
      {
        ticket: { id: wanted.id, status: 'called', chosenReason: '赶火车', waitSeconds: 240 },
        because: {
          code: 'chosen',
          params: { lane: 'ordinary', number: wanted.number, waitedMinutes: 4, reason: '赶火车' },
          text: 'Chosen out of the order: 赶火车; has waited 4 min',
        },
      },
    ]);
    const last = (await hall.eventsOf(wanted.id)).at(-1)!;
    expect(last).toMatchObject({
      action: 'call',
      from: 'waiting',
      reason: '赶火车',
      data: { because: 'chosen' },
    });
    expect((await hall.window(0)).ticketId).toBe(wanted.id);
  });

  it('the one that the order would choose needs none, and is called by the order', async () => {
    const first = await hall.take();
    await hall.take();
    const reply = await choose(0, first.id, 'whatever');
    expect(reply.body).toMatchObject({
      ticket: { id: first.id, chosenReason: null },
      because: { code: 'first-in-line' },
    });
  });

  it('counts for the bound of the privileged lanes', async () => {
    await hall.take();
    await hall.moveTo(MONDAY_10 + MINUTE);
    const courtesy = await hall.take({ courtesy: 'elderly' });
    await hall.take({ creditCode: CREDIT_CODE });
    await choose(0, courtesy.id, 'x');
    expect((await hall.window(0)).privilegedInARow).toBe(1);
  });

  it('a missed one comes back straight to the window', async () => {
    const { id } = await hall.take();
    await hall.callNext(0);
    await hall.act(id, 'miss');
    await hall.take();
    await hall.moveTo(MONDAY_10 + 3 * MINUTE);
    expect((await choose(0, id, '本人到窗口')).body.ticket).toMatchObject({
      id,
      status: 'called',
      callCount: 2,
      queuedAt: new Date(MONDAY_10 + 3 * MINUTE).toISOString(),
    });
    expect((await hall.eventsOf(id)).at(-1)).toMatchObject({ from: 'missed', to: 'called' });
    expect((await hall.act(id, 'undo')).body).toMatchObject({
      status: 'missed',
      callCount: 1,
      queuedAt: null,
    });
  });

  it('is refused where it cannot be called, and says how it stands', async () => {
    const [one, two] = [await hall.take(), await hall.take()];
    await hall.callNext(1, 'clerk2');
    const gone = await choose(0, one.id, 'x');
    expect([gone.status, gone.body.code, gone.body.status, gone.body.record.id]).toEqual([
      409,
      'not-callable',
      'called',
      one.id,
    ]);
    expect(gone.body.message).toContain(one.number);
    await hall.act(two.id, 'transfer', { windowId: office.windowIds[1] });
    expect((await choose(0, two.id, 'x')).body.code).toBe('not-for-window');
    const nobody = await choose(0, '019b0000-0000-7000-8000-000000000000', 'x');
    expect([nobody.status, Object.keys(nobody.body.errors)]).toEqual([422, ['ticketId']]);
    expect((await choose(0, 'x', 'x')).status).toBe(422);
    expect((await choose(1, two.id, 'x')).body.code).toBe('not-your-window');
    expect((await choose(1, two.id, 'x', 'clerk2')).body).toMatchObject({ code: 'window-busy' });
    await hall.moveTo(MONDAY_10 + 24 * 60 * MINUTE);
    expect((await choose(0, two.id, 'x')).body.code).toBe('day-over');
    expect((await hall.window(0)).ticketId).toBeNull();
  });

  it('an item that the window does not serve is not for it', async () => {
    await office.database.db
      .update(windows)
      .set({ items: ['YJS'] })
      .where(eq(windows.id, office.windowIds[0]!));
    const { id } = await hall.take();
    expect((await choose(0, id, 'x')).body.code).toBe('not-for-window');
  });

  it('two windows choose one number: one has it, the other is told', async () => {
    for (let round = 0; round < 5; round += 1) {
      await hall.clear();
      await hall.open(0);
      await hall.open(1);
      await hall.take();
      const { id } = await hall.take();
      const answers = await Promise.all([choose(0, id, 'a'), choose(1, id, 'b', 'clerk2')]);
      expect(answers.map(answer => answer.status).sort(), JSON.stringify(answers)).toEqual([200, 409]);
      const at = [(await hall.window(0)).ticketId, (await hall.window(1)).ticketId];
      expect(at.filter(each => each === id)).toHaveLength(1);
    }
  });

  it('one window chooses while the others call next: every number once', async () => {
    const manager = office.as('manager');
    const taken: { id: string }[] = [];
    for (let index = 0; index < 12; index += 1) taken.push(await hall.take());
    await Promise.all(
      [0, 1].map(async index => {
        const next = () => manager('POST', `/api/windows/${office.windowIds[index]}/actions/call-next`, {});
        for (;;) {
          const left = await office.database.db.select().from(tickets).where(eq(tickets.status, 'waiting'));
          const wanted = left.at(-1);
          const reply = index === 0 && wanted ? await choose(0, wanted.id, 'x', 'manager') : await next();
          if (reply.status === 204) return;
          expect([200, 409]).toContain(reply.status);
          if (reply.status === 200)
            await manager('POST', `/api/tickets/${reply.body.ticket.id}/actions/finish`, {});
        }
      }),
    );
    const calls = await office.database.db.select().from(events).where(eq(events.action, 'call'));
    const mine = calls.filter(call => taken.some(ticket => ticket.id === call.subjectId));
    expect(mine).toHaveLength(12);
    expect(new Set(mine.map(call => call.subjectId)).size).toBe(12);
  });

  it('the same press five times calls once', async () => {
    await hall.take();
    const { id } = await hall.take();
    const key = { 'idempotency-key': 'choose-1' };
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => choose(0, id, 'x', 'clerk', key)));
    expect(answers.map(answer => answer.status)).toEqual([200, 200, 200, 200, 200]);
    expect((await hall.ticket(id)).callCount).toBe(1);
  });

  describe('looking before calling', () => {
    it('says whom call-next would call and why, and changes nothing', async () => {
      expect((await look(0)).status).toBe(204);
      const { id } = await hall.take();
      await hall.take();
      await hall.moveTo(MONDAY_10 + 2 * MINUTE);
      const [ticket, window] = [await hall.ticket(id), await hall.window(0)];
      const seen = await look(0);
      expect(seen.body).toMatchObject({
        ticket: { id, status: 'waiting' },
        because: { code: 'first-in-line' },
      });
      expect(await hall.ticket(id)).toEqual(ticket);
      expect(await hall.window(0)).toEqual(window);
      const called = await hall.callNext(0);
      expect(called.body.because).toEqual(seen.body.because);
    });

    it.each(['x', '019b0000-0000-7000-8000-000000000000'])('window %s is not there', async id => {
      expect((await office.as('clerk')('GET', `/api/windows/${id}/next`)).status).toBe(404);
    });
  });
});
