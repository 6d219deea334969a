import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CREDIT_CODE, hallOf, MINUTE, sampleId } from '../../../test/support/testHall.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import {
  isAtWindow,
  nextTicketStatus,
  TICKET_ACTIONS,
  TICKET_STATUSES,
  type TicketAction,
} from '../../domain/queue/ticket.ts';
import { tickets, windows } from '../db/schema/hall.ts';

const HOUR = 60 * MINUTE;

describe.each(DATABASES)('tickets on %s', kind => {
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
  });

  describe('taking a number', () => {
    it('gives numbers in sequence, with position, estimate and masks', async () => {
      const first = await hall.take({ applicantName: '李小敏', idNumber: sampleId(1) });
      const second = await hall.take();
      expect(first).toMatchObject({
        status: 'waiting',
        lane: 'ordinary',
        position: 1,
        estimatedWaitMinutes: 0,
        warnings: [],
        applicantName: '李*敏',
        takenAt: new Date(MONDAY_10).toISOString(),
        serviceDay: '2026-03-02',
      });
      expect(first.idNumber).toMatch(/^690101\*{8}\w{4}$/);
      expect(Number(second.number.slice(1))).toBe(Number(first.number.slice(1)) + 1);
      expect(second).toMatchObject({ position: 2, estimatedWaitMinutes: 10 });
      const stored = await hall.ticket(first.id);
      expect(JSON.stringify(stored)).not.toContain(sampleId(1));
      const events = await hall.eventsOf(first.id);
      expect(events.map(event => [event.action, event.from, event.to])).toEqual([['take', null, 'waiting']]);
    });

    it('never gives one number twice, also when many press at once', async () => {
      const taken = await Promise.all(Array.from({ length: 20 }, () => hall.take()));
      expect(new Set(taken.map(ticket => ticket.number)).size).toBe(20);
    });

    it.each([
      ['an unknown item', { itemCode: 'nope' }, 422, 'itemCode'],
      ['a wrong document number', { idNumber: '690101199003070001' }, 422, 'idNumber'],
      ['a number with a letter too many', { idNumber: 'abc' }, 422, 'idNumber'],
      ['a courtesy that is not on the list', { courtesy: 'vip' }, 422, 'courtesy'],
      ['a booking that is not there', { channel: 'booked' }, 422, 'bookingId'],
      ['an empty name', { applicantName: ' ' }, 422, 'applicantName'],
    ])('refuses %s', async (_, body, status, field) => {
      const reply = await office.as('clerk')('POST', '/api/tickets', { itemCode: 'TLK', ...body });
      expect(reply.status).toBe(status);
      expect(Object.keys(reply.body.errors)).toEqual([field]);
      expect(reply.body.errors[field]).not.toMatch(/^[a-z-.]+$/);
    });

    it('takes no number for an item that is not open', async () => {
      const reply = await office.as('clerk')('POST', '/api/tickets', { itemCode: 'GCXM' });
      expect([reply.status, reply.body.code]).toEqual([409, 'item-closed']);
    });

    it('one person holds one waiting number for an item', async () => {
      const body = { itemCode: 'TLK', idNumber: sampleId(2) };
      const presses = await Promise.all(
        [1, 2, 3].map(() => office.as('clerk')('POST', '/api/tickets', body)),
      );
      expect(presses.map(reply => reply.status).sort()).toEqual([201, 409, 409]);
      const number = presses.find(reply => reply.status === 201)!.body.number;
      const refused = presses.find(reply => reply.status === 409)!.body;
      expect(refused).toMatchObject({ code: 'already-waiting', number, status: 'waiting' });
      expect(refused.message).toContain(number);
    });

    it('repeats the answer of a repeated press', async () => {
      const key = { 'idempotency-key': 'k1' };
      const one = await office.as('clerk')('POST', '/api/tickets', { itemCode: 'TLK' }, key);
      const two = await office.as('clerk')('POST', '/api/tickets', { itemCode: 'TLK' }, key);
      expect(two.body).toEqual(one.body);
      expect(await office.database.db.select().from(tickets)).toHaveLength(1);
    });

    it.each([
      ['in force', { validFrom: '2026-03-02', validTo: '2026-03-02' }, 'green', []],
      ['over', { validFrom: '2025-01-01', validTo: '2026-03-01' }, 'ordinary', ['no-grant']],
      ['not begun', { validFrom: '2026-03-03', validTo: '2027-01-01' }, 'ordinary', ['no-grant']],
      [
        'revoked',
        { validFrom: '2026-01-01', validTo: '2027-01-01', status: 'revoked' },
        'ordinary',
        ['no-grant'],
      ],
    ])('a grant that is %s', async (_, terms, lane, warnings) => {
      const { enterpriseId, grantId } = await hall.addGrant(terms);
      const taken = await hall.take({ creditCode: ` ${CREDIT_CODE.toLowerCase()} ` });
      expect(taken).toMatchObject({
        lane,
        enterpriseId,
        grantId: lane === 'green' ? grantId : null,
        liaisonId: lane === 'green' ? office.staffIds.liaison : null,
      });
      expect(taken.warnings.map((warning: { code: string }) => warning.code)).toEqual(warnings);
      expect(taken.number.startsWith('V')).toBe(lane === 'green');
    });

    it('an unknown code is a warning, in the caller’s language', async () => {
      const reply = await office.as('clerk')(
        'POST',
        '/api/tickets',
        { itemCode: 'TLK', creditCode: 'x' },
        { 'accept-language': 'en' },
      );
      expect(reply.body.warnings).toEqual([
        { code: 'unknown-code', text: expect.stringContaining('No enterprise') },
      ]);
    });

    it('courtesy goes ahead of ordinary in the position', async () => {
      await hall.take();
      await hall.take();
      expect(await hall.take({ courtesy: 'elderly' })).toMatchObject({
        lane: 'courtesy',
        laneReason: 'elderly',
        position: 1,
      });
    });

    it.each([
      ['in the lunch break', MONDAY_10 + 2.5 * HOUR, 409, ['outside-hours']],
      ['on Sunday', MONDAY_10 - 24 * HOUR, 409, ['outside-hours']],
      ['in office hours', MONDAY_10, 201, []],
      ['in a year without calendar', Date.UTC(2031, 2, 1, 2), 201, []],
    ])('%s', async (_, now, deviceStatus, warnings) => {
      await hall.moveTo(now);
      const device = await office.as('device-kiosk')('POST', '/api/tickets', { itemCode: 'TLK' });
      expect(device.status).toBe(deviceStatus);
      const taken = await hall.take();
      expect(taken.warnings.map((warning: { code: string }) => warning.code)).toEqual(warnings);
    });

    it('is for the kiosk, not for the hall screen', async () => {
      const reply = await office.as('device-screen')('POST', '/api/tickets', { itemCode: 'TLK' });
      expect(reply.status).toBe(403);
    });
  });

  describe('the state table, through HTTP', () => {
    /** What an action needs beside `{}`, and who may press it. */
    const pressOf = (action: TicketAction): [body: object, username?: string] => {
      if (action === 'transfer') return [{ windowId: office.windowIds[1] }];
      if (action === 'release') return [{ reason: 'left alone' }, 'manager'];
      return [action === 'add-matter' ? { itemCode: 'YJS' } : {}];
    };
    const steps = TICKET_ACTIONS.filter(action => action !== 'undo');
    const rows = TICKET_STATUSES.flatMap(status => steps.map(action => [status, action] as const));
    it.each(rows)('%s, %s', async (status, action) => {
      const { db } = office.database;
      const { id } = await hall.take();
      await db
        .update(tickets)
        .set({
          status,
          windowId: office.windowIds[0]!,
          parkedBy: office.staffIds.clerk!,
          calledAt: new Date(MONDAY_10),
          callCount: 1,
        })
        .where(eq(tickets.id, id));
      await hall.open(1);
      await db
        .update(windows)
        .set({ status: 'open', ticketId: isAtWindow(status) ? id : null })
        .where(eq(windows.id, office.windowIds[0]!));
      await hall.moveTo(MONDAY_10 + MINUTE);
      const reply = await hall.act(id, action, ...pressOf(action));
      const next = nextTicketStatus(status, action);
      if (next === null) {
        expect(reply.status).toBe(409);
        expect(reply.body).toMatchObject({ code: 'not-allowed', status, record: { id } });
        expect(reply.body.allowedActions).toEqual(reply.body.record.allowedActions);
        expect(reply.body.allowedActions).not.toContain(action);
        return;
      }
      expect([reply.status, reply.body.status]).toEqual([200, next]);
      expect(reply.body.takenAt).toBe(new Date(MONDAY_10).toISOString());
      expect((await hall.window(0)).ticketId).toBe(isAtWindow(next) ? id : null);
      const last = (await hall.eventsOf(id)).at(-1)!;
      expect([last.action, last.from, last.to]).toEqual([action, status, next]);
    });
  });

  describe('at the window', () => {
    beforeEach(async () => {
      await hall.open(0);
      await hall.open(1);
    });
    const called = async () => {
      await hall.take();
      return (await hall.callNext(0)).body.ticket;
    };

    it('writes wait and service once and for all', async () => {
      const { id } = await hall.take();
      await hall.moveTo(MONDAY_10 + 5 * MINUTE);
      await hall.callNext(0);
      await hall.moveTo(MONDAY_10 + 6 * MINUTE);
      await hall.act(id, 'start');
      await hall.moveTo(MONDAY_10 + 16 * MINUTE);
      const done = (await hall.act(id, 'finish')).body;
      expect(done).toMatchObject({
        waitSeconds: 300,
        serviceSeconds: 600,
        outcome: 'done',
        allowedActions: ['undo'],
      });
    });

    it('finish from called counts from the call; a parked visitor’s turns add up', async () => {
      const first = await called();
      await hall.moveTo(MONDAY_10 + 2 * MINUTE);
      expect((await hall.act(first.id, 'finish')).body.serviceSeconds).toBe(120);
      const second = await called();
      await hall.act(second.id, 'start');
      await hall.moveTo(MONDAY_10 + 3 * MINUTE);
      expect((await hall.act(second.id, 'park', { note: '缺材料' })).body).toMatchObject({
        parkedBy: office.staffIds.clerk,
        note: '缺材料',
      });
      await hall.moveTo(MONDAY_10 + 13 * MINUTE);
      expect((await hall.act(second.id, 'resume')).body.status).toBe('serving');
      await hall.moveTo(MONDAY_10 + 14 * MINUTE);
      expect((await hall.act(second.id, 'finish')).body.serviceSeconds).toBe(120);
    });

    it('a stuck call goes straight to another window, first of those who wait there', async () => {
      const { id } = await called();
      await hall.act(id, 'start');
      const before = await hall.take();
      const move = (windowId: string | undefined, who = 'manager', reason = '设备故障') =>
        hall.act(id, 'release', { windowId, reason }, who);
      expect((await move(office.windowIds[0])).body.errors).toHaveProperty('windowId');
      expect((await move(office.windowIds[1], 'clerk')).status).toBe(403);
      expect((await move(office.windowIds[1], 'manager', '')).body.errors).toHaveProperty('reason');
      const moved = await move(office.windowIds[1]);
      expect(moved.body).toMatchObject({
        status: 'waiting',
        forWindowId: office.windowIds[1],
        firstInLine: true,
      });
      expect((await hall.window(0)).ticketId).toBeNull();
      // Nobody else calls it; the window that it went to calls it next.
      expect((await hall.callNext(0)).body.ticket.id).toBe(before.id);
      expect((await hall.callNext(1, 'clerk2')).body.ticket.id).toBe(id);
    });

    it('counts each recall, and locks it for three seconds after the last', async () => {
      const { id } = await called();
      await hall.moveTo(MONDAY_10 + 500);
      const path = `/api/tickets/${id}/actions/recall`;
      const key = { 'idempotency-key': 'recall-1' };
      const first = await office.as('clerk')('POST', path, {}, key);
      expect([first.status, first.body.callCount]).toEqual([200, 2]);
      await hall.moveTo(MONDAY_10 + 1_700);
      expect((await office.as('clerk')('POST', path, {}, key)).body).toEqual(first.body);
      const soon = await office.as('clerk')('POST', path, {}, { 'accept-language': 'en' });
      expect([soon.status, soon.body.code, soon.body.seconds]).toEqual([409, 'too-soon', 2]);
      expect(soon.headers.get('retry-after')).toBe('2');
      expect(soon.body.message).toContain('2 seconds');
      expect(soon.body).toMatchObject({ status: 'called', record: { id, callCount: 2 } });
      await hall.moveTo(MONDAY_10 + 3_500);
      expect((await hall.act(id, 'recall')).body).toMatchObject({
        callCount: 3,
        lastCalledAt: new Date(MONDAY_10 + 3_500).toISOString(),
        calledAt: new Date(MONDAY_10).toISOString(),
      });
      expect((await hall.eventsOf(id)).filter(event => event.action === 'recall')).toHaveLength(2);
    });

    it('is for the window’s clerk or a manager; the record says so beforehand', async () => {
      const { id } = await called();
      expect((await hall.act(id, 'start', {}, 'clerk2')).body.code).toBe('not-your-window');
      expect((await office.as('clerk2')('GET', `/api/tickets/${id}`)).body.allowedActions).toEqual([]);
      expect((await office.as('clerk')('GET', `/api/tickets/${id}`)).body.allowedActions).toContain('start');
      expect((await hall.act(id, 'start', {}, 'manager')).status).toBe(200);
    });

    it('a parked visitor is taken up at the window of who resumes, if that is free', async () => {
      const { id } = await called();
      await hall.act(id, 'park');
      const other = await hall.take();
      expect((await hall.callNext(1, 'clerk2')).body.ticket.id).toBe(other.id);
      const silent = await hall.act(id, 'resume', {}, 'clerk2');
      expect([silent.status, Object.keys(silent.body.errors)]).toEqual([422, ['reason']]);
      const takeOver = { reason: '代班' };
      const busy = await hall.act(id, 'resume', takeOver, 'clerk2');
      expect([busy.status, busy.body.code]).toEqual([409, 'window-busy']);
      expect(busy.body.message).toContain(other.number);
      await hall.act(other.id, 'finish', {}, 'clerk2');
      expect((await hall.act(id, 'resume', takeOver, 'clerk2')).body).toMatchObject({
        status: 'serving',
        windowId: office.windowIds[1],
        clerkId: office.staffIds.clerk2,
      });
      expect((await hall.window(1)).ticketId).toBe(id);
      expect((await hall.window(0)).ticketId).toBeNull();
    });

    it('a transfer keeps the time and the place', async () => {
      const { id } = await called();
      await hall.moveTo(MONDAY_10 + MINUTE);
      const later = await hall.take();
      const moved = (await hall.act(id, 'transfer', { windowId: office.windowIds[1] })).body;
      expect(moved).toMatchObject({
        status: 'waiting',
        forWindowId: office.windowIds[1],
        takenAt: new Date(MONDAY_10).toISOString(),
        queuedAt: null,
      });
      expect((await hall.callNext(0)).body.ticket.id).toBe(later.id);
      expect((await hall.callNext(1, 'clerk2')).body.ticket).toMatchObject({
        id,
        callCount: 2,
        waitSeconds: 0,
      });
    });

    it('first in line goes before earlier ones of its lane and keeps its time', async () => {
      const early = await hall.take();
      await hall.moveTo(MONDAY_10 + MINUTE);
      const late = await hall.take();
      await hall.act(late.id, 'transfer', {
        itemCode: 'TLK',
        firstInLine: true,
        reason: '赶火车',
      });
      expect((await hall.callNext(0)).body.ticket).toMatchObject({ id: late.id, takenAt: late.takenAt });
      expect((await hall.callNext(1, 'clerk2')).body.ticket.id).toBe(early.id);
    });

    it.each([
      [{}, ['windowId', 'itemCode', 'staffId']],
      [{ windowId: '019b0000-0000-7000-8000-000000000000' }, ['windowId']],
      [{ itemCode: 'nope' }, ['itemCode']],
    ])('refuses to transfer to %j', async (body, fields) => {
      const { id } = await called();
      const reply = await hall.act(id, 'transfer', body);
      expect(reply.status).toBe(422);
      expect(Object.keys(reply.body.errors)).toEqual(fields);
    });

    it('checks the version that was seen', async () => {
      const { id, version } = await called();
      const path = `/api/tickets/${id}/actions/start`;
      const stale = await office.as('clerk')('POST', path, {}, { 'if-match': `"${version - 1}"` });
      expect([stale.status, stale.body.code, stale.body.record.id]).toEqual([409, 'stale', id]);
      expect((await office.as('clerk')('POST', path, {}, { 'if-match': `"${version}"` })).status).toBe(200);
    });

    it.each([
      ['/api/tickets/x/actions/start', 404],
      ['/api/tickets/019b0000-0000-7000-8000-000000000000/actions/start', 404],
      ['/api/tickets/019b0000-0000-7000-8000-000000000000/actions/dance', 404],
    ])('%s → %i', async (path, status) => {
      expect((await office.as('clerk')('POST', path, {})).status).toBe(status);
    });
  });

  it('the next day closes what the day before left behind', async () => {
    await hall.open(0);
    await hall.open(1);
    const [called, parked, waiting] = [await hall.take(), await hall.take(), await hall.take()];
    await hall.callNext(1, 'clerk2');
    await hall.callNext(0);
    await hall.act(parked.id, 'park');
    await hall.moveTo(MONDAY_10 + 24 * HOUR);
    expect((await hall.callNext(0)).status).toBe(204);
    const resumed = await hall.act(parked.id, 'resume');
    expect([resumed.status, resumed.body.code]).toEqual([409, 'day-over']);
    const fresh = await hall.take();
    expect(fresh.position).toBe(1);
    for (const { id } of [called, parked, waiting]) {
      expect(await hall.ticket(id)).toMatchObject({ status: 'cancelled', outcome: 'day-ended' });
      const last = (await hall.eventsOf(id)).at(-1)!;
      expect([last.action, last.to, last.reason, last.actorId]).toEqual([
        'cancel',
        'cancelled',
        'day-ended',
        null,
      ]);
    }
    expect((await hall.window(1)).ticketId).toBeNull();
    expect((await hall.callNext(1, 'clerk2')).body.ticket.id).toBe(fresh.id);
  });

  describe('the list', () => {
    it('finds by number and by name, filters, and masks', async () => {
      const taken = await hall.take({ applicantName: '王小明', idNumber: sampleId(7) });
      await hall.take({ applicantName: '赵敏' });
      const list = (filter: object) =>
        office.as('clerk')('GET', `/api/tickets?filter=${encodeURIComponent(JSON.stringify(filter))}`);
      expect((await list({ q: taken.number.toLowerCase() })).body.map((t: { id: string }) => t.id)).toEqual([
        taken.id,
      ]);
      expect((await list({ q: '王' })).body).toMatchObject([{ applicantName: '王*明' }]);
      expect((await list({ q: '%' })).body).toEqual([]);
      const letter = await list({ q: taken.number.slice(0, 1) });
      expect(letter.body).toHaveLength(2);
      expect(letter.headers.get('content-range')).toBe('tickets 0-1/2');
      // All of them, by the numbers given; a filter that all meet counts the rows.
      for (const filter of [{}, { q: ' ' }, { takenAt_gte: '2000-01-01T00:00:00Z' }]) {
        expect((await list(filter)).headers.get('content-range')).toBe('tickets 0-1/2');
      }
      expect(
        (await list({ status: ['waiting'], serviceDay: '2026-03-02', waitSeconds: null })).body,
      ).toHaveLength(2);
      expect((await list({ idNumber: sampleId(7) })).status).toBe(400);
      expect((await list({ applicantName: '王小明' })).status).toBe(400);
    });

    it('shows a liaison only the numbers of their own grants', async () => {
      await hall.addGrant({ validFrom: '2026-01-01', validTo: '2026-12-31' });
      const green = await hall.take({ creditCode: CREDIT_CODE });
      const other = await hall.take();
      expect(
        (await office.as('liaison')('GET', '/api/tickets')).body.map((t: { id: string }) => t.id),
      ).toEqual([green.id]);
      expect((await office.as('liaison')('GET', '/api/tickets')).headers.get('content-range')).toBe(
        'tickets 0-0/1',
      );
      expect((await office.as('liaison')('GET', `/api/tickets/${other.id}`)).status).toBe(404);
      expect((await office.as('approver')('GET', '/api/tickets')).status).toBe(403);
    });
  });
});
