import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, filing } from '../../../test/support/cases.ts';
import { callerOf, DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { createApp } from '../app.ts';
import { events } from '../db/schema/events.ts';
import { onlineLetters } from '../db/schema/online.ts';
import { outbox } from '../db/schema/outbox.ts';

describe.each(DATABASES)('online intake on %s', kind => {
  let office: TestOffice;
  let n = 500;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office?.close());

  const platform = (method: string, path: string, body?: unknown) =>
    office.as('platform')(method, path, body);
  const bodyOf = (externalNumber: string, more: object = {}) => ({
    ...filing('LXPQ', ++n),
    externalNumber,
    ...more,
  });
  async function file(externalNumber: string, more: object = {}) {
    const reply = await platform('POST', '/api/online/cases', bodyOf(externalNumber, more));
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
    return reply.body;
  }
  const idOf = async (number: string): Promise<string> =>
    (await office.as('clerk')('GET', `/api/cases?filter={"number":"${number}"}`)).body[0].id;
  const pushed = async (caseId: string) =>
    (
      await office.database.db
        .select()
        .from(outbox)
        .where(and(eq(outbox.caseId, caseId), eq(outbox.channel, 'platform')))
        .orderBy(asc(outbox.place))
    ).map(row => row.params as Record<string, string>);

  it('files a case that waits for its pre-check, and says when that ends', async () => {
    const filed = await file('WB-1');
    expect(filed).toMatchObject({
      externalNumber: 'WB-1',
      status: 'received',
      precheck: 'pending',
      // Monday's filing is not counted; five working days.
      precheckDueOn: '2026-03-09',
      whoseMove: 'window',
    });
    const id = await idOf(filed.number);
    expect((await office.as('clerk')('GET', `/api/cases/${id}`)).body).toMatchObject({
      channel: 'online',
      externalNumber: 'WB-1',
      precheck: 'pending',
    });
    expect((await platform('GET', '/api/online/cases/WB-1')).body).toEqual(filed);
  });

  it('is one case for one number: repeated, and five times at once', async () => {
    const body = bodyOf('WB-2');
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => platform('POST', '/api/online/cases', body)),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
    expect(new Set(replies.map(reply => reply.body.number)).size).toBe(1);
    const again = await platform('POST', '/api/online/cases', body);
    expect([again.status, again.body.number]).toEqual([200, replies[0]?.body.number]);
    const { body: list } = await office.as('clerk')('GET', '/api/cases?filter={"externalNumber":"WB-2"}');
    expect(list).toHaveLength(1);
  });

  it('refuses another content under a number that is used', async () => {
    await file('WB-3');
    const other = await platform('POST', '/api/online/cases', bodyOf('WB-3'));
    expect([other.status, other.body.code]).toEqual([409, 'online-number-used']);
  });

  it('keeps nothing of a filing that is wrong: the number is free for the right one', async () => {
    const wrong = await platform('POST', '/api/online/cases', {
      ...bodyOf('WB-4'),
      applicant: { name: '张小敏', idType: 'id-card', idNumber: '1', phone: '1' },
    });
    expect(wrong.status).toBe(422);
    expect(Object.keys(wrong.body.errors).sort()).toEqual(['applicant.idNumber', 'applicant.phone']);
    await file('WB-4');
  });

  it('passes: the applicant is told, the platform too; then it is accepted as any other', async () => {
    const filed = await file('WB-5');
    const id = await idOf(filed.number);
    const pass = () => office.as('clerk')('POST', `/api/cases/${id}/precheck/pass`, {});
    expect((await pass()).body).toMatchObject({ precheck: 'passed', status: 'received' });
    expect((await pass()).body).toMatchObject({ code: 'no-precheck', status: 'received' });
    await act(office, 'clerk', id, 'accept');
    expect((await pushed(id)).map(({ action, status, precheck }) => [action, status, precheck])).toEqual([
      ['precheck-pass', 'received', 'passed'],
      ['accept', 'accepted', 'passed'],
    ]);
    const sms = await office.database.db
      .select({ kind: outbox.kind })
      .from(outbox)
      .where(and(eq(outbox.caseId, id), eq(outbox.channel, 'sms')))
      .orderBy(asc(outbox.place));
    expect(sms.map(each => each.kind)).toEqual(['received', 'precheck-passed', 'accepted']);
  });

  it('does not pass what could not be accepted', async () => {
    const filed = await file('WB-6', { materials: [] });
    const id = await idOf(filed.number);
    const reply = await office.as('clerk')('POST', `/api/cases/${id}/precheck/pass`, {});
    expect([reply.status, reply.body.code]).toEqual([409, 'materials-missing']);
  });

  it('goes back in one complete notice, is supplemented online, recorded by the window, and accepted', async () => {
    const filed = await file('WB-7');
    const id = await idOf(filed.number);
    const { materials } = (await office.as('clerk')('GET', `/api/cases/${id}`)).body;
    const asked = [materials[0].id, materials[1].id];
    await act(office, 'clerk', id, 'request-correction', { reason: '照片不清楚', materials: asked });
    const told = (await pushed(id)).at(-1);
    expect(told).toMatchObject({
      action: 'request-correction',
      status: 'correcting',
      precheck: 'returned',
      correctionReason: '照片不清楚',
      correctionMaterials: asked.join(','),
    });
    expect((await platform('GET', '/api/online/cases/WB-7')).body.correction).toEqual({
      materials: asked,
      reason: '照片不清楚',
    });
    const letter = { number: 'WB-7-1', materials: [{ id: asked[0], status: 'provided' }], note: '重新拍了' };
    const path = '/api/online/cases/WB-7/supplements';
    const replies = await Promise.all([platform('POST', path, letter), platform('POST', path, letter)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect((await platform('POST', path, { ...letter, note: '别的' })).status).toBe(409);
    // It waits for the window: nobody's papers are complete unseen.
    const waiting = (await office.as('clerk')('GET', '/api/cases?filter={"precheck":"pending"}')).body;
    expect(waiting.map((each: { id: string }) => each.id)).toContain(id);
    expect((await office.as('clerk')('GET', `/api/cases/${id}`)).body).toMatchObject({
      status: 'correcting',
    });
    const log = await office.database.db
      .select()
      .from(events)
      .where(and(eq(events.subjectId, id), eq(events.action, 'supplement')));
    expect(log).toHaveLength(1);
    expect(JSON.stringify(log)).not.toContain(letter.note);
    const { timeline } = (await office.as('clerk')('GET', `/api/cases/${id}`)).body;
    expect(timeline.at(-1)).toMatchObject({ action: 'supplement', reason: letter.note });
    expect((await act(office, 'clerk', id, 'record-correction')).body).toMatchObject({ precheck: 'pending' });
    expect((await act(office, 'clerk', id, 'accept')).body).toMatchObject({ precheck: 'passed' });
  });

  it('takes no supplement of a closed or unknown case, nor an unknown material', async () => {
    const filed = await file('WB-8');
    const id = await idOf(filed.number);
    const path = '/api/online/cases/WB-8/supplements';
    const unknown = await platform('POST', path, {
      number: 'a',
      materials: [{ id: 'none', status: 'provided' }],
    });
    expect([unknown.status, Object.keys(unknown.body.errors)]).toEqual([422, ['materials.0.id']]);
    await act(office, 'clerk', id, 'refuse', { reason: '不属于受理范围' });
    const closed = await platform('POST', path, { number: 'b' });
    expect([closed.status, closed.body.status]).toEqual([409, 'refused']);
    expect((await platform('POST', '/api/online/cases/WB-none/supplements', { number: 'c' })).status).toBe(
      404,
    );
  });

  it('lets the platform at nothing else, and nobody else at its doors', async () => {
    for (const path of ['/api/cases', '/api/applicants', '/api/tickets', '/api/outbox', '/api/stream']) {
      expect((await platform('GET', path)).status, path).toBe(403);
    }
    for (const who of ['clerk', 'manager', 'admin', 'device-kiosk']) {
      const reply = await office.as(who)('POST', '/api/online/cases', bodyOf('WB-9'));
      expect(reply.status, who).toBe(403);
    }
    expect((await callerOf(office.app)('POST', '/api/online/cases', {})).status).toBe(401);
    expect((await office.as('reviewer')('POST', '/api/cases/x/precheck/pass', {})).status).toBe(403);
  });

  it('stays signed in overnight, as a program must', async () => {
    const before = office.clock.now;
    await platform('GET', '/api/online/cases/WB-1');
    office.clock.now += 20 * 3_600_000;
    expect((await platform('GET', '/api/online/cases/WB-1')).status).toBe(200);
    office.clock.now = before;
  });

  it('keeps no document number in clear in what it wrote down', async () => {
    const kept = JSON.stringify([
      await office.database.db.select().from(onlineLetters),
      await office.database.db.select().from(outbox),
    ]);
    expect(kept).not.toMatch(/690101\d{12}/);
    expect(kept).not.toContain('1380000');
  });

  it('works on a second server over the same database', async () => {
    const second = createApp(office.deps);
    const { body } = await office.as('platform')('GET', '/api/online/cases/WB-1');
    const other = await callerOf(second, 'platform')('GET', '/api/online/cases/WB-1');
    expect(other.body).toEqual(body);
    second.stop();
  });
});
