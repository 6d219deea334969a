import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fileCase } from '../../../test/support/cases.ts';
import { hallOf, MINUTE, sampleId } from '../../../test/support/testHall.ts';
import {
  callerOf,
  DATABASES,
  MONDAY_10,
  openTestOffice,
  type TestOffice,
} from '../../../test/support/testOffice.ts';
import { cases } from '../db/schema/cases.ts';
import { tickets } from '../db/schema/hall.ts';
import { followUpSteps, followUps, ratings } from '../db/schema/ratings.ts';
import { newTicketCode } from '../tickets/code.ts';

describe.each(DATABASES)('ratings on %s', kind => {
  let office: TestOffice;
  let hall: ReturnType<typeof hallOf>;
  const pad = (method: string, path: string, body?: unknown) => office.as('device-pad')(method, path, body);
  const anybody = (path: string, body: unknown) => callerOf(office.app)('POST', path, body);

  /** A visit at window 1 that has just ended. */
  async function visit(more: object = {}) {
    await hall.open(0);
    const taken = await hall.take(more);
    await hall.callNext(0);
    await hall.act(taken.id, 'start');
    await hall.act(taken.id, 'finish');
    return taken as { id: string; number: string };
  }
  const rate = (ticketId: string, body: object) => pad('POST', '/api/ratings/pad', { ticketId, ...body });
  async function badRating(more: object = { wantsReply: true }) {
    const { id } = await visit();
    expect((await rate(id, { grade: 1, reasons: ['113'], ...more })).status).toBe(201);
    const [followUp] = await office.database.db.select().from(followUps);
    return followUp!.id;
  }
  const step = (who: string, id: string, action: string, body: object = {}) =>
    office.as(who)('POST', `/api/follow-ups/${id}/actions/${action}`, body);

  beforeAll(async () => {
    office = await openTestOffice(kind);
    hall = hallOf(office);
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    const { db } = office.database;
    await hall.clear();
    for (const table of [ratings, followUps, followUpSteps]) await db.delete(table);
    await hall.moveTo(MONDAY_10);
  });

  describe('at the pad', () => {
    it('asks about the visit that has just ended, once, for two minutes', async () => {
      expect((await pad('GET', '/api/ratings/pad?window=1')).body.visit).toBeNull();
      const { id, number } = await visit();
      const asked = await pad('GET', '/api/ratings/pad?window=1');
      expect(asked.body).toMatchObject({ visit: { ticketId: id, number }, office: { zh: '测试窗口' } });
      expect(asked.body.reasons).toHaveLength(40);
      expect((await pad('GET', '/api/ratings/pad?window=2')).body.visit).toBeNull();
      office.clock.now += 3 * MINUTE;
      expect((await pad('GET', '/api/ratings/pad?window=1')).body.visit).toBeNull();
    });

    it('keeps one rating a visit, with nobody’s name', async () => {
      const { id } = await visit({ applicantName: '许岚', idNumber: sampleId(1) });
      expect(await rate(id, { grade: 5, reasons: ['517'] })).toMatchObject({
        status: 201,
        body: { grade: 5 },
      });
      expect(await rate(id, { grade: 1, reasons: ['113'] })).toMatchObject({
        status: 409,
        body: { code: 'rated-already' },
      });
      const [row] = (await office.as('manager')('GET', '/api/ratings')).body;
      expect(row).toMatchObject({
        grade: 5,
        subjectId: null,
        subjectNumber: null,
        windowNo: 1,
        followUpId: null,
      });
      expect((await pad('GET', '/api/ratings/pad?window=1')).body.visit).toBeNull();
    });

    it('takes no bad grade without a reason, and no reason of another grade', async () => {
      const { id } = await visit();
      for (const body of [{ grade: 2 }, { grade: 2, reasons: ['517'] }, { grade: 9 }]) {
        expect((await rate(id, body)).status).toBe(422);
      }
      expect(await office.database.db.select().from(ratings)).toHaveLength(0);
    });

    it('rates nobody who was not served, nor what is long over', async () => {
      const waiting = await hall.take();
      expect((await rate(waiting.id, { grade: 5 })).body.code).toBe('not-rateable');
      const { id } = await visit();
      await hall.moveTo(office.clock.now + 20 * MINUTE);
      expect((await rate(id, { grade: 5 })).body.code).toBe('not-rateable');
    });

    it.each([
      ['clerk', 403],
      ['manager', 403],
      ['device-kiosk', 403],
    ])('%s cannot rate: %i', async (who, status) => {
      const { id } = await visit();
      expect((await office.as(who)('POST', '/api/ratings/pad', { ticketId: id, grade: 5 })).status).toBe(
        status,
      );
    });
  });

  it('the slip’s code rates the visit from a phone, on its day only', async () => {
    const { id } = await visit();
    const code = newTicketCode(office.deps);
    await office.database.db.update(tickets).set({ code }).where(eq(tickets.id, id));
    expect((await anybody('/api/ratings/visit', { code: 'K7M2X9QRT0', grade: 5 })).status).toBe(404);
    const reply = await anybody('/api/ratings/visit', {
      code: code.toLowerCase(),
      grade: 4,
      comment: '谢谢',
    });
    expect(reply).toMatchObject({ status: 201, body: { grade: 4 } });
    expect((await anybody('/api/ratings/visit', { code, grade: 5 })).body.code).toBe('rated-already');
  });

  it('a closed case is rated by its number and query code; a wrong code says what an unknown number says', async () => {
    const { id, number, queryCode } = await fileCase(office, 'LXPQ', 1);
    const open = await anybody('/api/ratings/case', { number, code: queryCode, grade: 5 });
    expect([open.status, open.body.code]).toEqual([409, 'not-rateable']);
    const at = new Date(office.clock.now);
    await office.database.db.update(cases).set({ closedAt: at, status: 'delivered' }).where(eq(cases.id, id));
    const wrong = await anybody('/api/ratings/case', { number, code: 'XXXXXX', grade: 5 });
    const unknown = await anybody('/api/ratings/case', { number: `${number}9`, code: queryCode, grade: 5 });
    expect(wrong.body).toEqual(unknown.body);
    expect(wrong.status).toBe(404);
    expect((await anybody('/api/ratings/case', { number, code: queryCode, grade: 3 })).status).toBe(201);
  });

  describe('a bad rating', () => {
    it('opens a follow-up with its working days, and the manager hears of it', async () => {
      await badRating();
      const [row] = (await office.as('manager')('GET', '/api/follow-ups')).body;
      // Monday, 2 March 2026: contact on the next working day, repair on the fifteenth after it.
      expect(row).toMatchObject({
        status: 'open',
        contactBy: '2026-03-03',
        fixBy: '2026-03-23',
        isOverdue: false,
        allowedActions: ['assign', 'contact'],
      });
      const { body } = await office.as('manager')('GET', '/api/notices');
      expect(body.some((each: { kind: string }) => each.kind === 'bad-rating')).toBe(true);
    });

    it('is put right step by step by its handler, and closed by the call-back', async () => {
      const id = await badRating();
      const handlerId = office.staffIds.clerk2;
      expect((await step('manager', id, 'assign', { handlerId, note: '请核实' })).status).toBe(200);
      const told = (await office.as('clerk2')('GET', '/api/notices')).body;
      expect(told[0]).toMatchObject({ kind: 'follow-up-assigned', subjectId: id });
      for (const [action, result] of [
        ['contact', 'reached'],
        ['verify', 'founded'],
        ['fix', undefined],
        ['reply', undefined],
        ['call-back', 'satisfied'],
      ] as const) {
        const reply = await step('clerk2', id, action, { note: `已${action}`, ...(result && { result }) });
        expect([action, reply.status]).toEqual([action, 200]);
      }
      const { body } = await office.as('manager')('GET', `/api/follow-ups/${id}`);
      expect(body).toMatchObject({ status: 'closed', finding: 'founded', allowedActions: [] });
      expect(body.steps.map((each: { action: string }) => each.action)).toEqual([
        'assign',
        'contact',
        'verify',
        'fix',
        'reply',
        'call-back',
      ]);
      const summary = await office.as('manager')('GET', '/api/ratings/summary?from=2026-03-02&to=2026-03-02');
      expect(summary.body).toMatchObject({
        visits: 1,
        rated: 1,
        excluded: 0,
        followUps: { opened: 1, fixed: 1, fixedInTime: 1, overdue: 0 },
      });
      expect(summary.body.grades).toContainEqual({ grade: 1, count: 1 });
    });

    it('is never handled by who was rated', async () => {
      const id = await badRating();
      const own = await step('clerk', id, 'contact', { note: '我来', result: 'reached' });
      expect([own.status, own.body.code]).toEqual([409, 'own-rating']);
      const given = await step('manager', id, 'assign', { handlerId: office.staffIds.clerk });
      expect([given.status, Object.keys(given.body.errors)]).toEqual([422, ['handlerId']]);
      // Nor seen by who has nothing to do with it.
      expect((await step('clerk2', id, 'contact', { note: 'x', result: 'reached' })).status).toBe(404);
    });

    it('can be appealed against once; upheld, it is left out of the grades and counted apart', async () => {
      const id = await badRating();
      expect((await step('clerk', id, 'appeal', { note: '窗口不在我处' })).body.status).toBe('appealed');
      expect((await step('clerk', id, 'uphold-appeal', { note: '同意' })).body.code).toBe('own-rating');
      expect((await step('manager', id, 'dismiss-appeal', { note: '理由不足' })).body.status).toBe('open');
      expect((await step('clerk', id, 'appeal', { note: '再申诉' })).body.code).toBe('appealed-before');
      await office.database.db.update(followUps).set({ wasAppealed: false }).where(eq(followUps.id, id));
      await step('clerk', id, 'appeal', { note: '有新证据' });
      expect((await step('manager', id, 'uphold-appeal', { note: '属误评' })).body.status).toBe('excluded');
      const { body } = await office.as('manager')(
        'GET',
        '/api/ratings/summary?from=2026-03-01&to=2026-03-31',
      );
      expect([body.excluded, body.grades.find((row: { grade: number }) => row.grade === 1).count]).toEqual([
        1, 0,
      ]);
    });

    it.each<[string, object, string[]]>([
      ['contact', {}, ['note', 'result']],
      ['contact', { note: '打过电话', result: 'satisfied' }, ['result']],
      ['assign', {}, ['handlerId']],
      ['assign', { handlerId: '00000000-0000-7000-8000-000000000000' }, ['handlerId']],
    ])('%s with %j is refused at %j', async (action, body, fields) => {
      const id = await badRating();
      const reply = await step('manager', id, action, body);
      expect([reply.status, Object.keys(reply.body.errors)]).toEqual([422, fields]);
    });

    it('an anonymous one shows who was rated neither the number nor the hour', async () => {
      await badRating({ wantsReply: false });
      const [own] = (await office.as('clerk')('GET', '/api/ratings')).body;
      expect(own).toMatchObject({ at: null, subjectNumber: null, subjectId: null, ratedOn: '2026-03-02' });
      const [seen] = (await office.as('manager')('GET', '/api/ratings')).body;
      expect(seen).toMatchObject({ at: new Date(MONDAY_10).toISOString(), subjectNumber: null });
      expect((await office.as('clerk2')('GET', '/api/ratings')).body).toEqual([]);
    });

    it('a stale press gets the present record', async () => {
      const id = await badRating();
      await step('manager', id, 'contact', { note: '已联系', result: 'reached' });
      const stale = await step('manager', id, 'verify', { note: 'x', result: 'founded', version: 1 });
      expect([stale.status, stale.body.record.status]).toEqual([409, 'contacted']);
    });
  });

  it('the manager sets reasons and limits; codes belong to a grade and are there once', async () => {
    const { body } = await office.as('manager')('GET', '/api/rating-settings');
    const put = (change: object) =>
      office.as('manager')('PUT', '/api/rating-settings', { ...body, ...change });
    const twice = [...body.reasons, body.reasons[0]];
    expect((await put({ reasons: twice })).body.errors).toHaveProperty('reasons');
    expect((await put({ reasons: [{ code: '9x', zh: '甲', en: 'a' }] })).status).toBe(422);
    expect((await put({ fixDays: 5 })).body).toMatchObject({ fixDays: 5, version: body.version + 1 });
    await badRating();
    expect((await office.as('manager')('GET', '/api/follow-ups')).body[0].fixBy).toBe('2026-03-09');
    expect((await office.as('clerk')('PUT', '/api/rating-settings', body)).status).toBe(403);
  });
});
