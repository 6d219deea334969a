import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, fileCase, walkTo } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { expectFacts, expectFullScan, expectRebuildAlike, keptRows } from './figuresTestKit.ts';
import { refreshFigures } from './refresh.ts';

const MINUTE = 60_000;

describe.each(DATABASES)('bringing the figures up on %s', kind => {
  let office: TestOffice;
  let n = 0;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());

  const refresh = () => refreshFigures(office.database.db, office.officeId, office.clock.now);
  const expectRight = async () => {
    const { database, officeId, clock } = office;
    await expectFacts(database.db, officeId);
    await expectFullScan(database.db, officeId);
    await expectRebuildAlike(database.db, officeId, clock.now);
  };
  const issued = async (item: string): Promise<string> => {
    const { id } = await fileCase(office, item, ++n);
    office.clock.now += 7 * MINUTE;
    await walkTo(office, id, 'issued');
    return id;
  };

  it('is right after each of many steps: taken in, closed, reopened, voided, called, missed', async () => {
    await refresh();
    const first = await issued('LXPQ');
    await refresh();
    await expectRight();
    await act(office, 'manager', first, 'reopen', { reason: '复核' });
    const ticket = await office.as('clerk')('POST', '/api/tickets', { itemCode: 'TLK', channel: 'walk-in' });
    expect(ticket.status).toBe(201);
    await refresh();
    await expectRight();
    await walkTo(office, first, 'issued');
    await office.as('clerk')('POST', `/api/windows/${office.windowIds[0]}/actions/open`, {});
    office.clock.now += 3 * MINUTE;
    const called = await office.as('clerk')(
      'POST',
      `/api/windows/${office.windowIds[0]}/actions/call-next`,
      {},
    );
    expect(called.status).toBe(200);
    await refresh();
    await expectRight();
    const second = await issued('LXPQ');
    await act(office, 'manager', second, 'void', { reason: '录入错误' });
    await refresh();
    await expectRight();
  });

  it('that dies on the way has changed nothing, and the next one counts everything once', async () => {
    const { db } = office.database;
    await issued('TLK');
    const before = await keptRows(db);
    await db.execute(sql`create function fail() returns trigger language plpgsql as
      $$ begin raise exception 'the disk is full'; end $$`);
    await db.execute(sql`create trigger fail before update on kpi_cursors execute function fail()`);
    await expect(refresh()).rejects.toThrow();
    expect(await keptRows(db)).toEqual(before);
    await db.execute(sql`drop trigger fail on kpi_cursors`);
    await refresh();
    expect(await keptRows(db)).not.toEqual(before);
    await expectRight();
  });

  it('by several servers at once counts once, while cases close', async () => {
    await Promise.all([issued('LXPQ'), issued('TLK'), refresh(), refresh(), refresh()]);
    await Promise.all([refresh(), refresh()]);
    await expectRight();
  });

  it('does nothing when nothing has happened', async () => {
    const { db } = office.database;
    const versions = () =>
      db.execute(sql`select xmin::text from kpi_cubes order by office_id, cube, grain, starts_on`);
    const before = await versions();
    await refresh();
    expect(await versions()).toEqual(before);
  });
});
