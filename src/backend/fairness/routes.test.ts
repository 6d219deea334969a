import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hallOf, MINUTE } from '../../../test/support/testHall.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { tickets } from '../db/schema/hall.ts';
import { policies } from '../db/schema/hallRules.ts';

const DAY = 24 * 60 * MINUTE;
const YESTERDAY = MONDAY_10 - DAY;

/** Minutes after ten o'clock. */
interface Made {
  lane: string;
  taken: number;
  called: number;
  ended: number;
  values?: Partial<typeof tickets.$inferInsert>;
}

describe.each(DATABASES)('fairness on %s', kind => {
  let office: TestOffice;
  let hall: ReturnType<typeof hallOf>;
  const get = (path: string, who = 'manager') => office.as(who)('GET', `/api/fairness${path}`);
  const dayOf = (at: number) => new Date(at + 8 * 60 * MINUTE).toISOString().slice(0, 10);

  async function make(ten: number, rows: readonly Made[]) {
    const at = (minute: number) => new Date(ten + minute * MINUTE);
    for (const [n, { lane, taken, called, ended, values }] of rows.entries()) {
      await office.database.db.insert(tickets).values({
        id: office.deps.newId(),
        officeId: office.officeId,
        number: `A${String(n + 1).padStart(3, '0')}`,
        serviceDay: dayOf(ten),
        itemCode: 'TLK',
        channel: 'walk-in',
        lane,
        status: 'finished',
        windowId: office.windowIds[0]!,
        takenAt: at(taken),
        calledAt: at(called),
        startedAt: at(called),
        endedAt: at(ended),
        waitSeconds: (called - taken) * 60,
        serviceSeconds: (ended - called) * 60,
        updatedAt: at(ended),
        ...values,
      });
    }
  }

  beforeAll(async () => {
    office = await openTestOffice(kind);
    hall = hallOf(office);
    // One window, by the order of the lanes: the third visitor is green and goes before the second.
    await make(YESTERDAY, [
      { lane: 'ordinary', taken: 0, called: 0, ended: 10 },
      { lane: 'ordinary', taken: 1, called: 20, ended: 30 },
      { lane: 'green', taken: 2, called: 10, ended: 20 },
      {
        lane: 'ordinary',
        taken: 61,
        called: 62,
        ended: 62,
        values: {
          status: 'missed',
          missedAt: new Date(YESTERDAY + 64 * MINUTE),
          missCount: 1,
          endedAt: null,
          startedAt: null,
          serviceSeconds: null,
          because: { code: 'ordinary-over-cap', params: {} },
        },
      },
      {
        lane: 'ordinary',
        taken: 62,
        called: 62,
        ended: 62,
        values: { status: 'cancelled', calledAt: null, waitSeconds: null, windowId: null },
      },
    ]);
  });
  afterAll(() => office.close());

  it('has the waits of a hand-made day by lane and hour', async () => {
    const { status, body } = await get(`?from=${dayOf(YESTERDAY)}`, 'supervisor');
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.lanes).toEqual([
      { lane: 'green', taken: 1, called: 1, p50: 8, p90: 8, longest: 8, missed: 0, overCap: 0 },
      { lane: 'ordinary', taken: 4, called: 3, p50: 1, p90: 19, longest: 19, missed: 1, overCap: 1 },
    ]);
    expect(body.hours).toEqual([
      { hour: 10, lane: 'green', called: 1, p50: 8, p90: 8, longest: 8 },
      { hour: 10, lane: 'ordinary', called: 2, p50: 0, p90: 19, longest: 19 },
      { hour: 11, lane: 'ordinary', called: 1, p50: 1, p90: 1, longest: 1 },
    ]);
  });

  it('says what green cost the ordinary visitors of that day', async () => {
    const { body } = await get(`?from=${dayOf(YESTERDAY)}`);
    // In the order of arrival the second would have been called at 10 instead of 20 minutes past.
    expect(body.cost).toMatchObject({
      ordinary: 3,
      all: { sum: 10, mean: 10 / 3 },
      green: { sum: 10 },
      courtesy: { sum: 0 },
      days: [{ day: dayOf(YESTERDAY), windows: 1, arrivals: 4 }],
    });
    expect((await get('?from=2026-02-01&to=2026-02-28')).body.cost).toBeNull();
  });

  it('plays the day by the policies of items that had one that day', async () => {
    const db = office.database.db;
    const put = (at: number, version: number, policy: unknown) =>
      db.insert(policies).values({
        id: office.deps.newId(),
        officeId: office.officeId,
        scope: 'TLK',
        version,
        policy,
        reason: '试',
        actorId: office.staffIds.manager!,
        at: new Date(at),
      });
    const cost = async () => (await get(`?from=${dayOf(YESTERDAY)}`)).body.cost.all.sum;
    await put(YESTERDAY - MINUTE, 1, { kind: 'first-come' });
    expect(await cost()).toBe(0);
    await put(YESTERDAY - 1, 2, null);
    expect(await cost()).toBe(10);
    // What began later did not hold.
    await put(YESTERDAY + 24 * 60 * MINUTE, 3, { kind: 'first-come' });
    expect(await cost()).toBe(10);
    await db.delete(policies).where(eq(policies.scope, 'TLK'));
  });

  it('gives the day as a replay takes it', async () => {
    const { body } = await get('/arrivals');
    expect(body).toEqual({
      day: dayOf(YESTERDAY),
      windows: 1,
      leftOut: 1,
      arrivals: [
        { arriveAt: 36_000, lane: 'ordinary', serviceSeconds: 600, itemCode: 'TLK' },
        { arriveAt: 36_060, lane: 'ordinary', serviceSeconds: 600, itemCode: 'TLK' },
        { arriveAt: 36_120, lane: 'green', serviceSeconds: 600, itemCode: 'TLK' },
        { arriveAt: 39_660, lane: 'ordinary', serviceSeconds: 120, itemCode: 'TLK' },
      ],
    });
    const replay = { ...body, policies: [{ name: 'default' }, { name: 'first-come' }] };
    const answer = await office.as('manager')('POST', '/api/queue-replays', {
      arrivals: replay.arrivals,
      windows: replay.windows,
      policies: replay.policies,
    });
    expect(answer.status).toBe(200);
    expect(answer.body[0].all.max).toBe(19);
  });

  it('lists who went ahead by a person’s decision, with the reason', async () => {
    await hall.moveTo(MONDAY_10);
    await hall.open(0);
    const first = await hall.take();
    const second = await hall.take({ courtesy: 'elderly' });
    const path = `/api/windows/${office.windowIds[0]}/actions/call`;
    const chosen = await office.as('manager')('POST', path, { ticketId: first.id, reason: '赶火车' });
    expect(chosen.status, JSON.stringify(chosen.body)).toBe(200);
    office.clock.now += MINUTE;
    const moved = await hall.act(
      second.id,
      'transfer',
      { windowId: office.windowIds[1], firstInLine: true, reason: '转办' },
      'manager',
    );
    expect(moved.status, JSON.stringify(moved.body)).toBe(200);
    const { body } = await get('');
    expect(body.jumpCount).toBe(2);
    expect(body.jumps).toMatchObject([
      { kind: 'first-in-line', number: second.number, lane: 'courtesy', reason: '转办' },
      {
        kind: 'chosen',
        number: first.number,
        lane: 'ordinary',
        reason: '赶火车',
        windowNo: 1,
        actorName: '陈静',
        at: new Date(MONDAY_10).toISOString(),
      },
    ]);
  });

  it('leaves out what was taken back, and tells of who was cancelled without a word', async () => {
    await hall.clear();
    await hall.open(0);
    await hall.open(1);
    const [, chosen, first, silent, told, undone] = [
      await hall.take(),
      await hall.take(),
      await hall.take(),
      await hall.take(),
      await hall.take(),
      await hall.take(),
    ];
    const path = `/api/windows/${office.windowIds[0]}/actions/call`;
    const press = (action: string, id: string, body: object = {}) => hall.act(id, action, body, 'manager');
    const choose = () => office.as('manager')('POST', path, { ticketId: chosen.id, reason: '误按' });
    // Chosen and taken back; chosen again, and not; then a step that is taken back, which is no jump.
    await choose();
    await press('undo', chosen.id);
    office.clock.now += MINUTE;
    await choose();
    await press('start', chosen.id);
    await press('undo', chosen.id);
    await press('transfer', first.id, { itemCode: 'YJS', firstInLine: true, reason: '急' });
    await press('undo', first.id);
    await press('cancel', silent.id);
    await press('cancel', told.id, { reason: '办事人离开' });
    await press('cancel', undone.id);
    await press('undo', undone.id);
    const { body } = await get('');
    expect(body.jumpCount).toBe(2);
    expect(body.jumps).toMatchObject([
      { kind: 'cancelled-unstated', ticketId: silent.id, reason: null, actorName: '陈静' },
      { kind: 'chosen', ticketId: chosen.id, at: new Date(office.clock.now).toISOString() },
    ]);
  });

  it('a visitor who was parked kept the window only while being served', async () => {
    await hall.clear();
    const day = MONDAY_10 + DAY;
    await hall.moveTo(day);
    await hall.open(0);
    const { id } = await hall.take();
    await hall.callNext(0);
    const steps = [
      [1, 'start'],
      [5, 'park'],
      [30, 'resume'],
      [36, 'finish'],
    ] as const;
    for (const [minute, action] of steps) {
      await hall.moveTo(day + minute * MINUTE);
      expect((await hall.act(id, action)).status).toBe(200);
    }
    const { body } = await get(`/arrivals?day=${dayOf(day)}`);
    expect(body.arrivals).toMatchObject([{ lane: 'ordinary', serviceSeconds: 600 }]);
  });

  it.each([
    '?from=2026-02-30',
    '?from=2026-03-02&to=2026-03-01',
    '?from=2026-01-01&to=2026-03-01',
    '/arrivals?day=x',
  ])('refuses %s', async path => {
    expect((await get(path)).status).toBe(400);
  });

  it('is for the manager and the supervisor; the arrivals for the manager', async () => {
    expect((await get('', 'clerk')).status).toBe(403);
    expect((await get('/arrivals', 'supervisor')).status).toBe(403);
  });
});
