import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CREDIT_CODE, hallOf, MINUTE } from '../../../test/support/testHall.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import type { Lane } from '../../domain/queue/lanes.ts';
import { tickets, windows } from '../db/schema/hall.ts';
import { absences } from '../db/schema/hallRules.ts';
import { grants } from '../db/schema/people.ts';

describe.each(DATABASES)('what a window prefers on %s', kind => {
  let office: TestOffice;
  let hall: ReturnType<typeof hallOf>;
  let grantId: string;
  /** A number that has waited so many minutes at MONDAY_10. */
  const insert = async (lane: Lane, minutes: number, more: Partial<typeof tickets.$inferInsert> = {}) => {
    const id = office.deps.newId();
    const takenAt = new Date(MONDAY_10 - minutes * MINUTE);
    await office.database.db.insert(tickets).values({
      id,
      officeId: office.officeId,
      number: `N${id.slice(-8)}`,
      serviceDay: '2026-03-02',
      itemCode: 'TLK',
      channel: 'walk-in',
      lane,
      status: 'waiting',
      takenAt,
      updatedAt: takenAt,
      ...more,
    });
    return id;
  };
  const ownClient = (minutes: number) =>
    insert('green', minutes, { grantId, liaisonId: office.staffIds.liaison! });
  const change = (index: number, values: Partial<typeof windows.$inferInsert>) =>
    office.database.db.update(windows).set(values).where(eq(windows.id, office.windowIds[index]!));
  /** Whom the window calls, as `next` said before it. */
  const call = async (index: number) => {
    const looked = await office.as('manager')('GET', `/api/windows/${office.windowIds[index]}/next`);
    const { body } = await hall.callNext(index, 'manager');
    expect(looked.body.ticket?.id).toBe(body.ticket.id);
    return [body.ticket.id, body.because.code];
  };

  beforeAll(async () => {
    office = await openTestOffice(kind);
    hall = hallOf(office);
    ({ grantId } = await hall.addGrant({ validFrom: '2026-01-01', validTo: '2026-12-31' }));
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    await hall.clear();
    await hall.moveTo(MONDAY_10);
    await office.database.db.delete(absences);
    await change(2, { clerkId: office.staffIds.liaison! });
    for (const index of [0, 1, 2]) await hall.open(index);
  });

  it('a liaison’s own clients are called first there and nowhere else', async () => {
    const other = await insert('green', 2);
    const own = await ownClient(1);
    const next = await office.as('manager')('GET', `/api/windows/${office.windowIds[0]}/next`);
    expect(next.body.ticket.id).toBe(other);
    const queue = await office.as('manager')('GET', `/api/windows/${office.windowIds[2]}/queue`);
    expect(queue.body.order.map((each: { ticket: { id: string } }) => each.ticket.id)).toEqual([own, other]);
    expect(queue.body.order[0].because.text).toBe('本窗口专员的企业，已等 1 分钟');
    expect(await call(2)).toEqual([own, 'own-client']);
    expect(await call(0)).toEqual([other, 'first-in-line']);
  });

  it('and are never held back for the liaison', async () => {
    const own = await ownClient(1);
    expect(await call(0)).toEqual([own, 'first-in-line']);
  });

  it('also one who stands behind more than are read of the lane', async () => {
    for (let n = 0; n < 14; n += 1) await insert('green', 3);
    const { id } = await hall.take({ creditCode: CREDIT_CODE });
    expect(await call(2)).toEqual([id, 'own-client']);
  });

  it.each<[string, object, string]>([
    ['away', {}, 'own-client'],
    ['back', { endedAt: new Date(MONDAY_10) }, 'first-in-line'],
    ['away from tomorrow on', { fromAt: new Date(MONDAY_10 + 1_440 * MINUTE) }, 'first-in-line'],
    ['no longer away', { untilAt: new Date(MONDAY_10) }, 'first-in-line'],
  ])('the deputy of a liaison who is %s', async (_, absence, code) => {
    const at = new Date(MONDAY_10 - MINUTE);
    await office.database.db.insert(absences).values({
      id: office.deps.newId(),
      officeId: office.officeId,
      staffId: office.staffIds.liaison!,
      deputyId: office.staffIds.clerk2!,
      reason: '出差',
      fromAt: at,
      handed: [],
      createdBy: office.staffIds.manager!,
      createdAt: at,
      updatedAt: at,
      ...absence,
    });
    const other = await insert('green', 2);
    const own = await ownClient(1);
    expect(await call(1)).toEqual([code === 'own-client' ? own : other, code]);
    // The grant names its own deputy, who stands in too.
    await office.database.db.update(tickets).set({ status: 'cancelled' }).where(eq(tickets.id, own));
    await ownClient(1);
    await insert('green', 2);
    await office.database.db.update(grants).set({ deputyId: office.staffIds.clerk! });
    expect((await call(0))[1]).toBe(code);
    await office.database.db.update(grants).set({ deputyId: null });
  });

  it('items in the order in which the window lists them, within a few minutes', async () => {
    await change(0, { items: ['YJS', 'TLK'] });
    const [first, second] = [await insert('ordinary', 9), await insert('ordinary', 6)];
    const late = await insert('ordinary', 3, { itemCode: 'YJS' });
    expect(await call(0)).toEqual([first, 'first-in-line']);
    expect(await call(1)).toEqual([second, 'first-in-line']);
    const [waits, preferred] = [
      await insert('ordinary', 5),
      await insert('ordinary', 0, { itemCode: 'YJS' }),
    ];
    await hall.act(first, 'finish', {}, 'manager');
    expect(await call(0)).toEqual([late, 'preferred-item']);
    await hall.act(late, 'finish', {}, 'manager');
    // All are equal where the window lists nothing.
    const next = await office.as('manager')('GET', `/api/windows/${office.windowIds[2]}/next`);
    expect(next.body.ticket.id).toBe(waits);
    expect(await call(0)).toEqual([preferred, 'preferred-item']);
  });

  it('also one of a preferred item who stands behind more than are read of the lane', async () => {
    await change(0, { items: ['YJS', 'TLK'] });
    for (let n = 0; n < 14; n += 1) await insert('ordinary', 4);
    const preferred = await insert('ordinary', 1, { itemCode: 'YJS' });
    expect(await call(0)).toEqual([preferred, 'preferred-item']);
  });

  it('a number of another item that a transfer bound to the window', async () => {
    await change(0, { items: ['YJS', 'TLK'] });
    const bound = await insert('ordinary', 9, { itemCode: 'RCLH', forWindowId: office.windowIds[0]! });
    await insert('ordinary', 9.5, { itemCode: 'RCLH' });
    await insert('ordinary', 2);
    expect(await call(0)).toEqual([bound, 'first-in-line']);
  });

  it('twelve numbers that were put first hide nobody over the cap', async () => {
    await change(0, { privilegedInARow: 1 });
    for (let n = 0; n < 13; n += 1) await insert('ordinary', 1, { firstInLine: true });
    await insert('green', 4);
    const over = await insert('ordinary', 25);
    expect(await call(0)).toEqual([over, 'ordinary-over-cap']);
  });
});
