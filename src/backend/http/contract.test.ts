import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileCase } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { cases } from '../db/schema/cases.ts';
import { grants } from '../db/schema/people.ts';
import { staff } from '../db/schema/staff.ts';

describe.each(DATABASES)('what holds for every room, on %s', kind => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());

  const list = (who: string, name: string, filter: object) =>
    office.as(who)('GET', `/api/${name}?filter=${encodeURIComponent(JSON.stringify(filter))}`);

  it.each([['manager', 'items cases tickets windows enterprises grants applicants staff holidays events']])(
    'q is free text on every list',
    async (who, names) => {
      for (const name of names.split(' ')) {
        expect([name, (await list(who, name, { q: '一' })).status]).toEqual([name, 200]);
      }
      expect((await list('manager', 'windows', { q: '2' })).body).toMatchObject([{ no: 2 }]);
    },
  );

  it.each([
    ['0000-01-01T00:00:00Z', 400],
    ['2026-02-30T00:00:00Z', 400],
    ['2026-03-02T10:00:00+23:59', 200],
    ['9999-12-31T23:59:59.999Z', 200],
    ['0001-01-01T00:00:00+08:00', 400],
  ])('an instant of the filter: %s answers %i', async (instant, status) => {
    expect((await list('clerk', 'cases', { receivedAt_gte: instant })).status).toBe(status);
  });

  it('a stale version of a ticket says the state and what is allowed', async () => {
    const clerk = office.as('clerk');
    const { body } = await clerk('POST', '/api/tickets', { itemCode: 'RCLH' });
    const path = `/api/tickets/${body.id}/actions/cancel`;
    const stale = await clerk('POST', path, {}, { 'if-match': '"7"' });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ code: 'stale', status: 'waiting', record: { id: body.id } });
    expect(stale.body.allowedActions).toContain('cancel');
  });

  it('a stale version of a window says the state and what is allowed', async () => {
    const path = `/api/windows/${office.windowIds[0]}/actions/open`;
    const stale = await office.as('clerk')('POST', path, {}, { 'if-match': '"7"' });
    expect(stale).toMatchObject({ status: 409, body: { status: 'closed', allowedActions: ['open'] } });
  });

  it.each(['nonsense', '{}', '[]'])(
    'a screen that takes a number is refused before %s is read',
    async body => {
      expect((await office.as('device-screen')('POST', '/api/tickets', body)).status).toBe(403);
    },
  );

  it('a password is reset on the version that was seen', async () => {
    const path = `/api/staff/${office.staffIds.trainer}/actions/reset-password`;
    expect((await office.as('admin')('POST', path, {}, { 'if-match': '"7"' })).status).toBe(409);
  });

  it('a liaison sees the cases of the enterprises for which they stand in, and no others', async () => {
    const { database, deps, officeId, staffIds } = office;
    const { id } = await fileCase(office, 'LXPQ', 1);
    await fileCase(office, 'LXPQ', 2);
    const at = new Date(office.clock.now);
    const grantId = deps.newId();
    const terms = {
      ground: 'key-enterprise',
      basisDocument: '文件',
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
    };
    await database.db.insert(grants).values({
      id: grantId,
      officeId,
      enterpriseId: deps.newId(),
      status: 'approved',
      ...terms,
      liaisonId: staffIds.clerk!,
      deputyId: staffIds.liaison!,
      proposedBy: staffIds.clerk!,
      proposedAt: at,
      updatedAt: at,
    });
    await database.db.update(cases).set({ grantId, liaisonId: staffIds.clerk! }).where(eq(cases.id, id));
    const seen = await office.as('liaison')('GET', '/api/cases');
    expect(seen.body.map((row: { id: string }) => row.id)).toEqual([id]);
  });

  it('two administrators who disable each other: one remains, and nobody is told of an error inside', async () => {
    const admin = office.as('admin');
    const { id } = (await admin('POST', '/api/staff', { username: 'admin2', name: '钱多', roles: ['admin'] }))
      .body;
    const hash = (await office.database.db.select().from(staff).where(eq(staff.username, 'admin')))[0]!;
    await office.database.db
      .update(staff)
      .set({ passwordHash: hash.passwordHash, mustChangePassword: false })
      .where(eq(staff.id, id));
    const press = (who: string, target: string) =>
      office.as(who)('POST', `/api/staff/${target}/actions/disable`, {});
    const answers = await Promise.all([
      press('admin', id),
      office
        .as('admin2')('GET', '/api/session')
        .then(() => press('admin2', office.staffIds.admin!)),
    ]);
    expect(answers.map(answer => answer.status)).not.toContain(500);
    const active = await office.database.db.select().from(staff).where(eq(staff.active, true));
    expect(active.filter(row => row.roles.includes('admin')).length).toBeGreaterThan(0);
  });
});
