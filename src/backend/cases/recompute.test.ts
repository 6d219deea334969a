import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { act, fileCase, moveClock } from '../../../test/support/cases.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { instantAt } from '../../domain/calendar/day.ts';
import { PUBLISHED_YEARS } from '../../domain/calendar/published.ts';
import { cases } from '../db/schema/cases.ts';
import { events } from '../db/schema/events.ts';
import { holdRules } from './rulesLock.ts';

interface Entry {
  action: string;
  from: string | null;
  to: string | null;
  actorId: string;
  data: Record<string, unknown>;
}

// Monday, 2 March 2026; LXPQ has 3 committed days, DRJZ 5, YJS is an 即办件; 20, 20 and 10 legal ones.
describe.each(DATABASES)('open cases when the rules change on %s', kind => {
  let office: TestOffice;
  let n = 0;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());
  beforeEach(() => moveClock(office, MONDAY_10));

  const manager = (method: string, path: string, body?: unknown) =>
    office.as('manager')(method, `/api/holidays${path}`, body);
  const read = async (id: string) => (await office.as('clerk')('GET', `/api/cases/${id}`)).body;
  const moves = async (id: string): Promise<Entry[]> =>
    (await read(id)).timeline.filter((entry: Entry) => entry.action === 'recompute-due');
  const accept = async (item: string): Promise<string> => {
    const { id } = await fileCase(office, item, ++n);
    const reply = await act(office, 'clerk', id, 'accept');
    if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
    return id;
  };
  const addDay = async (date: string) => {
    const reply = await manager('POST', '', { date, works: false, name: '停电' });
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
    return reply.body;
  };
  const removeDay = (id: string) => manager('DELETE', `/${id}`);
  const setSettings = async (part: object) => {
    const { body } = await office.as('admin')('GET', '/api/settings');
    const reply = await office.as('admin')('PUT', '/api/settings', { ...body, ...part });
    if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  };
  /** What the page explains is what is stored. */
  const expectExplained = async (id: string) => {
    const record = await read(id);
    expect(record.ledger.committed.at(-1)?.date).toBe(record.committedDueOn);
    expect(record.ledger.legal.at(-1)?.date).toBe(record.legalDueOn);
  };

  it('a day that is entered, moved and taken out moves what reaches it, each time with an event', async () => {
    const id = await accept('LXPQ');
    const received = (await fileCase(office, 'LXPQ', ++n)).id;
    const closed = await accept('LXPQ');
    await act(office, 'clerk', closed, 'withdraw');
    const before = await read(closed);
    expect(await read(id)).toMatchObject({
      committedDueOn: '2026-03-05',
      legalDueOn: '2026-03-30',
      version: 2,
    });

    const day = await addDay('2026-03-04');
    expect(await read(id)).toMatchObject({
      committedDueOn: '2026-03-06',
      legalDueOn: '2026-03-31',
      version: 3,
    });
    await expectExplained(id);
    expect((await moves(id)).at(-1)).toMatchObject({
      from: '2026-03-05',
      to: '2026-03-06',
      actorId: office.staffIds.manager,
      data: { legalDueFrom: '2026-03-30', legalDueOn: '2026-03-31' },
    });
    // After the committed day and before the legal one.
    const moved = await manager('PUT', `/${day.id}`, { ...day, date: '2026-03-18' });
    expect(moved.status).toBe(200);
    expect(await read(id)).toMatchObject({ committedDueOn: '2026-03-05', legalDueOn: '2026-03-31' });
    await expectExplained(id);
    await removeDay(day.id);
    expect(await read(id)).toMatchObject({
      committedDueOn: '2026-03-05',
      legalDueOn: '2026-03-30',
      version: 5,
    });
    expect((await moves(id)).map(({ from, to }) => [from, to])).toEqual([
      ['2026-03-05', '2026-03-06'],
      ['2026-03-06', '2026-03-05'],
      ['2026-03-05', '2026-03-05'],
    ]);
    expect(await moves(received)).toEqual([]);
    expect(await read(closed)).toEqual(before);
  });

  it.each([
    ['the day after the last due day', '2026-03-31', '2026-03-05', '2026-03-30', 0],
    ['the legal due day', '2026-03-30', '2026-03-05', '2026-03-31', 1],
    ['the committed due day', '2026-03-05', '2026-03-06', '2026-03-31', 1],
  ])('%s off', async (_, date, committedDueOn, legalDueOn, count) => {
    const id = await accept('LXPQ');
    const day = await addDay(date);
    expect(await read(id)).toMatchObject({ committedDueOn, legalDueOn, version: 2 + count });
    expect(await moves(id)).toHaveLength(count);
    await removeDay(day.id);
  });

  it('while a pause runs the days stay those of before it, by the new calendar, and follow when it ends', async () => {
    const id = await accept('DRJZ');
    await moveClock(office, instantAt('2026-03-03', 600));
    await act(office, 'reviewer', id, 'pause', { stopCode: 'VERI' });
    expect((await read(id)).committedDueOn).toBe('2026-03-09');
    const day = await addDay('2026-03-06');
    // An unconfirmed stop leaves the legal clock running.
    expect(await read(id)).toMatchObject({
      committedDueOn: '2026-03-10',
      legalDueOn: '2026-03-31',
      paused: true,
      lamp: 'stopped',
    });
    await moveClock(office, instantAt('2026-03-05', 600));
    await act(office, 'reviewer', id, 'resume');
    expect((await read(id)).committedDueOn).toBe('2026-03-12');
    await removeDay(day.id);
    expect((await read(id)).committedDueOn).toBe('2026-03-11');
    await expectExplained(id);
  });

  it('a year imported again: as many as its preview said, and none the next time', async () => {
    const id = await accept('LXPQ');
    const year = PUBLISHED_YEARS.find(each => each.year === 2026)!;
    const days = [...year.days, { date: '2026-03-03', works: false, name: '停电' }];
    const body = { year: 2026, notice: '通知', content: JSON.stringify(days) };
    const preview = await manager('POST', '/import/preview', body);
    expect(preview.body.problems).toEqual([]);
    expect(preview.body.affectedCases).toBeGreaterThan(0);
    expect((await read(id)).committedDueOn).toBe('2026-03-05');
    const saved = await manager('POST', '/import', body);
    expect(saved.body.recomputedCases).toBe(preview.body.affectedCases);
    expect((await moves(id)).at(-1)).toMatchObject({ from: '2026-03-05', to: '2026-03-06' });
    await expectExplained(id);
    expect((await manager('POST', '/import/preview', body)).body.affectedCases).toBe(0);
    const original = { ...body, content: JSON.stringify(year.days) };
    expect((await manager('POST', '/import', original)).body.recomputedCases).toBe(
      saved.body.recomputedCases,
    );
    expect((await read(id)).committedDueOn).toBe('2026-03-05');
  });

  it('other hours: an 即办件 of the evening is due the same day when the office was open', async () => {
    await moveClock(office, instantAt('2026-03-02', 18 * 60));
    const id = await accept('YJS');
    expect((await read(id)).committedDueOn).toBe('2026-03-03');
    await setSettings({ hours: { spans: [{ from: 540, to: 1200 }] } });
    expect(await read(id)).toMatchObject({ committedDueOn: '2026-03-02', version: 3 });
    expect(await moves(id)).toMatchObject([{ from: '2026-03-03', to: '2026-03-02' }]);
    await expectExplained(id);
    await setSettings({
      hours: {
        spans: [
          { from: 540, to: 720 },
          { from: 810, to: 1020 },
        ],
      },
    });
    expect((await read(id)).committedDueOn).toBe('2026-03-03');
  });

  it('another yellow ratio turns lamps, and is no change of the case', async () => {
    const id = await accept('DRJZ');
    await moveClock(office, instantAt('2026-03-04', 600));
    expect((await read(id)).lamp).toBe('none');
    await setSettings({ yellowRatio: 0.4 });
    expect(await read(id)).toMatchObject({ lamp: 'yellow', committedDueOn: '2026-03-09', version: 2 });
    expect(await moves(id)).toEqual([]);
    await setSettings({ yellowRatio: 0.8 });
    expect((await read(id)).lamp).toBe('none');
  });

  it('some thousand cases in one go', async () => {
    const { db } = office.database;
    const id = await accept('LXPQ');
    const [row] = await db.select().from(cases).where(eq(cases.id, id));
    const copies = Array.from({ length: 1_200 }, (_, i) => ({
      ...row!,
      id: office.deps.newId(),
      number: `${row!.number}-${i}`,
    }));
    // A statement takes 65,535 values at most.
    await db.insert(cases).values(copies.slice(0, 600));
    await db.insert(cases).values(copies.slice(600));
    const day = await addDay('2026-03-05');
    const late = await db.select().from(cases).where(eq(cases.committedDueOn, '2026-03-06'));
    expect(late.length).toBeGreaterThan(1_200);
    expect(late.every(each => each.yellowFrom === '2026-03-06' && each.redFrom === '2026-03-07')).toBe(true);
    const [count] = await db
      .select({ all: sql<number>`count(distinct subject_id)::int` })
      .from(events)
      .where(sql`action = 'recompute-due' and from_state = '2026-03-05' and to_state = '2026-03-06'
        and subject_id in (select id from cases where number like ${`${row!.number}-%`})`);
    expect(count?.all).toBe(1_200);
    await removeDay(day.id);
  });

  it.runIf(kind === 'postgres')('nobody is dated by a calendar that is being replaced', async () => {
    let answered = false;
    let change: Promise<unknown> | undefined;
    await office.database.db.transaction(async tx => {
      await holdRules(tx, office.officeId);
      change = addDay('2026-03-12').then(day => {
        answered = true;
        return removeDay(day.id);
      });
      await new Promise(done => setTimeout(done, 300));
      expect(answered).toBe(false);
    });
    await change;
    expect(answered).toBe(true);
  });
});
