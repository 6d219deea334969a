import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hallOf } from '../../../test/support/testHall.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { events } from '../db/schema/events.ts';
import { tickets, windows } from '../db/schema/hall.ts';

const WINDOWS = 20;
const WAITING = 200;

describe.each(DATABASES)('many windows at once on %s', kind => {
  let office: TestOffice;
  const windowIds: string[] = [];
  beforeAll(async () => {
    office = await openTestOffice(kind);
    const { deps, officeId, database } = office;
    const at = new Date(office.clock.now);
    for (let index = 0; index < WINDOWS; index += 1) windowIds.push(deps.newId());
    await database.db.insert(windows).values(
      windowIds.map((id, index) => ({
        id,
        officeId,
        no: 100 + index,
        name: `w${index}`,
        status: 'open',
        statusSince: at,
        items: [],
        updatedAt: at,
      })),
    );
    await database.db.insert(tickets).values(
      Array.from({ length: WAITING }, (_, index) => ({
        id: deps.newId(),
        officeId,
        number: `A${index}`,
        serviceDay: '2026-03-02',
        itemCode: 'TLK',
        channel: 'walk-in',
        lane: index % 5 === 0 ? 'green' : 'ordinary',
        status: 'waiting',
        takenAt: new Date(at.getTime() - (WAITING - index) * 1_000),
        updatedAt: at,
      })),
    );
  });
  afterAll(() => office.close());

  it(`${WINDOWS} windows call ${WAITING} numbers: each exactly once, none left`, async () => {
    const manager = office.as('manager');
    const called: string[] = [];
    const callUntilEmpty = async (windowId: string) => {
      for (;;) {
        const reply = await manager('POST', `/api/windows/${windowId}/actions/call-next`, {});
        if (reply.status === 204) return;
        expect(reply.status, JSON.stringify(reply.body)).toBe(200);
        called.push(reply.body.ticket.number);
        const done = await manager('POST', `/api/tickets/${reply.body.ticket.id}/actions/finish`, {});
        expect(done.status).toBe(200);
      }
    };
    await Promise.all(windowIds.map(callUntilEmpty));
    expect(called).toHaveLength(WAITING);
    expect(new Set(called).size).toBe(WAITING);
    const { db } = office.database;
    const left = await db.select().from(tickets).where(sql`${tickets.status} <> 'finished'`);
    expect(left).toEqual([]);
    const calls = await db.select().from(events).where(eq(events.action, 'call'));
    expect(calls).toHaveLength(WAITING);
    expect(await db.select().from(windows).where(sql`${windows.ticketId} is not null`)).toEqual([]);
  });

  it('two presses at one window call one number', async () => {
    const hall = hallOf(office);
    await hall.take();
    await hall.take();
    const path = `/api/windows/${windowIds[0]}/actions/call-next`;
    const answers = await Promise.all([1, 2, 3].map(() => office.as('manager')('POST', path, {})));
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409, 409]);
  });

  it.runIf(kind === 'postgres')(
    'a number that somebody holds for a moment is waited for, not passed over',
    async () => {
      const hall = hallOf(office);
      await hall.clear();
      await office.database.db.update(windows).set({ status: 'open' });
      const { id } = await hall.take();
      let release = () => {};
      const held = new Promise<void>(resolve => {
        release = resolve;
      });
      let isHeld = () => {};
      const begun = new Promise<void>(resolve => {
        isHeld = resolve;
      });
      const holding = office.database.db.transaction(async tx => {
        await tx.select().from(tickets).where(eq(tickets.id, id)).for('update');
        isHeld();
        await held;
      });
      await begun;
      setTimeout(release, 40);
      const reply = await office.as('manager')('POST', `/api/windows/${windowIds[0]}/actions/call-next`, {});
      expect([reply.status, reply.body.ticket?.id]).toEqual([200, id]);
      await holding;
    },
  );
});
