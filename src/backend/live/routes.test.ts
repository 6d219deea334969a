import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hallOf, MINUTE, sampleId } from '../../../test/support/testHall.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { type LiveHall, LiveHall as LiveHallSchema } from '../../contract/live.ts';
import { bookings } from '../db/schema/hallRules.ts';

describe.each(DATABASES)('the live hall on %s', kind => {
  let office: TestOffice;
  let hall: ReturnType<typeof hallOf>;
  beforeAll(async () => {
    office = await openTestOffice(kind);
    hall = hallOf(office);
  });
  afterAll(() => office?.close());
  beforeEach(async () => {
    await hall.clear();
    await hall.moveTo(MONDAY_10);
  });

  const read = async (username = 'manager'): Promise<LiveHall> => {
    const { status, body } = await office.as(username)('GET', '/api/live');
    expect(status, JSON.stringify(body)).toBe(200);
    return LiveHallSchema.parse(body);
  };
  const take = (n: number, body: object = {}) => hall.take({ idNumber: sampleId(n), ...body });

  it('is empty when nobody is there', async () => {
    const live = await read();
    expect(live.at).toBe(new Date(MONDAY_10).toISOString());
    expect(live.windows.map(window => [window.no, window.status, window.ticket])).toEqual([
      [1, 'closed', null],
      [2, 'closed', null],
      [3, 'closed', null],
    ]);
    expect(live.waiting).toMatchObject({ total: 0, longest: null, items: [] });
    expect(live.waiting.lanes.map(({ lane, count }) => [lane, count])).toEqual([
      ['green', 0],
      ['courtesy', 0],
      ['booked', 0],
      ['ordinary', 0],
    ]);
    expect(live.tooLong).toEqual({ minutes: 20, count: 0, tickets: [] });
    expect(live.closing?.closesAt).toBe('2026-03-02T09:00:00.000Z');
  });

  it('counts by lane and item, names the longest wait, and who waits beyond the cap', async () => {
    const first = await take(1);
    await hall.moveTo(MONDAY_10 + 5 * MINUTE);
    await take(2, { courtesy: 'elderly' });
    const third = await take(3, { itemCode: 'YJS' });
    await hall.moveTo(MONDAY_10 + 21 * MINUTE);
    const live = await read();
    expect(live.waiting.total).toBe(3);
    expect(live.waiting.longest?.id).toBe(first.id);
    const lane = (name: string) => live.waiting.lanes.find(each => each.lane === name);
    expect([lane('ordinary')?.count, lane('courtesy')?.count]).toEqual([2, 1]);
    const item = (code: string) => live.waiting.items.find(each => each.itemCode === code);
    expect([item('TLK')?.count, item('YJS')?.count]).toEqual([2, 1]);
    expect(item('YJS')?.longest?.id).toBe(third.id);
    expect(live.tooLong).toMatchObject({ minutes: 20, count: 1, tickets: [{ id: first.id }] });
    expect(JSON.stringify(live)).not.toMatch(/applicant|idNumber/i);
  });

  it('follows a number through the hall', async () => {
    await hall.open(0);
    const ticket = await take(4);
    await hall.callNext(0);
    await hall.moveTo(MONDAY_10 + 2 * MINUTE);
    let live = await read();
    expect(live.counts).toEqual({ called: 1, serving: 0, parked: 0, missed: 0, finished: 0 });
    expect(live.windows[0]).toMatchObject({
      status: 'open',
      clerkName: '王芳',
      ticket: { id: ticket.id, status: 'called', since: new Date(MONDAY_10).toISOString() },
    });
    await hall.act(ticket.id, 'start');
    live = await read();
    expect(live.windows[0]?.ticket?.since).toBe(new Date(MONDAY_10 + 2 * MINUTE).toISOString());
    await hall.act(ticket.id, 'park');
    live = await read();
    expect([live.counts.parked, live.windows[0]?.ticket, live.waiting.total]).toEqual([1, null, 0]);
  });

  it('shows an alarm to managers alone, with who pressed and who ended it', async () => {
    const path = `/api/windows/${office.windowIds[1]}/actions/`;
    expect((await office.as('clerk2')('POST', `${path}alarm`, {})).status).toBe(204);
    const live = await read();
    expect(live.windows[1]).toMatchObject({ alarmByName: '李明' });
    expect(live.windows[1]?.alarmAt).not.toBeNull();
    expect(live.alarms).toMatchObject([{ action: 'alarm', byName: '李明' }]);
    const seen = await read('supervisor');
    expect(seen.windows[1]).toMatchObject({ alarmAt: null, alarmByName: null });
    expect(seen.alarms).toEqual([]);
    await hall.moveTo(MONDAY_10 + MINUTE);
    await office.as('manager')('POST', `${path}alarm-clear`, { reason: '误按' });
    const after = await read();
    expect(after.windows[1]?.alarmAt).toBeNull();
    expect(after.alarms).toMatchObject([
      { action: 'alarm-clear', byName: '陈静', reason: '误按' },
      { action: 'alarm', byName: '李明' },
    ]);
  });

  it('tells of bookings within the hour that have not come', async () => {
    const at = new Date(MONDAY_10);
    const booking = (fromMinute: number, status = 'booked') => ({
      id: office.deps.newId(),
      officeId: office.officeId,
      code: office.deps.newId().slice(-10),
      itemCode: 'TLK',
      day: '2026-03-02',
      fromMinute,
      toMinute: fromMinute + 30,
      status,
      createdAt: at,
      updatedAt: at,
    });
    await office.database.db
      .insert(bookings)
      .values([
        booking(570),
        booking(630),
        booking(630),
        booking(630, 'cancelled'),
        booking(660),
        booking(540),
      ]);
    expect((await read()).bookings).toEqual([{ itemCode: 'TLK', fromMinute: 630, toMinute: 660, count: 2 }]);
    await hall.moveTo(MONDAY_10 - MINUTE);
    expect((await read()).bookings.map(each => each.fromMinute)).toEqual([570, 630]);
  });

  it.each(['clerk', 'liaison', 'auditor', 'admin', 'device-screen'])('is not for %s', async username => {
    expect((await office.as(username)('GET', '/api/live')).status).toBe(403);
  });
});
