import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hallOf } from '../../../test/support/testHall.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { DEFAULT_POLICY } from '../../domain/queue/policy.ts';
import { policies } from '../db/schema/hallRules.ts';

const FIRST_COME = { kind: 'first-come' };

describe.each(DATABASES)('calling policies on %s', kind => {
  let office: TestOffice;
  let hall: ReturnType<typeof hallOf>;
  const change = (body: object, headers = {}, who = 'manager') =>
    office.as(who)(
      'POST',
      '/api/policies',
      { scope: 'hall', policy: FIRST_COME, reason: '试行', ...body },
      headers,
    );
  const list = (filter: object, who = 'manager') =>
    office.as(who)(
      'GET',
      `/api/policies?filter=${encodeURIComponent(JSON.stringify(filter))}&sort=["version","ASC"]`,
    );
  const place = async (index: number, items: string[]) => {
    const path = `/api/windows/${office.windowIds[index]}`;
    const { body } = await office.as('manager')('GET', path);
    const reply = await office.as('manager')('PUT', path, { ...body, items });
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  };
  /** An ordinary visitor, and a courtesy one a second later. */
  const takeTwo = async (itemCode = 'TLK') => {
    const ordinary = await hall.take({ itemCode });
    office.clock.now += 1000;
    const courtesy = await hall.take({ itemCode, courtesy: 'elderly' });
    return { ordinary: ordinary.id, courtesy: courtesy.id };
  };
  const called = async (index: number) => {
    const reply = await hall.callNext(index, 'manager');
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);
    await hall.act(reply.body.ticket.id, 'finish', {}, 'manager');
    return reply.body.ticket.id;
  };

  beforeAll(async () => {
    office = await openTestOffice(kind);
    hall = hallOf(office);
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    await hall.clear();
    await hall.moveTo(MONDAY_10);
    await office.database.db.delete(policies);
  });

  it('begin as delivered, and every change is a version with who, when and why', async () => {
    const saved = await change({ reason: '高峰期' }, { 'if-match': '"1"' });
    expect(saved.status).toBe(201);
    expect(saved.body).toMatchObject({
      scope: 'hall',
      version: 2,
      policy: FIRST_COME,
      reason: '高峰期',
      actorId: office.staffIds.manager,
      actorName: '陈静',
      at: new Date(MONDAY_10).toISOString(),
      inForce: true,
    });
    const { body } = await list({ scope: 'hall' }, 'supervisor');
    expect(body).toHaveLength(2);
    expect(body[0]).toMatchObject({
      version: 1,
      actorId: null,
      reason: '',
      inForce: false,
      policy: DEFAULT_POLICY,
    });
    expect((await list({ inForce: true })).body).toEqual([saved.body]);
    expect((await office.as('manager')('GET', `/api/policies/${saved.body.id}`)).body).toEqual(saved.body);
    const [event] = await hall.eventsOf(saved.body.id);
    expect(event).toMatchObject({ action: 'update', subjectType: 'policy', reason: '高峰期', to: '2' });
  });

  it('are the manager’s to change and the supervisor’s to read', async () => {
    for (const who of ['supervisor', 'clerk', 'admin']) expect((await change({}, {}, who)).status).toBe(403);
    expect((await list({}, 'clerk')).status).toBe(403);
  });

  it.each<[string, object, string]>([
    ['no reason', { reason: ' ' }, 'reason'],
    ['an item that is none', { scope: 'NONE' }, 'scope'],
    ['a hall without a policy', { policy: null }, 'policy'],
    ['a rule under which ordinary visitors may wait for ever', { policy: { kind: 'strict' } }, 'policy.kind'],
    [
      'a lane twice',
      { policy: { kind: 'promise', order: ['green', 'green', 'booked', 'ordinary'] } },
      'policy.order',
    ],
    ['a cycle of nothing', { policy: { kind: 'ratio', cycle: [] } }, 'policy.cycle'],
  ])('refuse %s', async (_, body, field) => {
    const reply = await change(body);
    expect(reply.status).toBe(422);
    expect(Object.keys(reply.body.errors)).toEqual([field]);
  });

  it('let one of two changes at once win', async () => {
    const replies = await Promise.all(
      [1, 2, 3].map(n => change({ reason: `第 ${n}` }, { 'if-match': '"1"' })),
    );
    expect(replies.map(reply => reply.status).sort()).toEqual([201, 409, 409]);
    const lost = replies.find(reply => reply.status === 409);
    expect(lost?.body).toMatchObject({ code: 'stale', record: { version: 2, policy: FIRST_COME } });
    expect((await list({ scope: 'hall' })).body).toHaveLength(2);
  });

  it('count a press once', async () => {
    const headers = { 'idempotency-key': 'press-1' };
    const [one, two] = [await change({}, headers), await change({}, headers)];
    expect(two.body).toEqual(one.body);
  });

  it('govern the very next call', async () => {
    await hall.open(0);
    const first = await takeTwo();
    expect(await called(0)).toBe(first.courtesy);
    await called(0);
    const second = await takeTwo();
    const looked = () => office.as('manager')('GET', `/api/windows/${office.windowIds[0]}/next`);
    expect((await looked()).body.ticket.id).toBe(second.courtesy);
    expect((await change({})).status).toBe(201);
    expect((await looked()).body.ticket.id).toBe(second.ordinary);
    expect(await called(0)).toBe(second.ordinary);
  });

  it('of an item govern its numbers at every window, until it follows the hall again', async () => {
    await place(1, ['TLK']);
    await place(2, ['TLK', 'YJS']);
    for (const index of [1, 2]) await hall.open(index);
    const saved = await change({ scope: 'TLK' }, { 'if-match': '"0"' });
    expect(saved.body).toMatchObject({ scope: 'TLK', version: 1 });
    const first = await takeTwo();
    expect(await called(1)).toBe(first.ordinary);
    await called(1);
    const second = await takeTwo();
    // Window 2 serves another item too: within TLK its own rule holds all the same, between items the hall's.
    const other = await takeTwo('YJS');
    const looked = await office.as('manager')('GET', `/api/windows/${office.windowIds[2]}/next`);
    expect(await called(2)).toBe(other.courtesy);
    expect(looked.body.ticket.id).toBe(other.courtesy);
    expect(await called(2)).toBe(second.ordinary);
    expect(await called(2)).toBe(second.courtesy);
    expect(await called(2)).toBe(other.ordinary);
    // A window that serves everything does likewise.
    await hall.open(0);
    const fourth = await takeTwo();
    expect(await called(0)).toBe(fourth.ordinary);
    expect((await hall.ticket(fourth.ordinary)).because).toMatchObject({ code: 'first-in-line' });
    await called(0);
    await place(1, ['TLK']);
    expect((await change({ scope: 'TLK', policy: null }, { 'if-match': '"1"' })).status).toBe(201);
    const third = await takeTwo();
    expect(await called(1)).toBe(third.courtesy);
  });

  it('by turns keep one cycle for the hall', async () => {
    await change({ policy: { kind: 'ratio', cycle: ['courtesy', 'ordinary', 'ordinary'] } });
    for (const index of [0, 1]) await hall.open(index);
    for (let n = 0; n < 4; n += 1) await takeTwo();
    const lanes: string[] = [];
    for (const index of [0, 1, 0, 1, 0, 1]) lanes.push((await hall.ticket(await called(index))).lane);
    const round = 'courtesy ordinary ordinary';
    // Earlier calls of the hall have moved the cycle: it goes on from wherever it stands.
    expect(`${round} ${round} ${round}`).toContain(lanes.join(' '));
  });
});
