import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hallOf, MINUTE } from '../../../test/support/testHall.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import type { Lane } from '../../domain/queue/lanes.ts';
import { type CallingPolicy, DEFAULT_POLICY } from '../../domain/queue/policy.ts';
import { tickets, windows } from '../db/schema/hall.ts';
import { findPlace } from './position.ts';

type Row = typeof tickets.$inferInsert;

describe.each(DATABASES)('the place in the line on %s', kind => {
  let office: TestOffice;
  let hall: ReturnType<typeof hallOf>;
  /** So many numbers of a lane, the first taken so many minutes ago, then one a second. */
  const insert = async (lane: Lane, count: number, minutes: number, more: Partial<Row> = {}) => {
    const rows = Array.from({ length: count }, (_, n) => {
      const id = office.deps.newId();
      const takenAt = new Date(MONDAY_10 - minutes * MINUTE + n * 1000);
      return {
        id,
        officeId: office.officeId,
        number: `${lane}-${id.slice(-12)}`,
        serviceDay: '2026-03-02',
        itemCode: 'TLK',
        channel: 'walk-in',
        lane,
        status: 'waiting',
        takenAt,
        updatedAt: takenAt,
        ...more,
      };
    });
    await office.database.db.insert(tickets).values(rows);
    return rows.map(row => row.id);
  };
  const positionOf = async (id: string | undefined, policy: CallingPolicy = DEFAULT_POLICY) => {
    const ticket = await hall.ticket(id!);
    const placed = { ...ticket, lane: ticket.lane as Lane };
    return (await findPlace(office.database.db, office.officeId, placed, { policy }, MONDAY_10)).position;
  };

  beforeAll(async () => {
    office = await openTestOffice(kind);
    hall = hallOf(office);
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    await hall.clear();
    await hall.moveTo(MONDAY_10);
  });

  it('number 3 of 400 has two before it', async () => {
    const ids = await insert('ordinary', 400, 10);
    expect(await positionOf(ids[2])).toBe(3);
    expect(await positionOf(ids[399])).toBe(400);
    await insert('green', 5, 1);
    expect(await positionOf(ids[2])).toBe(8);
    expect(await positionOf(ids[2], { kind: 'first-come' })).toBe(3);
    const [late] = await insert('green', 1, 0);
    expect(await positionOf(late)).toBe(6);
    expect(await positionOf(late, { kind: 'first-come' })).toBe(406);
  });

  it.each([3, 300])('who was missed stands where they really waited, of %d', async count => {
    const ids = await insert('ordinary', count, 10);
    const [back] = await insert('ordinary', 1, 60, { queuedAt: new Date(MONDAY_10 - 10 * MINUTE + 1500) });
    expect(await positionOf(back)).toBe(3);
    expect(await positionOf(ids[2])).toBe(4);
  });

  it.each([3, 300])('a number put first stands before its lane, of %d', async count => {
    const ids = await insert('ordinary', count, 10);
    const [first] = await insert('ordinary', 1, 0, { firstInLine: true });
    expect(await positionOf(first)).toBe(1);
    expect(await positionOf(ids[0])).toBe(2);
  });

  it.each([3, 300])('numbers bound to other windows are in another line, of %d', async count => {
    const { db } = office.database;
    await db
      .update(windows)
      .set({ items: ['YJS'] })
      .where(eq(windows.id, office.windowIds[2]!));
    await insert('ordinary', 4, 30, { forWindowId: office.windowIds[2]! });
    await insert('ordinary', 2, 30, { forStaffId: office.staffIds.liaison! });
    const ids = await insert('ordinary', count, 10);
    expect(await positionOf(ids[1])).toBe(2);
    await insert('ordinary', 1, 30, { forStaffId: office.staffIds.clerk2! });
    await insert('ordinary', 1, 30, { forWindowId: office.windowIds[0]! });
    expect(await positionOf(ids[1])).toBe(4);
  });

  it('a bound number stands in the line of its window', async () => {
    const { db } = office.database;
    await db
      .update(windows)
      .set({ items: ['YJS'] })
      .where(eq(windows.id, office.windowIds[2]!));
    await insert('ordinary', 9, 30);
    await insert('ordinary', 2, 30, { itemCode: 'YJS' });
    const [bound] = await insert('ordinary', 1, 10, { forWindowId: office.windowIds[2]! });
    expect(await positionOf(bound)).toBe(3);
    const [nowhere] = await insert('ordinary', 1, 10, { forStaffId: office.staffIds.liaison! });
    expect(await positionOf(nowhere)).toBeGreaterThan(0);
  });
});
