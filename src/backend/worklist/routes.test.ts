import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, fileCase, insertEntitled, sampleCreditCode, walkTo } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { notices } from '../db/schema/hallRules.ts';
import { staff } from '../db/schema/staff.ts';

describe.each(DATABASES)('who works which case, %s', kind => {
  let office: TestOffice;
  let next = 1;
  const file = (item = 'DRJZ', more: Record<string, unknown> = {}) => fileCase(office, item, next++, more);
  const accepted = async (item = 'DRJZ', more: Record<string, unknown> = {}) => {
    const { id } = await file(item, more);
    return (await act(office, 'clerk', id, 'accept')).body;
  };
  const take = (who: string, headers = {}) =>
    office.as(who)('POST', '/api/cases/actions/take-next', {}, headers);
  const holder = async (id: string, who = 'manager') =>
    (await office.as(who)('GET', `/api/cases/${id}/holder`)).body;
  const bulk = (who: string, body: object, headers = {}) =>
    office.as(who)('POST', '/api/cases/bulk-actions', body, headers);

  beforeAll(async () => {
    office = await openTestOffice(kind);
  }, 60_000);
  afterAll(() => office.close());

  it('gives green first, then the least time, with the reason, and nothing when none waits', async () => {
    const ordinary = await accepted();
    const creditCode = sampleCreditCode(7);
    await insertEntitled(office, creditCode);
    const green = await accepted('DRJZ', { creditCode });
    const first = await take('reviewer');
    expect(first.status).toBe(200);
    expect(first.body.case).toMatchObject({ id: green.id, assigneeId: office.staffIds.reviewer });
    expect(first.body.because).toMatchObject({
      code: 'green-first',
      text: expect.stringContaining('绿色通道'),
    });
    const second = await take('reviewer', { 'accept-language': 'en' });
    expect(second.body.case.id).toBe(ordinary.id);
    expect(second.body.because.text).toMatch(/No green case waits/);
    expect((await take('reviewer')).status).toBe(204);
  });

  it('never gives two people the same case, nor one press two', async () => {
    const filed = [await accepted(), await accepted()].map(({ id }) => id);
    await office.database.db
      .update(staff)
      .set({ roles: ['clerk', 'reviewer'] })
      .where(eq(staff.username, 'clerk2'));
    const key = { 'idempotency-key': 'one-press' };
    const [a, b, again] = await Promise.all([take('reviewer', key), take('clerk2'), take('reviewer', key)]);
    expect(a.body.case.id).toBe(again.body.case.id);
    expect([a.body.case.id, b.body.case.id].sort()).toEqual(filed.sort());
    await office.database.db
      .update(staff)
      .set({ roles: ['clerk'] })
      .where(eq(staff.username, 'clerk2'));
  });

  it('never gives the decision to whoever accepted the case, but what stands behind it', async () => {
    const roles = (names: string[]) =>
      office.database.db.update(staff).set({ roles: names }).where(eq(staff.username, 'clerk'));
    const own = await accepted('TLK');
    const other = await file('TLK');
    await act(office, 'clerk2', other.id, 'accept');
    for (const { id } of [own, other]) await act(office, 'reviewer', id, 'pass');
    await roles(['approver']);
    expect((await take('clerk')).body.case.id).toBe(other.id);
    expect((await take('clerk')).status).toBe(204);
    await roles(['clerk']);
  });

  it('gives no item that is not theirs', async () => {
    const set = (items: string[]) =>
      office.database.db.update(staff).set({ items }).where(eq(staff.username, 'reviewer'));
    const { id } = await accepted('LXPQ');
    await set(['TLK']);
    expect((await take('reviewer')).status).toBe(204);
    await set([]);
    expect((await take('reviewer')).body.case.id).toBe(id);
  });

  it('is claimed by whoever is competent, held, and given back with a reason', async () => {
    const { id } = await accepted();
    expect((await act(office, 'approver', id, 'claim')).body).toMatchObject({ code: 'assign-role' });
    expect(await holder(id, 'reviewer')).toMatchObject({ assignee: null, may: ['claim'] });
    expect((await act(office, 'reviewer', id, 'claim')).status).toBe(200);
    expect(await holder(id, 'reviewer')).toMatchObject({ assignee: { name: '张伟' }, may: ['release'] });
    expect((await act(office, 'clerk', id, 'release', { reason: '忙' })).status).toBe(409);
    expect((await act(office, 'reviewer', id, 'release', {})).status).toBe(422);
    const released = await act(office, 'reviewer', id, 'release', { reason: '材料涉及本人亲属，回避' });
    expect(released.body).toMatchObject({ assigneeId: null });
    expect(released.body.timeline.at(-1)).toMatchObject({
      action: 'release',
      reason: '材料涉及本人亲属，回避',
    });
    const report = await office.as('manager')(
      'GET',
      '/api/worklist/self-released?from=2026-03-01&to=2026-03-03',
    );
    expect(report.body).toEqual([
      expect.objectContaining({ name: '张伟', released: 1, last: [expect.objectContaining({ caseId: id })] }),
    ]);
    expect(
      (await office.as('reviewer')('GET', '/api/worklist/self-released?from=2026-03-01&to=2026-03-03'))
        .status,
    ).toBe(403);
  });

  it('is assigned by the manager, who is told of in the bell of the assignee, or their deputy', async () => {
    const { id, version } = await accepted();
    const to = (name: string) => ({ assigneeId: office.staffIds[name], version });
    expect((await act(office, 'manager', id, 'assign', to('approver'))).body.code).toBe('assign-role');
    expect((await act(office, 'reviewer', id, 'assign', to('reviewer'))).status).toBe(403);
    const assigned = await act(office, 'manager', id, 'assign', to('reviewer'));
    expect(assigned.body.assigneeId).toBe(office.staffIds.reviewer);
    expect((await act(office, 'manager', id, 'assign', to('reviewer'))).body.code).toBe('stale');
    const told = await office.as('reviewer')('GET', '/api/notices?filter={"kind":"case-assigned"}');
    expect(told.body[0]).toMatchObject({
      subjectId: id,
      text: expect.stringContaining(assigned.body.number),
    });
    const rows = await office.database.db.select().from(notices).where(eq(notices.subjectId, id));
    expect(rows).toHaveLength(1);
  });

  it('acts on many through the same gates, tells each refusal, and answers the same press the same', async () => {
    const good = [await accepted(), await accepted()].map(({ id }) => id);
    const waiting = await file();
    const body = { action: 'pass', ids: [...good, waiting.id, office.deps.newId()], opinion: '属实' };
    const press = { 'idempotency-key': 'many' };
    const first = await bulk('reviewer', body, press);
    expect(first.body.done.map((each: { id: string }) => each.id)).toEqual(good);
    expect(first.body.refused).toEqual([
      { id: waiting.id, number: waiting.number, code: 'status', message: expect.stringContaining('已收件') },
      expect.objectContaining({ number: null, code: 'bulk-not-found' }),
    ]);
    expect((await bulk('reviewer', body, press)).body).toEqual(first.body);
    expect((await bulk('clerk', { action: 'approve', ids: good })).status).toBe(403);
    const english = await bulk('reviewer', { action: 'send-back', ids: good }, { 'accept-language': 'en' });
    expect(english.body.done).toEqual([]);
    expect(english.body.refused[0].errors.reason).toMatch(/required/i);
    const assign = { action: 'assign', ids: good, assigneeId: office.staffIds.reviewer };
    expect((await bulk('manager', assign)).body.done).toHaveLength(2);
    expect(
      (await bulk('manager', { action: 'release', ids: good, reason: '重新分派' })).body.done,
    ).toHaveLength(2);
    expect((await bulk('manager', { action: 'pass', ids: [] })).status).toBe(422);
  });

  it('works clerks’ stages too', async () => {
    const { id } = await accepted('YJS');
    await walkTo(office, id, 'approved');
    expect((await take('clerk')).status).toBe(200);
  });

  it('leaves nothing with an account that is disabled', async () => {
    const { id } = await accepted();
    await act(office, 'reviewer', id, 'claim');
    const done = await office.as('admin')(
      'POST',
      `/api/staff/${office.staffIds.reviewer}/actions/disable`,
      {},
    );
    expect(done.status).toBe(200);
    expect(await holder(id)).toMatchObject({ assignee: null });
    const { timeline } = (await office.as('manager')('GET', `/api/cases/${id}`)).body;
    expect(timeline.at(-1)).toMatchObject({ action: 'release', data: { because: 'account-disabled' } });
    await office.as('admin')('POST', `/api/staff/${office.staffIds.reviewer}/actions/enable`, {});
  });
});
