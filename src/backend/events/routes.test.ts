import { count, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { events } from '../db/schema/events.ts';
import { recordEvent } from './record.ts';
import { GENESIS, hashEvent } from './seal.ts';

describe.each(DATABASES)('events on %s', kind => {
  let office: TestOffice;
  const auditor = (path: string) => office.as('auditor')('GET', `/api/events${path}`);

  beforeAll(async () => {
    office = await openTestOffice(kind);
    for (let i = 0; i < 3; i++) {
      const body = { kind: 'project', name: `项目${i}`, projectCode: `PROJ-00${i}` };
      await office.as('manager')('POST', '/api/enterprises', body);
    }
    await auditor('?range=[0,0]');
    await office.app.drain();
  });
  afterAll(() => office.close());

  it('are read by manager and auditor alone', async () => {
    const { body } = await auditor('?filter={"subjectType":"enterprise"}&sort=["seq","DESC"]');
    expect(body).toHaveLength(3);
    expect(body[0]).toMatchObject({
      action: 'create',
      actorId: office.staffIds.manager,
      actorName: '陈静',
    });
    expect(body[0].seq).toBeGreaterThan(body[1].seq);
    expect(Object.keys(body[0]).sort()).toEqual(
      ['id', 'seq', 'at', 'actorId', 'action', 'subjectType', 'subjectId', 'from', 'to', 'reason', 'hash']
        .concat('actorName', 'previousHash')
        .sort(),
    );
    expect((await auditor(`/${body[0].id}`)).body).toEqual(body[0]);
    expect((await auditor('?filter={"at_gte":"2030-01-01T00:00:00Z"}')).body).toEqual([]);
    for (const who of ['clerk', 'liaison', 'admin', 'supervisor']) {
      expect((await office.as(who)('GET', '/api/events')).status).toBe(403);
    }
    expect((await office.as('auditor')('POST', '/api/events', {})).status).toBe(405);
    expect((await office.as('manager')('GET', '/api/events/export')).status).toBe(403);
  });

  it('are counted by the chain and what is not sealed yet', async () => {
    const { deps, database, officeId } = office;
    await recordEvent(deps, database.db, {
      ...{ officeId, actorId: null, action: 'test', subjectType: 'office', subjectId: officeId },
    });
    const [all] = await database.db.select({ count: count() }).from(events);
    const total = async (filter: string) =>
      (await auditor(`?range=[0,0]&filter=${filter}`)).headers.get('content-range');
    expect(await total('{}')).toBe(`events 0-0/${all?.count}`);
    expect(await total('{"at_gte":"2000-01-01T00:00:00Z"}')).toBe(`events 0-0/${all?.count}`);
    await office.app.drain();
    expect(await total('{}')).toBe(`events 0-0/${all?.count}`);
  });

  it('can be computed again from an export, which is a line itself', async () => {
    const reply = await auditor('/export');
    expect(reply.headers.get('content-type')).toContain('application/x-ndjson');
    const lines = (typeof reply.body === 'string' ? reply.body : '')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    let hash = GENESIS;
    for (const [index, line] of lines.entries()) {
      expect(line.seq).toBe(index + 1);
      expect(line.previousHash).toBe(hash);
      hash = hashEvent(hash, line.seq, { ...line, at: new Date(line.at) });
      expect(line.hash).toBe(hash);
    }
    expect(lines.at(-1)).toMatchObject({ action: 'export', actorId: office.staffIds.auditor });
  });

  it.each([
    ['a changed line', sql`update events set action = 'other' where seq = 2`, 2],
    ['a line taken out', sql`delete from events where seq = 3`, 3],
  ])('tell of %s', async (_, meddle, at) => {
    const kept = await office.database.db.select().from(events).where(eq(events.seq, at));
    expect((await auditor('/verify')).body).toMatchObject({ ok: true, brokenAt: null });
    await office.database.db.execute(meddle);
    expect((await auditor('/verify')).body).toEqual({ ok: false, checked: at - 1, brokenAt: at });
    await office.database.db.delete(events).where(eq(events.seq, at));
    await office.database.db.insert(events).values(kept);
    expect((await auditor('/verify')).body.ok).toBe(true);
  });
});
