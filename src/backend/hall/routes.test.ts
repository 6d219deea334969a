import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hallOf, MINUTE, sampleId } from '../../../test/support/testHall.ts';
import {
  callerOf,
  DATABASES,
  MONDAY_10,
  openTestOffice,
  type TestOffice,
} from '../../../test/support/testOffice.ts';
import { HallBoard, HallItems, Progress } from '../../contract/hall.ts';
import { tickets } from '../db/schema/hall.ts';
import { newTicketCode } from '../tickets/code.ts';

const PERSON = '许岚';

describe.each(DATABASES)('the pages of the hall on %s', kind => {
  let office: TestOffice;
  let hall: ReturnType<typeof hallOf>;
  /** Minutes in which questions after codes are counted never overlap from one test to the next. */
  let test = 0;
  const get = (who: string, path: string) => office.as(who)('GET', `/api/hall/${path}`);
  const ask = (code: string, client = 'phone') =>
    callerOf(office.app)('GET', `/api/hall/progress/${code}`, undefined, { 'x-client-address': client });

  /** A number with its code, as the kiosk gives it. */
  async function take(body: object = {}) {
    const taken = await hall.take(body);
    const code = taken.code ?? newTicketCode(office.deps);
    await office.database.db.update(tickets).set({ code }).where(eq(tickets.id, taken.id));
    return { ...taken, code };
  }

  beforeAll(async () => {
    office = await openTestOffice(kind);
    hall = hallOf(office);
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    await hall.clear();
    await hall.moveTo(MONDAY_10 + test++ * 2 * MINUTE);
  });

  describe('the board', () => {
    it('shows numbers and windows as they are, and who waits by lane', async () => {
      await hall.open(0);
      const first = await take({ applicantName: PERSON, idNumber: sampleId(1) });
      await take({ courtesy: 'pregnant' });
      await hall.callNext(0);
      const { status, body } = await get('device-screen', 'board');
      expect([status, HallBoard.safeParse(body).success]).toEqual([200, true]);
      const called = [first.number, body.windows[0].number].sort();
      expect(body.windows[0]).toMatchObject({
        no: 1,
        status: 'open',
        ticketStatus: 'called',
      });
      expect(body.windows[1]).toMatchObject({ status: 'closed', number: null, ticketStatus: null });
      expect(body.calls).toHaveLength(1);
      expect(body.calls[0]).toMatchObject({ number: body.windows[0].number, windowNo: 1, status: 'called' });
      expect(Object.values(body.waiting as Record<string, number>).reduce((a, b) => a + b)).toBe(1);
      expect(called).toContain(body.calls[0].number);
      expect(body.at).toBe(new Date(office.clock.now).toISOString());
    });

    it('names nobody and carries no id', async () => {
      await hall.open(0);
      const { id } = await take({ applicantName: PERSON, idNumber: sampleId(1) });
      await hall.callNext(0);
      const text = JSON.stringify((await get('device-screen', 'board')).body);
      for (const secret of [PERSON, '王芳', id, office.windowIds[0]!, office.staffIds.clerk!, sampleId(1)]) {
        expect(text).not.toContain(secret);
      }
    });

    it('a recall is another call, a call that was taken back is none', async () => {
      await hall.open(0);
      const { id } = await take();
      await hall.callNext(0);
      const [before] = (await get('device-screen', 'board')).body.calls;
      office.clock.now += 10_000;
      expect((await hall.act(id, 'recall')).status).toBe(200);
      const [after] = (await get('device-screen', 'board')).body.calls;
      expect([after.number, after.call === before.call]).toEqual([before.number, false]);
      await office.database.db.update(tickets).set({ status: 'waiting' }).where(eq(tickets.id, id));
      expect((await get('device-screen', 'board')).body.calls).toEqual([]);
    });

    it.each([
      ['clerk', 200],
      ['manager', 200],
      ['supervisor', 200],
      ['device-kiosk', 403],
      ['approver', 403],
      ['admin', 403],
    ])('%s gets %i', async (who, status) => {
      expect((await get(who, 'board')).status).toBe(status);
    });
  });

  describe('what the kiosk offers', () => {
    it('the open items with who waits, when numbers are given, and what to bring', async () => {
      await take();
      const { status, body } = await get('device-kiosk', 'items');
      expect([status, HallItems.safeParse(body).success]).toEqual([200, true]);
      expect(body.items).toHaveLength(5);
      const item = body.items.find((each: { code: string }) => each.code === 'TLK');
      expect(item).toMatchObject({ isGiven: true, refusal: null, left: null, waiting: 1 });
      expect(item.hours).toBe('9:00–12:00, 13:30–17:00');
      expect(item.bring.length).toBeGreaterThan(2);
      expect(body.courtesyReasons.length).toBeGreaterThan(3);
    });

    it('says why no number is given, in the language of the visitor', async () => {
      await hall.moveTo(MONDAY_10 + 3 * 60 * MINUTE);
      const zh = (await get('device-kiosk', 'items')).body.items[0];
      const en = await office.as('device-kiosk')('GET', '/api/hall/items', undefined, {
        'accept-language': 'en',
      });
      expect([zh.isGiven, zh.refusal.code]).toEqual([false, 'office-closed']);
      expect(en.body.items[0].refusal.text).toMatch(/^[\x20-\x7e–]+$/);
      // And the press is refused for the same reason.
      const press = await office.as('device-kiosk')('POST', '/api/tickets', { itemCode: 'TLK' });
      expect([press.status, press.body.code]).toEqual([409, 'office-closed']);
    });

    it.each([
      ['clerk', 200],
      ['device-screen', 403],
      ['supervisor', 403],
    ])('%s gets %i', async (who, status) => {
      expect((await get(who, 'items')).status).toBe(status);
    });
  });

  describe('a device can do nothing else', () => {
    it.each([
      ['device-screen', 'GET', '/api/windows'],
      ['device-screen', 'GET', '/api/tickets'],
      ['device-screen', 'GET', '/api/items'],
      ['device-screen', 'GET', '/api/cases'],
      ['device-kiosk', 'GET', '/api/windows'],
      ['device-kiosk', 'GET', '/api/tickets'],
      ['device-kiosk', 'GET', '/api/items'],
      ['device-kiosk', 'GET', '/api/applicants'],
      ['device-screen', 'POST', '/api/tickets'],
    ])('%s: %s %s', async (who, method, path) => {
      expect((await office.as(who)(method, path, method === 'POST' ? {} : undefined)).status).toBe(403);
    });
  });

  describe('the progress of a number', () => {
    it('tells who holds the slip where it stands, and nobody’s name', async () => {
      await hall.open(0);
      const first = await take();
      const { code, id, number } = await take({ applicantName: PERSON, idNumber: sampleId(2) });
      const { status, body } = await ask(code.toLowerCase());
      expect([status, Progress.safeParse(body).success]).toEqual([200, true]);
      expect(body).toMatchObject({ number, status: 'waiting', ahead: 1, windowNo: null, calledAt: null });
      expect(body.wait.to).toBeGreaterThan(body.wait.from);
      const text = JSON.stringify(body);
      for (const secret of [PERSON, id, first.id, office.officeId, sampleId(2).slice(6, 14)]) {
        expect(text).not.toContain(secret);
      }
      await hall.callNext(0);
      await hall.act(first.id, 'start');
      await hall.act(first.id, 'finish');
      await hall.callNext(0);
      expect((await ask(code)).body).toMatchObject({
        status: 'called',
        ahead: null,
        wait: null,
        windowNo: 1,
        calledAt: new Date(office.clock.now).toISOString(),
      });
    });

    it('a slip is worth nothing on the next day', async () => {
      const { code } = await take();
      await hall.moveTo(office.clock.now + 24 * 60 * MINUTE);
      const reply = await ask(code);
      expect([reply.status, reply.body.code]).toEqual([404, 'no-such-code']);
    });

    it.each(['x', 'K7M2X9QRT0', '%20', 'K7M2X9QRTU', `${'0'.repeat(200)}`])('no code: %s', async code => {
      expect((await ask(code, code)).status).toBe(404);
    });

    it('is told when to look again, by a stream that names nobody', async () => {
      await hall.open(0);
      const { code, id } = await take();
      const path = `http://office.test/api/hall/progress/${code}/stream`;
      const response = await office.app.fetch(new Request(path));
      expect([response.status, response.headers.get('content-type')]).toEqual([
        200,
        'text/event-stream; charset=utf-8',
      ]);
      const reader = response.body?.getReader();
      let text = '';
      await hall.callNext(0);
      while (reader && !text.includes('event: change')) {
        const { value, done } = await reader.read();
        if (done) break;
        text += new TextDecoder().decode(value);
      }
      await reader?.cancel();
      expect(text).toContain('event: change\ndata: {}');
      expect(text).not.toContain(id);
      const unknown = await office.app.fetch(
        new Request('http://office.test/api/hall/progress/K7M2X9QRT0/stream'),
      );
      expect(unknown.status).toBe(404);
    });

    it('is bounded for one code', async () => {
      const { code } = await take();
      const statuses = [];
      for (let n = 0; n < 41; n++) statuses.push((await ask(code)).status);
      expect(statuses.filter(status => status === 200)).toHaveLength(40);
      const refused = await ask(code);
      expect([refused.status, refused.body.code]).toEqual([429, 'too-many']);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      office.clock.now += 61_000;
      expect((await ask(code)).status).toBe(200);
    });

    it('who guesses is stopped; a neighbour with a slip is not, also the first time', async () => {
      const { code } = await take();
      const guesses = [];
      for (let n = 0; n < 25; n++) guesses.push((await ask(newTicketCode(office.deps), 'wifi')).status);
      expect(guesses.filter(status => status === 404)).toHaveLength(20);
      expect(guesses.at(-1)).toBe(429);
      expect((await ask(code, 'wifi')).status).toBe(200);
      expect((await ask(newTicketCode(office.deps), 'elsewhere')).status).toBe(404);
    });
  });
});
