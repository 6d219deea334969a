import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hallOf, MINUTE, sampleId } from '../../../test/support/testHall.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { events } from '../db/schema/events.ts';
import { tickets } from '../db/schema/hall.ts';
import { absences, bookings, intakeRules, notices } from '../db/schema/hallRules.ts';
import { offices } from '../db/schema/office.ts';
import { createRuleBook } from '../office/ruleBook.ts';
import { endDay, endDays } from './evening.ts';

const HOUR = 60 * MINUTE;

describe.each(DATABASES)('when numbers are given on %s', kind => {
  let office: TestOffice;
  let hall: ReturnType<typeof hallOf>;
  beforeAll(async () => {
    office = await openTestOffice(kind);
    hall = hallOf(office);
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    const { db } = office.database;
    await hall.clear();
    for (const table of [intakeRules, bookings, notices, absences]) await db.delete(table);
    await hall.moveTo(MONDAY_10);
  });

  const setRule = (body: object, username = 'manager') =>
    office.as(username)('PUT', '/api/intake/rules/TLK', { spans: null, dailyCap: null, ...body });
  const kiosk = (body: object = {}) =>
    office.as('device-kiosk')(
      'POST',
      '/api/tickets',
      { itemCode: 'TLK', ...body },
      { 'accept-language': 'en' },
    );
  const codesOf = (taken: { warnings: { code: string }[] }) => taken.warnings.map(warning => warning.code);

  it('an item’s hours bind the kiosk and warn the staff; both name them', async () => {
    expect((await setRule({ spans: [{ from: 840, to: 960 }] })).status).toBe(200);
    const refused = await kiosk();
    expect([refused.status, refused.body.code]).toEqual([409, 'item-closed-now']);
    expect(refused.body.message).toContain('14:00–16:00');
    const taken = await hall.take();
    expect(codesOf(taken)).toEqual(['outside-item-hours']);
    expect(taken.warnings[0].text).toContain('14:00–16:00');
    expect((await kiosk({ itemCode: 'YJS' })).status).toBe(201);
    await hall.moveTo(MONDAY_10 + 4 * HOUR);
    expect((await kiosk()).status).toBe(201);
  });

  it('the cap holds also when many press at once; a cancelled number gives its place back', async () => {
    await setRule({ dailyCap: 3 });
    const presses = await Promise.all(Array.from({ length: 6 }, () => kiosk()));
    expect(presses.map(reply => reply.status).sort()).toEqual([201, 201, 201, 409, 409, 409]);
    const refused = presses.find(reply => reply.status === 409)!.body;
    expect(refused).toMatchObject({ code: 'cap-reached', cap: 3 });
    expect(refused.message).toContain('3 numbers');
    expect(codesOf(await hall.take())).toEqual(['over-cap']);
    for (const reply of presses.filter(each => each.status === 201).slice(0, 2)) {
      await hall.act(reply.body.id, 'cancel', { outcome: 'left' });
    }
    expect((await kiosk()).status).toBe(201);
  });

  it('rules are the manager’s, versioned, and leave an event', async () => {
    expect((await setRule({}, 'clerk')).status).toBe(403);
    expect((await setRule({ spans: [{ from: 700, to: 600 }] })).body.errors).toHaveProperty('spans');
    const first = await setRule({ dailyCap: 5, version: 0 });
    expect(first.body).toMatchObject({ itemCode: 'TLK', dailyCap: 5, version: 1 });
    expect((await setRule({ dailyCap: 6, version: 0 })).body.code).toBe('stale');
    const list = (await office.as('supervisor')('GET', '/api/intake/rules')).body;
    expect(list.find((rule: { itemCode: string }) => rule.itemCode === 'TLK')).toMatchObject({ dailyCap: 5 });
    const { db } = office.database;
    const written = await db.select().from(events).where(eq(events.subjectType, 'intake-rule'));
    expect(written.at(-1)).toMatchObject({ action: 'update', actorId: office.staffIds.manager });
    const settings = await office.as('manager')('PUT', '/api/intake/settings', {
      dayEndsAfter: 30,
      graceBefore: 15,
      graceAfter: 0,
    });
    expect(settings.body).toMatchObject({ dayEndsAfter: 30, graceBefore: 15 });
  });

  it('every number has a code for its slip', async () => {
    const [one, two] = [await hall.take(), await hall.take()];
    expect(one.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(two.code).not.toBe(one.code);
    expect((await hall.ticket(one.id)).code).toBe(one.code);
  });

  describe('the end of the day', () => {
    const evening = () => endDay({ deps: office.deps, rules: createRuleBook(office.deps) }, office.officeId);
    const CLOSING = MONDAY_10 + 7 * HOUR;

    it('an office that fails keeps none of the others', async () => {
      const { db } = office.database;
      const waiting = await hall.take();
      await hall.moveTo(CLOSING + 30 * MINUTE);
      const id = '00000000-0000-0000-0000-000000000001';
      await db
        .insert(offices)
        .values({ id, zh: '', en: '', sample: false, settings: 1, createdAt: new Date(0) });
      // In the order of the table the one that works now comes last.
      await db.update(offices).set({ zh: '测试窗口' }).where(eq(offices.id, office.officeId));
      const warnings: object[] = [];
      const log = { ...office.deps.log, warn: (fields: object) => void warnings.push(fields) };
      const deps = { ...office.deps, log };
      await endDays({ deps, rules: createRuleBook(deps), pump: { wake() {} } });
      await db.delete(offices).where(eq(offices.id, id));
      expect(warnings).toMatchObject([{ officeId: id }]);
      expect((await hall.ticket(waiting.id)).outcome).toBe('day-ended');
    });

    it('closes once what still waits, with a reason; who is being served stays', async () => {
      await hall.open(0);
      const served = await hall.take();
      await hall.callNext(0);
      await hall.act(served.id, 'start');
      const waiting = await hall.take({ idNumber: sampleId(7) });
      await hall.moveTo(CLOSING + 29 * MINUTE);
      expect((await evening()).closed).toBe(0);
      const seen = (await office.as('manager')('GET', '/api/intake/day-end')).body;
      expect(seen).toMatchObject({
        closesAt: new Date(CLOSING).toISOString(),
        endsAt: new Date(CLOSING + 30 * MINUTE).toISOString(),
        isOver: false,
        open: { waiting: 1, serving: 1 },
        waiting: [{ itemCode: 'TLK', count: 1, longestWaitMinutes: 449 }],
      });
      await hall.moveTo(CLOSING + 30 * MINUTE);
      const late = await hall.take();
      const runs = await Promise.all([evening(), evening(), evening()]);
      expect(runs.map(run => run.closed).sort()).toEqual([0, 0, 1]);
      expect(await hall.ticket(waiting.id)).toMatchObject({ status: 'cancelled', outcome: 'day-ended' });
      expect((await hall.eventsOf(waiting.id)).at(-1)).toMatchObject({
        action: 'cancel',
        reason: 'day-ended',
        actorId: null,
      });
      expect((await hall.ticket(served.id)).status).toBe('serving');
      expect((await hall.ticket(late.id)).status).toBe('waiting');
      expect((await office.as('manager')('GET', '/api/intake/day-end')).body).toMatchObject({
        isOver: true,
        closed: 1,
      });
      await hall.moveTo(MONDAY_10 + 24 * HOUR);
      await hall.take();
      expect(await hall.ticket(late.id)).toMatchObject({ status: 'cancelled', outcome: 'day-ended' });
    });

    it.each(['called', 'parked', 'missed'])('closes what is %s, and frees its window', async status => {
      await hall.open(0);
      const { id } = await hall.take();
      await hall.callNext(0);
      if (status === 'parked') await hall.act(id, 'park');
      if (status === 'missed') await hall.act(id, 'miss');
      expect((await hall.ticket(id)).status).toBe(status);
      await hall.moveTo(CLOSING + HOUR);
      expect((await evening()).closed).toBe(1);
      expect((await hall.ticket(id)).outcome).toBe('day-ended');
      expect((await hall.window(0)).ticketId).toBeNull();
    });

    it('leaves the second matter of who is being served to its clerk; the morning ends it', async () => {
      await hall.open(0);
      await hall.open(1);
      const [first, other] = [await hall.take(), await hall.take()];
      await hall.callNext(0);
      await hall.act(first.id, 'start');
      const { matter } = (await hall.act(first.id, 'add-matter', { itemCode: 'YJS' })).body;
      await hall.callNext(1, 'clerk2');
      await hall.act(other.id, 'park', {}, 'clerk2');
      await hall.moveTo(CLOSING + HOUR);
      expect((await evening()).closed).toBe(1);
      expect((await hall.ticket(other.id)).outcome).toBe('day-ended');
      const done = await hall.act(first.id, 'finish', { next: true });
      expect(done.body.next, JSON.stringify(done.body)).toMatchObject({
        ticket: { id: matter.id, status: 'serving' },
      });
      const third = (await hall.act(matter.id, 'add-matter', { itemCode: 'TLK' })).body.matter;
      await hall.moveTo(MONDAY_10 + 24 * HOUR);
      await hall.take();
      expect((await hall.ticket(third.id)).outcome).toBe('day-ended');
    });

    it('commits batch by batch, marks the evening last, and two servers share the work', async () => {
      const { db } = office.database;
      const one = await hall.take();
      const row = await hall.ticket(one.id);
      const copies = Array.from({ length: 1100 }, (_, n) => ({
        ...row,
        id: office.deps.newId(),
        code: null,
        number: `Z${n}`,
      }));
      await db.insert(tickets).values(copies);
      await hall.moveTo(CLOSING + HOUR);
      const waiting = () => db.$count(tickets, eq(tickets.status, 'waiting'));
      // The second batch fails: the first stays done, and the evening is not over.
      let given = 0;
      const failing = {
        ...office.deps,
        newId: () => {
          given += 1;
          if (given === 700) throw new Error('gone');
          return office.deps.newId();
        },
      };
      const house = { deps: failing, rules: createRuleBook(office.deps) };
      await expect(endDay(house, office.officeId)).rejects.toThrow('gone');
      expect(await waiting()).toBe(601);
      expect((await office.as('manager')('GET', '/api/intake/day-end')).body.isOver).toBe(false);
      const runs = await Promise.all([evening(), evening()]);
      expect(runs[0]!.closed + runs[1]!.closed).toBe(601);
      expect(await waiting()).toBe(0);
      expect((await office.as('manager')('GET', '/api/intake/day-end')).body.isOver).toBe(true);
    });

    it('a Sunday has no evening', async () => {
      await hall.moveTo(MONDAY_10 - 24 * HOUR);
      await hall.take();
      await hall.moveTo(MONDAY_10 - 13 * HOUR);
      expect((await evening()).closed).toBe(0);
    });
  });

  describe('the liaison is told', () => {
    const TERMS = { validFrom: '2026-03-02', validTo: '2026-03-02' };
    const CODE = { creditCode: '91350100M000100Y43' };
    const noticesOf = async (username: string) =>
      (await office.as(username)('GET', '/api/notices', undefined, { 'accept-language': 'en' })).body;

    it('of a green number, at once, and nobody else', async () => {
      await hall.addGrant(TERMS);
      const taken = await hall.take(CODE);
      await hall.take();
      const [notice, ...more] = await noticesOf('liaison');
      expect(more).toEqual([]);
      expect(notice).toMatchObject({ kind: 'green-number', subjectId: taken.id, seenAt: null });
      expect(notice.text).toContain(taken.number);
      expect(await noticesOf('manager')).toEqual([]);
      const path = `/api/notices/${notice.id}/actions/seen`;
      expect((await office.as('manager')('POST', path, {})).status).toBe(404);
      expect((await office.as('device-kiosk')('POST', path, {})).status).toBe(403);
      const seen = (await office.as('liaison')('POST', path, {})).body;
      await hall.moveTo(MONDAY_10 + MINUTE);
      expect((await office.as('liaison')('POST', path, {})).body.seenAt).toBe(seen.seenAt);
      const unseen = await office.as('liaison')('GET', '/api/notices?filter={"seenAt":null}');
      expect(unseen.body).toEqual([]);
    });

    it('the deputy while the liaison is away', async () => {
      await hall.addGrant(TERMS);
      const at = new Date(MONDAY_10 - HOUR);
      await office.database.db.insert(absences).values({
        id: office.deps.newId(),
        officeId: office.officeId,
        staffId: office.staffIds.liaison!,
        deputyId: office.staffIds.clerk2!,
        reason: 'leave',
        fromAt: at,
        handed: {},
        createdBy: office.staffIds.liaison!,
        createdAt: at,
        updatedAt: at,
      });
      await hall.take(CODE);
      expect(await noticesOf('liaison')).toEqual([]);
      expect(await noticesOf('clerk2')).toHaveLength(1);
    });
  });
});
