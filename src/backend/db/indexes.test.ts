import { and, eq, type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { overdue } from '../bookings/noShow.ts';
import { selectCalls } from '../hall/board.ts';
import { ticketScope } from '../tickets/spec.ts';
import { type Db, rowsOf } from './db.ts';
import { MIGRATIONS } from './migrations.gen.ts';
import { tickets } from './schema/hall.ts';
import { bookings, policies } from './schema/hallRules.ts';

describe.each(DATABASES)('indexes on %s', kind => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice(kind);
    const { officeId, windowIds, database } = office;
    await database.db.execute(sql`insert into tickets (id, office_id, number, service_day, item_code, channel, lane,
        status, window_id, called_at, liaison_id, grant_id, taken_at, updated_at)
      select gen_random_uuid(), ${officeId}::uuid, 'A' || n, date '2026-03-02' - n % 10, 'TLK', 'walk-in', 'ordinary',
        'finished', ${windowIds[0]}::uuid, now(), case when n % 50 = 0 then gen_random_uuid() end,
        case when n % 50 = 0 then gen_random_uuid() end, now(), now()
      from generate_series(1, 3000) n`);
    await database.db.execute(sql`analyze tickets`);
  });
  afterAll(() => office.close());

  /** What the planner takes where reading the whole table is no choice, as in a large office. */
  const planOf = (query: SQL) =>
    office.database.db.transaction(async tx => {
      await tx.execute(sql`set local enable_seqscan = off`);
      return JSON.stringify(await rowsOf<object>(tx as Db, sql`explain ${query}`));
    });

  it('bookings that did not come are found among the open ones', async () => {
    const { db } = office.database;
    const open = db
      .select()
      .from(bookings)
      .where(overdue(office.officeId, '2026-03-02', 600));
    expect(await planOf(open.getSQL())).toContain('bookings_open');
  });

  it('the last calls are read in their order', async () => {
    const { db } = office.database;
    const plan = await planOf(selectCalls(db, office.officeId, '2026-03-02').getSQL());
    expect(plan).toContain('tickets_called');
    expect(plan).not.toContain('Sort');
  });

  it('a liaison’s numbers are found by both of their ways', async () => {
    const { db } = office.database;
    const actor = { officeId: office.officeId, id: office.staffIds.liaison ?? '', roles: ['liaison'] };
    const scope = ticketScope({ actor } as unknown as Parameters<typeof ticketScope>[0]);
    const plan = await planOf(db.select().from(tickets).where(scope).getSQL());
    expect(plan).toContain('tickets_liaison');
    expect(plan).toContain('tickets_grant');
  });

  it('an office from before policies had versions gets its first one, once', async () => {
    const { db } = office.database;
    const hall = and(eq(policies.officeId, office.officeId), eq(policies.scope, 'hall'));
    const [made] = await db.delete(policies).where(hall).returning();
    const statement = MIGRATIONS.flatMap(each => each.sql).find(each => /insert into policies/.test(each));
    for (let n = 0; n < 2; n++) await db.execute(sql.raw(statement ?? ''));
    const rows = await db.select().from(policies).where(hall);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ version: 1, policy: made?.policy, actorId: made?.actorId, reason: '' });
  });
});
