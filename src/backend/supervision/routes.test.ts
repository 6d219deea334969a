import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { moveClock } from '../../../test/support/cases.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { OrderDetail, OrderRecord } from '../../contract/supervision.ts';
import { notices } from '../db/schema/hallRules.ts';
import { enterprises } from '../db/schema/people.ts';
import { orderSteps, orders } from '../db/schema/supervision.ts';

const DAY = 24 * 3_600_000;

describe.each(DATABASES)('orders on %s', kind => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    for (const table of [orderSteps, orders, notices]) await office.database.db.delete(table);
  });

  const order = (more: object = {}) => ({
    title: '企业反映等候过久',
    text: '请查明原因，三日内答复企业。',
    addresseeId: office.staffIds.clerk,
    days: 3,
    ...more,
  });
  const issue = (more: object = {}, who = 'supervisor') => office.as(who)('POST', '/api/orders', order(more));
  const act = (id: string, action: string, body: object, who: string) =>
    office.as(who)('POST', `/api/orders/${id}/actions/${action}`, body);
  const toldTo = async (name: string) =>
    (await office.as(name)('GET', '/api/notices')).body.map(({ kind: of }: { kind: string }) => of);

  it('is given with a limit, answered, sent back with a new one, answered again, closed', async () => {
    const given = await issue();
    expect(given.status, JSON.stringify(given.body)).toBe(201);
    expect(OrderDetail.safeParse(given.body).error).toBeUndefined();
    // MONDAY_10 is 2026-03-02.
    expect(given.body).toMatchObject({
      number: expect.stringMatching(/^DB2026-\d{4}$/),
      status: 'issued',
      issuedAs: 'supervisor',
      dueOn: '2026-03-05',
      isLate: false,
      allowedActions: ['withdraw'],
    });
    expect(await toldTo('clerk')).toEqual(['order-issued']);
    const { id } = given.body;
    const answered = await act(id, 'answer', { note: '当日窗口有两个暂停，已增开。' }, 'clerk');
    expect(answered.body).toMatchObject({ status: 'answered', allowedActions: [] });
    expect(await toldTo('supervisor')).toEqual(['order-answered']);
    const back = await act(id, 'send-back', { note: '没有说明为何暂停。', days: 1 }, 'supervisor');
    expect(back.body).toMatchObject({ status: 'issued', dueOn: '2026-03-03', sentBack: 1, answeredAt: null });
    expect(await toldTo('clerk')).toEqual(['order-issued', 'order-sent-back']);
    await act(id, 'answer', { note: '系统故障，附说明。' }, 'clerk');
    const closed = await act(id, 'accept', {}, 'supervisor');
    expect(closed.body).toMatchObject({ status: 'closed', closedAt: expect.any(String), allowedActions: [] });
    expect(closed.body.steps.map(({ action }: { action: string }) => action)).toEqual([
      'issue',
      'answer',
      'send-back',
      'answer',
      'accept',
    ]);
    const late = await act(id, 'withdraw', { note: '多余' }, 'supervisor');
    expect([late.status, late.body.code]).toEqual([409, 'not-allowed']);
  });

  it('is given on by the head, who sees it; the first one sees it still', async () => {
    const { id } = (await issue()).body;
    const on = await act(id, 'assign', { addresseeId: office.staffIds.reviewer }, 'manager');
    expect(on.body).toMatchObject({
      addresseeName: expect.any(String),
      status: 'issued',
      dueOn: '2026-03-05',
    });
    expect(await toldTo('reviewer')).toEqual(['order-issued']);
    expect((await act(id, 'answer', { note: '我' }, 'clerk')).body.code).toBe('order-not-addressee');
    expect((await act(id, 'answer', { note: '我' }, 'reviewer')).status).toBe(200);
    for (const [who, status] of [
      ['clerk', 200],
      ['reviewer', 200],
      ['manager', 200],
      ['approver', 404],
      ['auditor', 403],
    ] as const) {
      expect([who, (await office.as(who)('GET', `/api/orders/${id}`)).status]).toEqual([who, status]);
    }
    expect((await office.as('approver')('GET', '/api/orders')).body).toEqual([]);
    expect((await act(id, 'answer', { note: '我' }, 'approver')).status).toBe(404);
  });

  it('is late once its day is past', async () => {
    const { id } = (await issue()).body;
    const lateOn = async (now: number) => {
      await moveClock(office, now);
      const { body } = await office.as('supervisor')('GET', `/api/orders/${id}`);
      return body.isLate;
    };
    try {
      expect(await lateOn(MONDAY_10 + 3 * DAY)).toBe(false);
      expect(await lateOn(MONDAY_10 + 4 * DAY)).toBe(true);
      const late = encodeURIComponent(JSON.stringify({ status: ['issued'], dueOn_lt: '2026-03-06' }));
      expect((await office.as('manager')('GET', `/api/orders?filter=${late}`)).body).toMatchObject([{ id }]);
    } finally {
      await moveClock(office, MONDAY_10);
    }
  });

  it('carries what it is about', async () => {
    const { db } = office.database;
    const at = new Date(MONDAY_10);
    const enterpriseId = office.deps.newId();
    await db.insert(enterprises).values({
      id: enterpriseId,
      officeId: office.officeId,
      kind: 'enterprise',
      name: '样例企业',
      namePinyin: 'yangliqiye',
      nameInitials: 'ylqy',
      createdAt: at,
      updatedAt: at,
    });
    const given = await issue({ subjectType: 'enterprise', subjectId: enterpriseId });
    expect(given.body).toMatchObject({ subjectName: '样例企业', subjectId: enterpriseId });
    const about = encodeURIComponent(JSON.stringify({ subjectId: enterpriseId }));
    const listed = (await office.as('manager')('GET', `/api/orders?filter=${about}`)).body;
    expect(listed.map((each: unknown) => OrderRecord.safeParse(each).success)).toEqual([true]);
  });

  it.each<[string, object, string, number, string[]]>([
    ['nothing to say', { title: ' ', text: '' }, 'supervisor', 422, ['title', 'text']],
    ['with a phone number in clear', { text: '打 13800001234' }, 'manager', 422, ['text']],
    ['no days', { days: 0 }, 'supervisor', 422, ['days']],
    [
      'to a stranger',
      { addresseeId: '01900000-0000-7000-8000-000000000000' },
      'manager',
      422,
      ['addresseeId'],
    ],
    [
      'about a stranger',
      { subjectType: 'case', subjectId: '01900000-0000-7000-8000-000000000000' },
      'manager',
      422,
      ['subjectId'],
    ],
    ['about a case that is not named', { subjectType: 'case' }, 'manager', 422, ['subjectId']],
    [
      'about nothing, with an id',
      { subjectId: '01900000-0000-7000-8000-000000000000' },
      'manager',
      422,
      ['subjectId'],
    ],
    ['of a clerk', {}, 'clerk', 403, []],
    ['of an approver', {}, 'approver', 403, []],
  ])('refuses an order: %s', async (_, more, who, status, fields) => {
    const refused = await issue(more, who);
    expect([refused.status, Object.keys(refused.body.errors ?? {})]).toEqual([status, fields]);
  });

  it('nobody gives themselves an order, nor judges their own answer', async () => {
    expect((await issue({ addresseeId: office.staffIds.manager }, 'manager')).body.errors).toHaveProperty(
      'addresseeId',
    );
    const { id } = (await issue({ addresseeId: office.staffIds.manager })).body;
    await act(id, 'answer', { note: '已查' }, 'manager');
    expect((await act(id, 'accept', {}, 'manager')).status).toBe(409);
    expect((await act(id, 'accept', {}, 'supervisor')).status).toBe(200);
  });

  it('a press that is repeated, an old version, an unknown step', async () => {
    const headers = { 'idempotency-key': 'one' };
    const twice = [1, 2].map(() => office.as('manager')('POST', '/api/orders', order(), headers));
    const ids = (await Promise.all(twice)).map(({ body }) => body.id);
    expect(new Set(ids).size).toBe(1);
    const [id] = ids;
    await act(id, 'answer', { note: '好' }, 'clerk');
    const old = await act(id, 'accept', { version: 1 }, 'manager');
    expect([old.status, old.body.record.status]).toEqual([409, 'answered']);
    expect((await act(id, 'burn', {}, 'manager')).status).toBe(404);
    expect((await act(id, 'send-back', {}, 'manager')).body.errors).toHaveProperty('note');
    // Two at once: one of them was first.
    const both = await Promise.all([act(id, 'accept', {}, 'manager'), act(id, 'accept', {}, 'manager')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('without a calendar of the next year has no day yet, and says which year it waits for', async () => {
    await moveClock(office, Date.parse('2026-12-31T10:00:00+08:00'));
    try {
      const given = await issue();
      expect(given.body).toMatchObject({ dueOn: null, pendingYear: 2027, isLate: false });
    } finally {
      await moveClock(office, MONDAY_10);
    }
  });
});
