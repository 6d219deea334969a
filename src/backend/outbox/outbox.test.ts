import { asc, eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { act, fileCase, moveClock, walkTo } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { events } from '../db/schema/events.ts';
import { outbox } from '../db/schema/outbox.ts';
import { applicants } from '../db/schema/people.ts';
import { type Carrier, CarrierError, type Outgoing } from './carrier.ts';
import { CLAIM_MS, claimNext } from './claim.ts';
import { queueMessage } from './queueMessage.ts';
import { sendDue } from './send.ts';

const HOUR = 3_600_000;

describe.each(DATABASES)('the outbox on %s', kind => {
  let office: TestOffice;
  let arrived: Outgoing[];
  let calls: number;
  let fails: (message: Outgoing) => CarrierError | undefined;
  const carrier: Carrier = {
    name: 'test',
    async carry(message) {
      calls++;
      const problem = fails(message);
      if (problem) throw problem;
      arrived.push(message);
    },
  };
  const send = () => sendDue(office.deps);
  const rowOf = async (id: string) =>
    (await office.database.db.select().from(outbox).where(eq(outbox.id, id)))[0]!;
  const queue = (caseId: string | null, more: object = {}) =>
    queueMessage(office.deps, office.database.db, {
      officeId: office.officeId,
      channel: 'platform',
      kind: 'accepted',
      caseId,
      applicantId: null,
      params: { number: 'BH' },
      createdBy: null,
      at: office.clock.now,
      ...more,
    });
  const dueOf = async (id: string) => (await rowOf(id)).nextTryAt.getTime();
  /** Two cases that have nothing to do with each other. */
  const one = '01900000-0000-7000-8000-00000000000a';
  const other = '01900000-0000-7000-8000-00000000000b';

  beforeAll(async () => {
    office = await openTestOffice(kind);
    // The office's own sender works beside the test, as another server's would.
    office.deps.carrier = carrier;
  });
  afterAll(() => office?.close());
  beforeEach(() => {
    arrived = [];
    calls = 0;
    fails = () => undefined;
  });
  afterEach(async () => {
    // The clock is never moved back: the office's own sender may be on its way with the later hour.
    await office.database.db.delete(outbox);
  });

  it('tells the applicant at each step, with the phone in the message and nowhere else', async () => {
    const filed = await fileCase(office, 'LXPQ', 1);
    await walkTo(office, filed.id, 'issued');
    await send();
    const mine = arrived.filter(message => message.caseNumber === filed.number);
    expect(mine.map(message => message.kind)).toEqual(['received', 'accepted', 'ready']);
    expect(mine[0]).toMatchObject({ channel: 'sms', phone: '13800001001', attempt: 1 });
    expect(mine[0]?.text.zh).toContain(filed.queryCode);
    expect(mine[1]?.text.zh).toMatch(/已受理，承诺 \d+月\d+日 前办结/);
    const kept = JSON.stringify(await office.database.db.select().from(outbox));
    expect(kept).not.toContain('13800001001');
    expect(kept).not.toContain('张小敏');
    const log = JSON.stringify(await office.database.db.select().from(events));
    expect(log).not.toContain('13800001001');
  });

  it('leaves out the kinds that the office has switched off', async () => {
    const manager = office.as('manager');
    const before = (await manager('GET', '/api/outbox-settings')).body;
    const { status } = await manager('PUT', '/api/outbox-settings', { ...before, off: ['received'] });
    expect(status).toBe(200);
    const filed = await fileCase(office, 'LXPQ', 2);
    await act(office, 'clerk', filed.id, 'accept');
    const kinds = await office.database.db.select({ kind: outbox.kind }).from(outbox);
    expect(kinds).toEqual([{ kind: 'accepted' }]);
    await manager('PUT', '/api/outbox-settings', { off: [] });
  });

  it('writes nothing when the action is refused', async () => {
    const filed = await fileCase(office, 'LXPQ', 3);
    await office.database.db.delete(outbox);
    expect((await act(office, 'clerk', filed.id, 'issue')).status).toBe(409);
    expect(await office.database.db.select().from(outbox)).toEqual([]);
  });

  it('keeps the order of a case while its first message fails; other cases go on', async () => {
    const first = await queue(one);
    const second = await queue(one);
    const beside = await queue(other);
    fails = ({ id, attempt }) =>
      id === first && attempt < 3 ? new CarrierError('http-error 400') : undefined;
    await send();
    expect(arrived.map(({ id }) => id)).toEqual([beside]);
    expect((await rowOf(second)).tries).toBe(0);
    for (let minute = 0; minute < 5; minute++) {
      office.clock.now += 60_000;
      await send();
    }
    expect(arrived.map(({ id }) => id)).toEqual([beside, first, second]);
    expect(await rowOf(first)).toMatchObject({ status: 'sent', tries: 3, lastError: null, carrier: 'test' });
  });

  it('loses nothing while the receiver is down for an hour', async () => {
    const queued: string[] = [];
    for (let n = 0; n < 4; n++) queued.push(await queue(n % 2 === 0 ? one : other));
    fails = () => new CarrierError('unreachable', true);
    for (let minute = 0; minute < 60; minute += 3) {
      await send();
      office.clock.now += 3 * 60_000;
    }
    expect(arrived).toEqual([]);
    // Backing off: not once a minute each.
    expect(calls).toBeGreaterThan(4);
    expect(calls).toBeLessThan(40);
    fails = () => undefined;
    for (let quarter = 0; quarter < 20 && arrived.length < 4; quarter++) {
      await send();
      office.clock.now += 15 * 60_000;
    }
    const ids = arrived.map(({ id }) => id);
    expect([...ids].sort()).toEqual([...queued].sort());
    const of = (start: number) => ids.filter(id => queued.indexOf(id) % 2 === start);
    expect(of(0)).toEqual([queued[0], queued[2]]);
    expect(of(1)).toEqual([queued[1], queued[3]]);
  });

  it('sends again, under the same id, what a killed server may have sent; not while that may still be alive', async () => {
    const id = await queue(one);
    const next = await queue(one);
    expect((await claimNext(office.deps))?.id).toBe(id);
    // Here the server dies: nobody writes down whether it was sent.
    await send();
    expect(arrived).toEqual([]);
    office.clock.now += CLAIM_MS;
    await send();
    expect(arrived.map(message => [message.id, message.attempt])).toEqual([
      [id, 2],
      [next, 1],
    ]);
  });

  it('gives each message to one of several servers', async () => {
    for (let n = 0; n < 12; n++) await queue(null);
    await Promise.all([send(), send(), send()]);
    expect(arrived).toHaveLength(12);
    expect(new Set(arrived.map(({ id }) => id)).size).toBe(12);
  });

  it('gives up after days; the manager tries again, and nobody else', async () => {
    const id = await queue(one);
    const later = await queue(one);
    fails = message => (message.id === id ? new CarrierError('http-error 422') : undefined);
    for (let hours = 0; hours < 80; hours += 5) {
      await send();
      office.clock.now += 5 * HOUR;
    }
    expect(await rowOf(id)).toMatchObject({ status: 'failed', lastError: 'http-error 422' });
    // Given up is no longer waited for.
    expect(arrived.map(message => message.id)).toEqual([later]);
    await moveClock(office, office.clock.now);
    const path = `/api/outbox/${id}/actions/retry`;
    expect((await office.as('clerk')('POST', path, {})).status).toBe(403);
    const shown = (await office.as('manager')('GET', `/api/outbox/${id}`)).body;
    expect(shown).toMatchObject({
      status: 'failed',
      lastErrorText: '接收方答复 422',
      allowedActions: ['retry'],
    });
    expect((await office.as('manager')('POST', path, { version: shown.version })).status).toBe(200);
    expect((await office.as('manager')('POST', path, { version: shown.version })).status).toBe(409);
    fails = () => undefined;
    await send();
    expect(await rowOf(id)).toMatchObject({ status: 'sent' });
  });

  it('cancels what waits, not what is in somebody’s hands', async () => {
    const id = await queue(one);
    const press = () =>
      office.as('manager')('POST', `/api/outbox/${id}/actions/cancel`, { reason: '写错了' });
    await claimNext(office.deps);
    expect((await press()).body).toMatchObject({ code: 'message-handed-over', allowedActions: [] });
    office.clock.now += CLAIM_MS;
    expect((await press()).body).toMatchObject({ status: 'cancelled' });
    await send();
    expect(arrived).toEqual([]);
  });

  it('asks for a person where there is no phone', async () => {
    const filed = await fileCase(office, 'LXPQ', 4);
    await office.database.db
      .update(applicants)
      .set({ phoneSealed: null })
      .where(eq(applicants.id, filed.applicantId));
    await send();
    const [row] = await office.database.db.select().from(outbox).orderBy(asc(outbox.place));
    expect(row).toMatchObject({ status: 'failed', lastError: 'no-phone' });
  });

  it('keeps what follows behind a message that waits, so that a claim never walks past it', async () => {
    const first = await queue(one);
    const second = await queue(one);
    fails = () => new CarrierError('refused');
    await send();
    const retryAt = await dueOf(first);
    expect(retryAt).toBeGreaterThan(office.clock.now);
    expect(await dueOf(second)).toBe(retryAt);
    expect(await dueOf(await queue(one))).toBe(retryAt);
    fails = () => undefined;
    expect(await dueOf(await queue(other))).toBe(office.clock.now);
    await moveClock(office, retryAt);
    await send();
    expect(arrived.filter(({ id }) => [first, second].includes(id)).map(({ id }) => id)).toEqual([
      first,
      second,
    ]);
  });

  it('keeps messages on the page when nothing is connected, phone and name masked', async () => {
    delete office.deps.carrier;
    const filed = await fileCase(office, 'LXPQ', 5);
    await sendDue(office.deps);
    const { body } = await office.as('clerk')('GET', `/api/outbox?filter={"caseId":"${filed.id}"}`);
    expect(body).toHaveLength(1);
    expect(body[0]).toMatchObject({
      status: 'sent',
      carrier: 'page',
      phone: '138****1005',
      applicantName: '张*敏',
      caseNumber: filed.number,
      allowedActions: [],
    });
    expect(body[0].text).toContain(filed.number);
  });
});
