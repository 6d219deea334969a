import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hallOf, MINUTE, sampleId } from '../../../test/support/testHall.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { windows } from '../db/schema/hall.ts';

/** What comes back exactly; a version only goes up. */
const kept = <T extends { version: number; updatedAt: Date; undo?: unknown }>(row: T) => {
  const { version: _, updatedAt: __, undo: ___, ...rest } = row;
  return rest;
};

describe.each(DATABASES)('undo on %s', kind => {
  let office: TestOffice;
  let hall: ReturnType<typeof hallOf>;
  beforeAll(async () => {
    office = await openTestOffice(kind);
    hall = hallOf(office);
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    await hall.clear();
    await hall.moveTo(MONDAY_10);
    await hall.open(0);
    await hall.open(1);
  });
  const later = (minutes: number) => hall.moveTo(MONDAY_10 + minutes * MINUTE);
  const called = async (body: object = {}) => {
    await hall.take(body);
    return (await hall.callNext(0)).body.ticket;
  };
  const call = async () => (await hall.callNext(0)).status;

  it.each([
    ['call', [], 'call', {}],
    ['call of one who was missed', ['miss', 'resume'], 'call', {}],
    ['start', [], 'start', {}],
    ['miss', [], 'miss', { missReason: 'left' }],
    ['park', ['start'], 'park', { note: '等材料' }],
    ['resume of a parked one', ['park'], 'resume', {}],
    ['resume of a missed one', ['miss'], 'resume', {}],
    ['transfer', ['start'], 'transfer', { itemCode: 'YJS', firstInLine: true, note: '急' }],
    ['finish from called', [], 'finish', { outcome: 'left', inaccurateTime: true }],
    ['finish from parked', ['park'], 'finish', {}],
    ['cancel', [], 'cancel', {}],
    ['release', ['start'], 'release', { reason: 'stuck' }],
  ] as const)('%s: number and window are as before', async (name, before, action, body) => {
    const { id } = await (name === 'call' ? hall.take() : called());
    for (const step of before) expect((await hall.act(id, step, {}, 'manager')).status).toBe(200);
    await later(2);
    const [ticket, window] = [await hall.ticket(id), await hall.window(0)];
    if (action === 'call') expect(await call()).toBe(200);
    else expect((await hall.act(id, action, body, 'manager')).status).toBe(200);
    await later(3);
    const { body: seen } = await office.as('manager')('GET', `/api/tickets/${id}`);
    expect(seen.undo).toEqual({ action, until: new Date(MONDAY_10 + 7 * MINUTE).toISOString() });
    expect(seen.allowedActions).toContain('undo');
    const undone = await hall.act(id, 'undo', {}, 'manager');
    expect([undone.status, undone.body.status], JSON.stringify(undone.body)).toEqual([200, ticket.status]);
    expect(kept(await hall.ticket(id))).toEqual(kept(ticket));
    expect(kept(await hall.window(0))).toEqual(kept(window));
    const last = (await hall.eventsOf(id)).at(-1)!;
    expect(last).toMatchObject({ action: 'undo', to: ticket.status, data: { undone: action } });
    const again = await hall.act(id, 'undo', {}, 'manager');
    expect([again.status, again.body.code]).toEqual([409, 'nothing-to-undo']);
  });

  it('only by whoever did it, or a manager', async () => {
    const { id } = await called();
    await hall.act(id, 'miss');
    const other = await office.as('clerk2')('GET', `/api/tickets/${id}`);
    expect([other.body.undo, other.body.allowedActions.includes('undo')]).toEqual([null, false]);
    const refused = await hall.act(id, 'undo', {}, 'clerk2');
    expect([refused.status, refused.body.code]).toEqual([403, 'undo-not-yours']);
    expect((await hall.act(id, 'undo')).body).toMatchObject({
      status: 'called',
      missCount: 0,
      missReason: null,
    });
  });

  it('for five minutes', async () => {
    const { id } = await called();
    await hall.act(id, 'start');
    await later(5);
    expect((await office.as('clerk')('GET', `/api/tickets/${id}`)).body.undo).not.toBeNull();
    await hall.moveTo(MONDAY_10 + 5 * MINUTE + 1);
    expect((await office.as('clerk')('GET', `/api/tickets/${id}`)).body.undo).toBeNull();
    const reply = await hall.act(id, 'undo');
    expect([reply.status, reply.body.code]).toEqual([409, 'undo-too-late']);
  });

  it('not when the window has somebody else, nor when it is closed', async () => {
    const { id } = await called();
    await hall.take();
    await hall.act(id, 'miss', { next: true });
    const busy = await hall.act(id, 'undo');
    expect([busy.status, busy.body.code, busy.body.status]).toEqual([409, 'window-busy', 'missed']);
    await hall.act((await hall.window(0)).ticketId!, 'finish');
    await office.as('clerk')('POST', `/api/windows/${office.windowIds[0]}/actions/close`, {});
    expect((await hall.act(id, 'undo')).body.code).toBe('window-closed');
    expect((await hall.ticket(id)).status).toBe('missed');
  });

  it.each([
    ['back to', 'miss'],
    ['away from', 'start'],
  ])('not %s a window that has another clerk since; a manager may', async (way, action) => {
    const { id } = await called();
    if (way === 'back to') await hall.act(id, action);
    const { db } = office.database;
    const isIt = eq(windows.id, office.windowIds[0]!);
    await db.update(windows).set({ clerkId: office.staffIds.clerk2! }).where(isIt);
    const [ticket, window] = [await hall.ticket(id), await hall.window(0)];
    try {
      const reply = await hall.act(id, 'undo', {}, 'clerk');
      expect([reply.status, reply.body.code]).toEqual([409, 'window-taken-over']);
      expect(reply.body.message).toContain('其他人员');
      expect([await hall.ticket(id), await hall.window(0)]).toEqual([ticket, window]);
      expect((await hall.act(id, 'undo', {}, 'manager')).status).toBe(200);
    } finally {
      await db.update(windows).set({ clerkId: office.staffIds.clerk! }).where(isIt);
    }
  });

  it('never takes a visitor away from the window that called them since', async () => {
    const { id } = await called();
    await hall.act(id, 'transfer', { windowId: office.windowIds[1] });
    expect((await hall.callNext(1, 'clerk2')).body.ticket.id).toBe(id);
    const reply = await hall.act(id, 'undo');
    expect([reply.status, reply.body.code]).toEqual([403, 'undo-not-yours']);
    expect((await hall.window(1)).ticketId).toBe(id);
    // The call is the other window's step: its clerk may take it back, into the line.
    expect((await hall.act(id, 'undo', {}, 'clerk2')).body).toMatchObject({
      status: 'waiting',
      forWindowId: office.windowIds[1],
    });
    expect((await hall.act(id, 'undo')).body.code).toBe('nothing-to-undo');
  });

  it('undo and a call by another window at the same moment: one of them, never both', async () => {
    for (let round = 0; round < 6; round += 1) {
      await hall.clear();
      await hall.open(0);
      await hall.open(1);
      const { id } = await called();
      await hall.act(id, 'transfer', { windowId: office.windowIds[1] });
      const [undone, taken] = await Promise.all([hall.act(id, 'undo'), hall.callNext(1, 'clerk2')]);
      const at = [(await hall.window(0)).ticketId, (await hall.window(1)).ticketId];
      expect(at.filter(each => each === id)).toHaveLength(1);
      expect(at[0] === id ? undone.status : taken.status).toBe(200);
      if (at[0] === id) expect(taken.status).toBe(204);
      else expect([403, 409]).toContain(undone.status);
    }
  });

  it('a call is taken back also after it was called again, in its own five minutes', async () => {
    const { id } = await hall.take();
    const [ticket, window] = [await hall.ticket(id), await hall.window(0)];
    expect(await call()).toBe(200);
    await later(1);
    expect((await hall.act(id, 'recall')).body.callCount).toBe(2);
    const seen = (await office.as('clerk')('GET', `/api/tickets/${id}`)).body.undo;
    expect(seen).toEqual({ action: 'call', until: new Date(MONDAY_10 + 5 * MINUTE).toISOString() });
    expect((await hall.act(id, 'undo')).body.status).toBe('waiting');
    expect(kept(await hall.ticket(id))).toEqual(kept(ticket));
    expect(kept(await hall.window(0))).toEqual(kept(window));
    // A recall alone leaves nothing to take back.
    await hall.callNext(0);
    await hall.moveTo(MONDAY_10 + 7 * MINUTE);
    await hall.act(id, 'recall');
    expect((await hall.act(id, 'undo')).body.code).toBe('undo-too-late');
  });

  it('a second matter is taken back while nobody has touched its number', async () => {
    const { id } = await called();
    await hall.act(id, 'start');
    const ticket = await hall.ticket(id);
    const { matter } = (await hall.act(id, 'add-matter', { itemCode: 'YJS' })).body;
    expect((await hall.act(id, 'undo')).body).toMatchObject({ status: 'serving', visitId: null });
    expect(kept(await hall.ticket(id))).toEqual(kept(ticket));
    expect(await hall.ticket(matter.id)).toMatchObject({ status: 'cancelled' });
    expect((await hall.eventsOf(matter.id)).at(-1)).toMatchObject({
      ...{ action: 'cancel', from: 'parked', data: { undone: 'add-matter' } },
    });
    const again = (await hall.act(id, 'add-matter', { itemCode: 'YJS' })).body.matter;
    await hall.act(again.id, 'transfer', { itemCode: 'TLK' });
    const refused = await hall.act(id, 'undo');
    expect([refused.status, refused.body.code]).toEqual([409, 'undo-matter-used']);
    expect((await hall.ticket(id)).visitId).toBe(id);
  });

  it('the same press twice takes back once', async () => {
    const { id } = await called();
    await hall.act(id, 'start');
    await hall.act(id, 'park');
    const press = () =>
      office.as('clerk')('POST', `/api/tickets/${id}/actions/undo`, {}, { 'idempotency-key': 'u' });
    const answers = await Promise.all([press(), press()]);
    expect(answers.map(answer => [answer.status, answer.body.status])).toEqual([
      [200, 'serving'],
      [200, 'serving'],
    ]);
    expect((await hall.eventsOf(id)).filter(event => event.action === 'undo')).toHaveLength(1);
  });

  it('does not bring back a second waiting number of one person', async () => {
    const person = { idNumber: sampleId(51) };
    const { id } = await hall.take(person);
    await hall.act(id, 'cancel');
    await hall.take(person);
    expect((await hall.act(id, 'undo')).body.code).toBe('already-waiting');
  });
});
