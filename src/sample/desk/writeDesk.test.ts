import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  callerOf,
  DATABASES,
  MONDAY_10,
  openTestDatabase,
  PASSWORD,
  testDeps,
} from '../../../test/support/testOffice.ts';
import { createApp, type WindowApp } from '../../backend/app.ts';
import type { Database } from '../../backend/db/db.ts';
import { migrate } from '../../backend/db/migrate.ts';
import { cases } from '../../backend/db/schema/cases.ts';
import { events } from '../../backend/db/schema/events.ts';
import { createSampleOffice } from '../createSampleOffice.ts';

/** What a newcomer finds on the pages of a whole sample office, asked for as the screen does. */
describe.each(DATABASES)('what colleagues have done in the sample office on %s', kind => {
  let database: Database;
  let app: WindowApp;
  const get = async (who: string, path: string) => {
    const { status, body } = await callerOf(app, who)('GET', `/api${path}`);
    expect(status, path).toBe(200);
    return body;
  };

  beforeAll(async () => {
    database = await openTestDatabase(kind);
    const deps = testDeps(database, { now: MONDAY_10 });
    await migrate(database.db);
    await createSampleOffice(deps, database.db, { size: 'office', password: PASSWORD });
    app = createApp(deps);
  }, 180_000);
  afterAll(async () => {
    app.stop();
    await database.close();
  });

  it('has cases that somebody holds, talked about, and tells who is mentioned', async () => {
    const held = (await database.db.select().from(cases)).filter(({ assigneeId }) => assigneeId !== null);
    expect(held).toHaveLength(2);
    const talks = await Promise.all(held.map(({ id }) => get('manager', `/cases/${id}/comments`)));
    expect(talks.map(talk => talk.length).sort()).toEqual([1, 3]);
    expect(talks.flat().every(({ text }: { text: string }) => text.length > 5)).toBe(true);
    const bell = await get('manager', '/notices?filter={"kind":"mentioned"}');
    expect(bell).toMatchObject([{ text: expect.stringContaining('孙莹') }]);
  });

  it('has an order of the city that waits, and one of the head that has been answered', async () => {
    const orders = await get('manager', '/orders?sort=["number","ASC"]');
    expect(orders).toMatchObject([
      { issuedAs: 'supervisor', status: 'issued', allowedActions: ['answer', 'assign'] },
      { issuedAs: 'manager', status: 'answered', subjectName: expect.any(String) },
    ]);
    const { steps } = await get('manager', `/orders/${orders[1].id}`);
    expect(steps.map(({ action }: { action: string }) => action)).toEqual(['issue', 'answer']);
  });

  it('has a list that an agent filed, with its receipt, and the sheet with which it went on', async () => {
    const [list] = await get('manager', '/list-filings');
    expect(list).toMatchObject({ itemCode: 'YJS', rowCount: 4 });
    const filed = (await database.db.select().from(cases)).filter(row => row.listFilingId === list.id);
    expect(new Set(filed.map(row => row.applicantId)).size).toBe(4);
    const paper = await callerOf(app, 'clerk')('POST', `/api/papers/${list.paperId}/actions/print`, {});
    expect(JSON.stringify(paper.body.document)).toContain(filed[0]?.number);
    const { timeline } = await get('clerk', `/cases/${filed[0]?.id}`);
    const sheet = timeline.find(({ action }: { action: string }) => action === 'handover-sheet');
    const printed = await callerOf(app, 'clerk')(
      'POST',
      `/api/papers/${sheet.data.paperId}/actions/print`,
      {},
    );
    for (const { number } of filed) expect(JSON.stringify(printed.body.document)).toContain(number);
  });

  it('has a case whose material stands in an earlier one (免交), by the rule that offers it', async () => {
    const rows = await database.db.select().from(cases);
    const taking = rows.filter(row => JSON.stringify(row.materials).includes('takenFrom'));
    expect(taking).toHaveLength(1);
    const [row] = taking;
    const held = ((row?.materials ?? []) as { status: string; takenFrom?: { caseId: string } }[]).filter(
      ({ takenFrom }) => takenFrom,
    );
    for (const { status, takenFrom } of held) {
      expect(status).toBe('waived');
      const before = rows.find(({ id }) => id === takenFrom?.caseId);
      expect(before).toMatchObject({ applicantId: row?.applicantId, status: 'delivered' });
    }
    const { timeline } = await get('clerk', `/cases/${row?.id}`);
    expect(timeline.at(-1)).toMatchObject({ action: 'carry-over' });
  });

  it('has a ledger from paper in force, and absences to come', async () => {
    const [imported] = await get('manager', '/case-imports');
    expect(imported).toMatchObject({ state: 'in-force', caseCount: 24, received: 24 });
    const plans = await get('manager', '/absence-plans');
    expect(plans).toHaveLength(2);
    for (const plan of plans) expect(plan).toMatchObject({ status: 'planned' });
  });

  it('has an item of two versions, one after the other in force; each case keeps the one of its day', async () => {
    const item = (await get('manager', '/items')).find(({ code }: { code: string }) => code === 'LXPQ');
    expect(item.version).toBe(2);
    const versions = await get('manager', `/items/${item.id}/versions`);
    expect(versions.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
    expect(versions[0].changes.length).toBeGreaterThan(0);
    const since = Date.parse(versions[0].at);
    const own = (await database.db.select().from(cases)).filter(row => row.itemCode === 'LXPQ');
    for (const row of own) {
      const fixed = (row.acceptedAt ?? row.receivedAt).getTime();
      expect(row.itemVersion, row.number).toBe(fixed >= since ? 2 : 1);
    }
    expect(new Set(own.map(row => row.itemVersion))).toEqual(new Set([1, 2]));
    const old = own.find(row => row.itemVersion === 1);
    expect((await get('clerk', `/cases/${old?.id}`)).itemVersion).toBe(1);
  });

  it('tells all of it in the order of time', async () => {
    const lines = await database.db.select().from(events).orderBy(events.seq);
    expect(lines.every((line, n) => n === 0 || line.at >= lines[n - 1]!.at)).toBe(true);
  });
});
