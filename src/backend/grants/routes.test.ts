import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DATABASES, openTestOffice, PASSWORD, type TestOffice } from '../../../test/support/testOffice.ts';
import { tickets } from '../db/schema/hall.ts';
import { insertAccounts } from '../staff/accounts.ts';
import { hashPassword } from '../staff/passwords.ts';

describe.each(DATABASES)('grants on %s', kind => {
  let office: TestOffice;
  let enterpriseId: string;
  const terms = (more: object = {}) => ({
    enterpriseId,
    ground: 'key-enterprise',
    basisDocument: '示例文件 1 号',
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    liaisonId: office.staffIds.liaison,
    ...more,
  });
  const propose = (more?: object, who = 'liaison') => office.as(who)('POST', '/api/grants', terms(more));
  const press = (who: string, id: string, action: string, body: object = {}) =>
    office.as(who)('POST', `/api/grants/${id}/actions/${action}`, body);

  beforeAll(async () => {
    office = await openTestOffice(kind);
    const passwordHash = await hashPassword(PASSWORD, office.deps.randomBytes);
    await insertAccounts(office.deps, office.database.db, office.officeId, [
      { username: 'manager2', name: '何平', roles: ['manager'], passwordHash, mustChangePassword: false },
    ]);
    const body = { kind: 'project', name: '星港一期', projectCode: 'XG-2026-001' };
    enterpriseId = (await office.as('manager')('POST', '/api/enterprises', body)).body.id;
  });
  afterAll(() => office.close());

  it('is proposed by one and approved by another', async () => {
    const proposed = await propose();
    expect(proposed.status).toBe(201);
    expect(proposed.body).toMatchObject({
      status: 'proposed',
      state: 'proposed',
      enterpriseName: '星港一期',
      liaisonName: '赵磊',
      allowedActions: [],
    });
    const { id } = proposed.body;
    const seen = await office.as('manager')('GET', `/api/grants/${id}`);
    expect(seen.body.allowedActions).toEqual(['approve', 'reject']);
    expect((await press('liaison', id, 'approve')).status).toBe(403);
    const approved = await press('manager', id, 'approve');
    expect(approved.body).toMatchObject({
      status: 'approved',
      state: 'in-force',
      allowedActions: ['revoke'],
    });
    const enterprise = await office.as('clerk')('GET', `/api/enterprises/${enterpriseId}`);
    expect(enterprise.body).toMatchObject({ greenState: 'in-force', grantId: id });
    const again = await press('manager', id, 'reject');
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: 'not-allowed', status: 'approved', allowedActions: ['revoke'] });
    expect((await press('manager', id, 'revoke')).body.errors).toHaveProperty('reason');
    const revoked = await press('manager', id, 'revoke', { reason: '到期整改' });
    expect(revoked.body).toMatchObject({ status: 'revoked', decisionReason: '到期整改', version: 3 });
  });

  it('is never decided by who proposed it', async () => {
    const { body } = await propose({}, 'manager');
    const own = await press('manager', body.id, 'approve');
    expect(own.status).toBe(409);
    expect(own.body).toMatchObject({ code: 'proposer-decides', status: 'proposed', allowedActions: [] });
    expect((await press('manager2', body.id, 'reject')).body.status).toBe('rejected');
  });

  it('is decided once when two press at once', async () => {
    const { body } = await propose();
    const both = await Promise.all([
      press('manager', body.id, 'approve'),
      press('manager2', body.id, 'reject'),
    ]);
    expect(both.map(reply => reply.status).sort()).toEqual([200, 409]);
  });

  it.each([
    ['reversed dates', { validTo: '2025-12-31' }, 'validTo'],
    ['no such enterprise', { enterpriseId: '01890000-0000-7000-8000-000000000000' }, 'enterpriseId'],
    ['a day that does not exist', { validFrom: '2026-02-30' }, 'validFrom'],
    ['no document', { basisDocument: '' }, 'basisDocument'],
  ])('refuses %s', async (_, more, field) => {
    const reply = await propose(more);
    expect(reply.status).toBe(422);
    expect(reply.body.errors).toHaveProperty(field);
  });

  it('refuses people who are no liaisons, and a deputy who is the liaison', async () => {
    const { clerk, liaison } = office.staffIds;
    expect((await propose({ liaisonId: clerk })).body.errors).toHaveProperty('liaisonId');
    expect((await propose({ deputyId: clerk })).body.errors).toHaveProperty('deputyId');
    expect((await propose({ deputyId: liaison })).body.errors).toHaveProperty('deputyId');
  });

  it('is filtered by how it stands', async () => {
    const read = async (filter: object) =>
      (await office.as('clerk')('GET', `/api/grants?filter=${encodeURIComponent(JSON.stringify(filter))}`))
        .body;
    const all = (await office.as('clerk')('GET', '/api/grants?sort=["validTo","DESC"]')).body;
    for (const state of ['in-force', 'expired', 'proposed', 'revoked', 'rejected', 'not-yet']) {
      const ids = (rows: { id: string }[]) => rows.map(row => row.id).sort();
      const expected = all.filter((row: { state: string }) => row.state === state);
      expect(ids(await read({ state }))).toEqual(ids(expected));
    }
    expect(await read({ enterpriseId, q: '星港' })).toHaveLength(all.length);
    expect((await press('manager', all[0].id, 'bless')).status).toBe(404);
    expect((await press('manager', 'nonsense', 'approve')).status).toBe(404);
  });

  describe('a one-off green', () => {
    let ticketId: string;
    beforeEach(async () => {
      ticketId = office.deps.newId();
      await office.database.db.insert(tickets).values({
        id: ticketId,
        officeId: office.officeId,
        number: `A${ticketId.slice(-4)}`,
        serviceDay: '2026-03-02',
        itemCode: 'JJ01',
        channel: 'walk-in',
        lane: 'ordinary',
        status: 'waiting',
        takenAt: new Date(office.clock.now),
        updatedAt: new Date(office.clock.now),
      });
    });
    const ask = (who: string, reason = '外地专家，当日返程') =>
      office.as(who)('POST', `/api/tickets/${ticketId}/green-request`, { reason });
    const decide = (who: string, approve: boolean) =>
      office.as(who)('POST', `/api/tickets/${ticketId}/green-decide`, { approve });
    const ticket = async () =>
      (await office.database.db.select().from(tickets)).find(row => row.id === ticketId);

    it('needs a reason and a second person', async () => {
      expect((await ask('clerk', ' ')).status).toBe(422);
      expect((await decide('manager', true)).body.code).toBe('nothing-requested');
      const asked = await ask('manager');
      expect(asked.body).toMatchObject({ status: 'requested', requestedByName: '陈静', canDecide: false });
      expect((await ask('clerk')).body.code).toBe('already-requested');
      expect((await decide('manager', true)).body.code).toBe('proposer-decides');
      expect((await decide('clerk', true)).status).toBe(403);
      expect((await ticket())?.lane).toBe('ordinary');
      const waiting = await office.as('manager2')(
        'GET',
        '/api/green-exceptions?filter={"status":"requested"}',
      );
      expect(waiting.body).toMatchObject([{ subjectId: ticketId, canDecide: true }]);
      expect((await decide('manager2', true)).body).toMatchObject({
        status: 'approved',
        decidedByName: '何平',
      });
      expect(await ticket()).toMatchObject({ lane: 'green', laneReason: 'exception', version: 2 });
      expect((await ask('clerk')).body.code).toBe('already-green');
    });

    it('may be declined, and asked for again', async () => {
      await ask('clerk');
      expect((await decide('manager', false)).body.status).toBe('declined');
      expect((await ticket())?.lane).toBe('ordinary');
      expect((await ask('clerk')).status).toBe(201);
    });
  });
});
