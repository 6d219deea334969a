import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hallOf } from '../../../test/support/testHall.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { events } from '../db/schema/events.ts';
import { isTold } from '../stream/visibility.ts';

describe.each(DATABASES)('a window beside its calls on %s', kind => {
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
  const press = (index: number, action: string, username = 'clerk', body: object = {}, headers = {}) =>
    office.as(username)('POST', `/api/windows/${office.windowIds[index]}/actions/${action}`, body, headers);
  const read = async (username: string) =>
    (await office.as(username)('GET', `/api/windows/${office.windowIds[0]}`)).body;

  describe('the back office', () => {
    it('is a state of its own, with its reason; nobody is called there', async () => {
      await press(0, 'open');
      await hall.take();
      expect((await press(0, 'back-office', 'clerk', { reason: '整理材料' })).body).toMatchObject({
        status: 'back-office',
        breakReason: '整理材料',
      });
      const refused = await hall.callNext(0);
      expect([refused.status, refused.body.code, refused.body.allowedActions]).toEqual([
        409,
        'window-closed',
        ['open', 'break', 'close'],
      ]);
      expect((await press(0, 'break')).body).toMatchObject({ status: 'break', breakReason: null });
      expect((await press(0, 'back-office')).body.status).toBe('back-office');
      expect((await press(0, 'open')).body).toMatchObject({ status: 'open', breakReason: null });
      expect((await hall.callNext(0)).status).toBe(200);
    });

    it('not from closed', async () => {
      const reply = await press(0, 'back-office');
      expect([reply.status, reply.body.code, reply.body.allowedActions]).toEqual([
        409,
        'not-allowed',
        ['open'],
      ]);
    });
  });

  it('says since when the number is called, and served', async () => {
    await press(0, 'open');
    const { id } = await hall.take();
    await hall.moveTo(MONDAY_10 + 1_000);
    await hall.callNext(0);
    expect((await read('manager')).ticketSince).toBe(new Date(MONDAY_10 + 1_000).toISOString());
    await hall.moveTo(MONDAY_10 + 9_000);
    await hall.act(id, 'start');
    expect((await read('manager')).ticketSince).toBe(new Date(MONDAY_10 + 9_000).toISOString());
    await hall.act(id, 'finish');
    expect((await read('manager')).ticketSince).toBeNull();
  });

  describe('the alarm', () => {
    const alarms = () =>
      office.database.db
        .select()
        .from(events)
        .where(and(eq(events.subjectType, 'window-alarm'), eq(events.subjectId, office.windowIds[0]!)));

    it('is silent: only the manager sees it, and ends it', async () => {
      const { version } = await read('clerk');
      const reply = await press(0, 'alarm');
      expect([reply.status, reply.body]).toEqual([204, '']);
      await press(0, 'alarm');
      for (const username of ['clerk', 'clerk2', 'supervisor']) {
        expect(await read(username), username).toMatchObject({ alarmAt: null, alarmBy: null, version });
      }
      const seen = await read('manager');
      expect(seen).toMatchObject({
        alarmAt: new Date(MONDAY_10).toISOString(),
        alarmBy: office.staffIds.clerk,
      });
      // A form of the window that was open meanwhile is still taken.
      const saved = await office.as('manager')('PUT', `/api/windows/${seen.id}`, { ...seen, alarmAt: null });
      expect(saved.status).toBe(200);
      expect((await alarms()).map(event => event.action)).toEqual(['alarm']);
      expect((await press(0, 'alarm-clear')).status).toBe(403);
      const cleared = await press(0, 'alarm-clear', 'manager', { reason: '已到现场' });
      expect(cleared.body).toMatchObject({ alarmAt: null, alarmBy: null });
      expect((await press(0, 'alarm-clear', 'manager')).status).toBe(200);
      expect((await alarms()).map(event => [event.action, event.reason])).toEqual([
        ['alarm', null],
        ['alarm-clear', '已到现场'],
      ]);
    });

    it('is told in the stream to managers, and to nobody at a window or in the hall', () => {
      expect(isTold(['manager'], 'window-alarm', 'alarm')).toBe(true);
      for (const role of ['clerk', 'reviewer', 'approver', 'liaison', 'supervisor', 'device'] as const) {
        expect(isTold([role], 'window-alarm', 'alarm'), role).toBe(false);
      }
    });

    it('is of one’s own window', async () => {
      expect((await press(0, 'alarm', 'clerk2')).body.code).toBe('not-your-window');
      expect((await press(0, 'alarm', 'approver')).status).toBe(403);
    });
  });

  describe('an enquiry', () => {
    it('is counted by day and item, also beside a visitor', async () => {
      await press(0, 'open');
      await hall.take();
      await hall.callNext(0);
      const reply = await press(0, 'enquiry', 'clerk', { itemCode: 'TLK', topic: '需要哪些材料' });
      expect([reply.status, reply.body]).toMatchObject([
        201,
        {
          windowId: office.windowIds[0],
          clerkId: office.staffIds.clerk,
          itemCode: 'TLK',
          topic: '需要哪些材料',
          serviceDay: '2026-03-02',
        },
      ]);
      const key = { 'idempotency-key': 'ask' };
      await press(0, 'enquiry', 'clerk', {}, key);
      await press(0, 'enquiry', 'clerk', {}, key);
      const counts = await office.as('manager')('GET', '/api/enquiries/by-day');
      expect(counts.body).toEqual({
        from: '2026-03-02',
        to: '2026-03-02',
        total: 2,
        counts: [
          { day: '2026-03-02', itemCode: 'TLK', count: 1 },
          { day: '2026-03-02', itemCode: null, count: 1 },
        ],
      });
      const other = await office.as('supervisor')(
        'GET',
        '/api/enquiries/by-day?from=2026-02-01&to=2026-03-01',
      );
      expect(other.body.total).toBe(0);
      const event = (await hall.eventsOf(office.windowIds[0]!)).filter(each => each.action === 'enquiry');
      expect(event).toHaveLength(2);
      expect(JSON.stringify(event)).not.toContain('需要');
    });

    it.each([
      ['a closed window', false, {}, 409],
      ['an item that is not there', true, { itemCode: 'nope' }, 422],
    ])('is refused: %s', async (_, isOpen, body, status) => {
      if (isOpen) await press(0, 'open');
      expect((await press(0, 'enquiry', 'clerk', body)).status).toBe(status);
    });

    it.each(['from=2026-03-02&to=2026-03-01', 'from=2024-01-01&to=2026-03-01'])(
      'no figures for %s',
      async query => {
        expect((await office.as('manager')('GET', `/api/enquiries/by-day?${query}`)).status).toBe(422);
      },
    );

    it('the figures are not for clerks', async () => {
      expect((await office.as('clerk')('GET', '/api/enquiries/by-day')).status).toBe(403);
    });
  });
});
