import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CREDIT_CODE, hallOf, MINUTE, sampleId } from '../../../test/support/testHall.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { bookingSlots, bookings, intakeRules } from '../db/schema/hallRules.ts';
import { endDay } from '../intake/evening.ts';
import { createRuleBook } from '../office/ruleBook.ts';

const HOUR = 60 * MINUTE;
const TODAY = '2026-03-02';
/** 11:00–11:30 */
const SLOT = { itemCode: 'TLK', weekday: 1, fromMinute: 660, toMinute: 690, quota: 2 };
const SLOT_START = MONDAY_10 + HOUR;

describe.each(DATABASES)('bookings on %s', kind => {
  let office: TestOffice;
  let hall: ReturnType<typeof hallOf>;
  beforeAll(async () => {
    office = await openTestOffice(kind);
    hall = hallOf(office);
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    const { db } = office.database;
    await hall.clear();
    for (const table of [intakeRules, bookings, bookingSlots]) await db.delete(table);
    await hall.moveTo(MONDAY_10);
    expect((await office.as('manager')('POST', '/api/booking-slots', SLOT)).status).toBe(201);
  });

  const book = (no: number, body: object = {}, username = 'clerk') =>
    office.as(username)(
      'POST',
      '/api/bookings',
      {
        itemCode: 'TLK',
        day: TODAY,
        fromMinute: 660,
        applicantName: '李小敏',
        idNumber: sampleId(no),
        phone: '13800138000',
        ...body,
      },
      { 'accept-language': 'en' },
    );
  const booked = async (no: number) => {
    const reply = await book(no);
    expect(reply.status, JSON.stringify(reply.body)).toBe(201);
    return reply.body;
  };
  const checkIn = (bookingId: string, username = 'device-kiosk', body: object = {}) =>
    office.as(username)(
      'POST',
      '/api/tickets',
      { channel: 'booked', bookingId, ...body },
      { 'accept-language': 'en' },
    );
  const bookingOf = async (id: string) => (await office.as('clerk')('GET', `/api/bookings/${id}`)).body;

  it('a booking is masked, and takes a place', async () => {
    const made = await booked(1);
    expect(made).toMatchObject({
      status: 'booked',
      applicantName: '李*敏',
      phone: '138****8000',
      opensAt: new Date(SLOT_START - 15 * MINUTE).toISOString(),
      allowedActions: ['cancel'],
    });
    expect(made.idNumber).toContain('****');
    expect(made.code).toMatch(/^\d{8}$/);
    const free = await office.as('clerk')('GET', `/api/booking-slots/free?itemCode=TLK&day=${TODAY}`);
    expect(free.body).toMatchObject({ isOpen: true, slots: [{ fromMinute: 660, quota: 2, free: 1 }] });
  });

  it('a place is given once, also when many ask at once', async () => {
    const replies = await Promise.all([1, 2, 3, 4, 5].map(no => book(no)));
    expect(replies.map(reply => reply.status).sort()).toEqual([201, 201, 409, 409, 409]);
    expect(replies.find(reply => reply.status === 409)!.body.code).toBe('slot-full');
    const won = replies.find(reply => reply.status === 201)!.body;
    const path = `/api/bookings/${won.id}/actions/cancel`;
    expect((await office.as('clerk')('POST', path, {})).body.status).toBe('cancelled');
    expect((await office.as('clerk')('POST', path, {})).body.code).toBe('not-allowed');
    expect((await book(6)).status).toBe(201);
  });

  it('one booking for a person, an item and a day', async () => {
    const replies = await Promise.all([1, 1, 1].map(no => book(no)));
    expect(replies.map(reply => reply.status).sort()).toEqual([201, 409, 409]);
    const refused = replies.find(reply => reply.status === 409)!.body;
    expect(refused.code).toBe('already-booked');
    expect(refused.message).toContain(replies.find(reply => reply.status === 201)!.body.code);
  });

  it.each([
    ['a closed day', { day: '2026-03-01' }, 409, 'closed-day'],
    ['another weekday', { day: '2026-03-03' }, 422, 'invalid'],
    ['a year without calendar', { day: '2031-03-03' }, 422, 'missing-year'],
    ['no such slot', { fromMinute: 600 }, 422, 'invalid'],
    ['an item that is not open', { itemCode: 'GCXM' }, 409, 'item-closed'],
    ['a wrong document', { idNumber: '1' }, 422, 'invalid'],
    ['a wrong phone', { phone: '1' }, 422, 'invalid'],
    ['no name', { applicantName: ' ' }, 422, 'invalid'],
  ])('refuses %s', async (_, body, status, code) => {
    const reply = await book(1, body);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
  });

  it('is bound by the hours and the cap of the item, and by the clock', async () => {
    const rule = (body: object) =>
      office.as('manager')('PUT', '/api/intake/rules/TLK', { spans: null, dailyCap: null, ...body });
    await rule({ dailyCap: 1 });
    await hall.take();
    expect((await book(1)).body).toMatchObject({ code: 'cap-reached', cap: 1 });
    await rule({ spans: [{ from: 840, to: 960 }] });
    expect((await book(1)).body.errors).toHaveProperty('fromMinute');
    await rule({});
    await hall.moveTo(SLOT_START + 31 * MINUTE);
    expect((await book(1)).body.code).toBe('slot-over');
  });

  it('a booking keeps its place of the cap from the kiosk, and has it when it comes', async () => {
    await office.as('manager')('PUT', '/api/intake/rules/TLK', { spans: null, dailyCap: 1 });
    const { id } = await booked(1);
    const walkIn = await office.as('device-kiosk')('POST', '/api/tickets', { itemCode: 'TLK' });
    expect(walkIn.body.code).toBe('cap-reached');
    await hall.moveTo(SLOT_START);
    expect((await checkIn(id)).status).toBe(201);
  });

  it('checks in only in its time, once, into the booked lane', async () => {
    const { id, code } = await booked(1);
    await hall.moveTo(SLOT_START - 16 * MINUTE);
    const early = await checkIn(id);
    expect([early.status, early.body.code]).toEqual([409, 'check-in-early']);
    expect(early.body.message).toContain('10:45');
    await hall.moveTo(SLOT_START - 15 * MINUTE);
    const seen = await office.as('device-kiosk')('GET', `/api/hall/bookings/${code}`);
    expect(seen.body).toMatchObject({ id, canCheckIn: true, applicantName: '李*敏' });
    expect(JSON.stringify(seen.body)).not.toContain('李小敏');
    const presses = await Promise.all([1, 2, 3].map(() => checkIn(id)));
    expect(presses.map(reply => reply.status).sort()).toEqual([201, 409, 409]);
    const taken = presses.find(reply => reply.status === 201)!.body;
    expect(taken).toMatchObject({ lane: 'booked', channel: 'booked', bookingId: id, itemCode: 'TLK' });
    const refused = presses.find(reply => reply.status === 409)!.body;
    expect(refused).toMatchObject({ code: 'already-checked-in', number: taken.number });
    expect(refused.message).toContain(taken.number);
    expect(await bookingOf(id)).toMatchObject({ status: 'checked-in', ticketNumber: taken.number });
    expect((await hall.eventsOf(id)).map(event => event.action)).toEqual(['create', 'check-in']);
  });

  it('green still wins over booked', async () => {
    await hall.addGrant({ validFrom: TODAY, validTo: TODAY });
    const { id } = await booked(1);
    await hall.moveTo(SLOT_START);
    expect((await checkIn(id, 'clerk', { creditCode: CREDIT_CODE })).body.lane).toBe('green');
  });

  it.each([
    ['another item', { itemCode: 'YJS' }, 'itemCode'],
    ['another person', { idNumber: sampleId(9) }, 'idNumber'],
    ['as a walk-in', { channel: 'walk-in' }, 'bookingId'],
  ])('refuses %s', async (_, body, field) => {
    const { id } = await booked(1);
    await hall.moveTo(SLOT_START);
    const reply = await checkIn(id, 'clerk', body);
    expect(reply.status).toBe(422);
    expect(Object.keys(reply.body.errors)).toEqual([field]);
  });

  it('refuses who waits for the item already, and leaves the booking', async () => {
    const { id } = await booked(1);
    await hall.moveTo(SLOT_START);
    const { number } = await hall.take({ idNumber: sampleId(1) });
    expect((await checkIn(id)).body).toMatchObject({ code: 'already-waiting', number });
    expect((await bookingOf(id)).status).toBe('booked');
  });

  it('who does not come is a no-show; staff let in who is late, as anybody else', async () => {
    const rules = createRuleBook(office.deps);
    const late = await booked(1);
    const never = await booked(2);
    await hall.moveTo(SLOT_START + 29 * MINUTE);
    expect((await endDay({ deps: office.deps, rules }, office.officeId)).noShows).toBe(0);
    await hall.moveTo(SLOT_START + 30 * MINUTE);
    const runs = await Promise.all([1, 2].map(() => endDay({ deps: office.deps, rules }, office.officeId)));
    expect(runs.reduce((sum, run) => sum + run.noShows, 0)).toBe(2);
    expect((await hall.eventsOf(never.id)).at(-1)).toMatchObject({ action: 'no-show', actorId: null });
    expect((await checkIn(late.id)).body.code).toBe('check-in-late');
    const taken = await checkIn(late.id, 'clerk');
    expect(taken.body).toMatchObject({ lane: 'ordinary', warnings: [{ code: 'late-booking' }] });
    expect((await bookingOf(late.id)).status).toBe('checked-in');
    expect((await bookingOf(never.id)).status).toBe('no-show');
  });

  it('the next day’s first number records what the evening did not', async () => {
    const { id } = await booked(1);
    await hall.moveTo(MONDAY_10 + 24 * HOUR);
    await hall.take();
    expect((await bookingOf(id)).status).toBe('no-show');
    expect((await checkIn(id, 'clerk')).body.code).toBe('check-in-late');
  });

  it('unknown codes and other devices learn nothing', async () => {
    const { code } = await booked(1);
    expect((await office.as('device-kiosk')('GET', '/api/hall/bookings/00000000')).status).toBe(404);
    expect((await office.as('device-screen')('GET', `/api/hall/bookings/${code}`)).status).toBe(403);
  });

  it('slots are the manager’s: versioned, apart, with a length', async () => {
    const manager = office.as('manager');
    expect((await office.as('clerk')('POST', '/api/booking-slots', SLOT)).status).toBe(403);
    expect((await manager('POST', '/api/booking-slots', SLOT)).body.errors).toHaveProperty('fromMinute');
    const wrong = { ...SLOT, fromMinute: 700, toMinute: 700 };
    expect((await manager('POST', '/api/booking-slots', wrong)).body.errors).toHaveProperty('toMinute');
    const [slot] = (await manager('GET', '/api/booking-slots')).body;
    const path = `/api/booking-slots/${slot.id}`;
    const changed = await manager('PUT', path, { ...slot, quota: 5 });
    expect(changed.body).toMatchObject({ quota: 5, version: 2 });
    expect((await manager('PUT', path, { ...slot, quota: 6 })).body.code).toBe('stale');
    expect((await manager('DELETE', path)).status).toBe(405);
    const { id } = await booked(1);
    const close = () => manager('POST', `${path}/actions/close`, {});
    expect((await close()).body).toMatchObject({ closed: true, version: 3 });
    expect((await close()).body).toMatchObject({ closed: true, version: 3 });
    // What is booked stays; nothing new is booked, and the place is free for another slot.
    expect((await bookingOf(id)).status).toBe('booked');
    const free = await office.as('clerk')('GET', `/api/booking-slots/free?itemCode=TLK&day=${TODAY}`);
    expect(free.body.slots).toEqual([]);
    expect((await manager('PUT', path, { ...SLOT, version: 3 })).body.code).toBe('slot-closed');
    expect((await manager('POST', '/api/booking-slots', SLOT)).status).toBe(201);
  });

  it.each([
    ['before the office opens', { fromMinute: 480, toMinute: 540 }],
    ['over lunch', { fromMinute: 690, toMinute: 840 }],
    ['over another one', { fromMinute: SLOT.fromMinute + 5, toMinute: SLOT.toMinute + 5 }],
  ])('a slot %s is refused', async (_why, times) => {
    const reply = await office.as('manager')('POST', '/api/booking-slots', { ...SLOT, ...times });
    expect([reply.status, Object.keys(reply.body.errors)]).toEqual([422, ['fromMinute']]);
  });

  it('lists in the dialect of every list', async () => {
    await booked(1);
    await booked(2);
    const reply = await office.as('clerk')(
      'GET',
      `/api/bookings?sort=["fromMinute","ASC"]&range=[0,0]&filter={"day":"${TODAY}","status":"booked"}`,
    );
    expect(reply.body).toHaveLength(1);
    expect(reply.headers.get('content-range')).toBe('bookings 0-0/2');
  });
});
