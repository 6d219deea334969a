import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hallOf, MINUTE } from '../../../test/support/testHall.ts';
import {
  callerOf,
  DATABASES,
  MONDAY_10,
  openTestOffice,
  PASSWORD,
  type TestOffice,
} from '../../../test/support/testOffice.ts';
import { tickets } from '../db/schema/hall.ts';
import { sessions } from '../db/schema/staff.ts';

interface Change {
  seq: number;
  action: string;
  subjectType: string;
  subjectId: string;
}

describe.each(DATABASES)('stream on %s', kind => {
  let office: TestOffice;
  let hall: ReturnType<typeof hallOf>;
  const tokens = new Map<string, string>();
  const leaving: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    office = await openTestOffice(kind);
    hall = hallOf(office);
    for (const username of ['clerk', 'manager', 'auditor', 'device-screen', 'admin', 'approver', 'liaison']) {
      const { body } = await callerOf(office.app)('POST', '/api/session', { username, password: PASSWORD });
      tokens.set(username, body.token);
    }
  });
  afterEach(async () => {
    for (const leave of leaving.splice(0)) await leave();
  });
  afterAll(() => office.close());

  const request = (username: string, path = '/api/stream', headers = {}) =>
    office.app.fetch(
      new Request(`http://office.test${path}`, {
        headers: { authorization: `Bearer ${tokens.get(username)}`, ...headers },
      }),
    );

  async function listen(username: string, path?: string, headers = {}) {
    const response = await request(username, path, headers);
    expect(response.status).toBe(200);
    const changes: Change[] = [];
    const reader = response.body!.getReader();
    leaving.push(() => reader.cancel());
    const run = async () => {
      const decoder = new TextDecoder();
      let text = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        text += decoder.decode(value, { stream: true });
        const parts = text.split('\n\n');
        text = parts.pop() ?? '';
        for (const part of parts) {
          const data = /^data: (.*)$/m.exec(part)?.[1];
          if (data) changes.push(JSON.parse(data));
        }
      }
    };
    void run().catch(() => {});
    return changes;
  }

  const settle = async () => {
    await office.app.drain();
    await new Promise(resolve => setTimeout(resolve, 20));
  };

  it('tells a liaison of their own visitors and of nobody else', async () => {
    await settle();
    const changes = await listen('liaison');
    const all = await listen('manager');
    const other = await hall.take();
    const own = await hall.take();
    await office.database.db
      .update(tickets)
      .set({ liaisonId: office.staffIds.liaison! })
      .where(eq(tickets.id, own.id));
    await settle();
    const visitors = (told: Change[]) =>
      told.filter(change => change.subjectType === 'ticket').map(change => change.subjectId);
    expect(visitors(all)).toEqual([other.id, own.id]);
    expect(visitors(changes)).toEqual([own.id]);
    await office.database.db.update(tickets).set({ status: 'cancelled' });
  });

  it('starts at now, then tells every change once, in order', async () => {
    await hall.take();
    await settle();
    const changes = await listen('clerk');
    const { id } = await hall.take();
    await hall.take();
    await settle();
    expect(changes.map(change => change.action)).toEqual(['take', 'take']);
    expect(changes[0]).toEqual({
      seq: expect.any(Number),
      at: new Date(MONDAY_10).toISOString(),
      action: 'take',
      subjectType: 'ticket',
      subjectId: id,
      from: null,
      to: 'waiting',
    });
    expect(changes[1]!.seq).toBe(changes[0]!.seq + 1);
  });

  it.each(['header', 'query'])('resumes by %s without a gap while changes go on', async way => {
    const before = await listen('clerk');
    await hall.take();
    await settle();
    const { seq } = before.at(-1)!;
    const busy = (async () => {
      for (let index = 0; index < 15; index += 1) await hall.take();
    })();
    const changes =
      way === 'header'
        ? await listen('clerk', '/api/stream?after=0', { 'last-event-id': String(seq) })
        : await listen('clerk', `/api/stream?after=${seq}`);
    await busy;
    await settle();
    expect(changes.map(change => change.seq)).toEqual(
      Array.from({ length: 15 }, (_, index) => seq + 1 + index),
    );
  });

  it('tells each role what it may know', async () => {
    const heard = {
      clerk: await listen('clerk'),
      approver: await listen('approver'),
      auditor: await listen('auditor'),
      screen: await listen('device-screen'),
    };
    await hall.open(0);
    await hall.take();
    const { body: item } = await office.as('clerk')('GET', '/api/windows');
    expect(item.length).toBeGreaterThan(0);
    await settle();
    const types = (changes: Change[]) => changes.map(change => change.subjectType);
    expect(types(heard.clerk)).toEqual(['window', 'ticket']);
    expect(types(heard.approver)).toEqual(['window']);
    expect(types(heard.screen)).toEqual(['window', 'ticket']);
    expect(types(heard.auditor).filter(type => type !== 'staff')).toEqual(['window', 'ticket']);
    expect((await request('admin')).status).toBe(403);
  });

  it.each([
    ['/api/stream?after=x', {}],
    ['/api/stream?after=-1', {}],
    ['/api/stream', { 'last-event-id': 'x' }],
  ])('refuses %s %j', async (path, headers) => {
    expect((await request('clerk', path, headers)).status).toBe(400);
  });

  it('keeps nobody signed in', async () => {
    await office.database.db.update(sessions).set({ lastSeenAt: new Date(MONDAY_10) });
    office.clock.now = MONDAY_10 + 20 * MINUTE;
    await listen('manager');
    office.clock.now = MONDAY_10 + 31 * MINUTE;
    expect((await request('manager')).status).toBe(401);
    await hall.moveTo(MONDAY_10);
  });
});
