import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  act,
  fileCase,
  insertEntitled,
  moveClock,
  sampleCreditCode,
  sampleId,
  walkTo,
} from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { instantAt } from '../../domain/calendar/day.ts';
import { cases } from '../db/schema/cases.ts';
import { sequences } from '../db/schema/office.ts';

describe.each(DATABASES)('the list of cases on %s', kind => {
  let office: TestOffice;
  const named: Record<string, string> = {};
  beforeAll(async () => {
    office = await openTestOffice(kind);
    const file = async (name: string, item: string, n: number, more = {}) => {
      const record = await fileCase(office, item, n, more);
      named[record.id] = name;
      return record;
    };
    await moveClock(office, instantAt('2026-03-02', 600));
    await insertEntitled(office, sampleCreditCode(1));
    await file('received', 'TLK', 1);
    const red = await file('red', 'TLK', 2, {
      applicant: { name: '欧阳修远', idType: 'id-card', idNumber: sampleId(777), phone: '13912345678' },
    });
    const done = await file('done', 'TLK', 3);
    const stopped = await file('stopped', 'DRJZ', 4);
    const yellow = await file('yellow', 'DRJZ', 5, { creditCode: sampleCreditCode(1) });
    for (const { id } of [red, done, stopped, yellow]) await act(office, 'clerk', id, 'accept');
    await act(office, 'clerk', stopped.id, 'pause', { stopCode: 'FILE' });
    await walkTo(office, done.id, 'issued');
    await moveClock(office, instantAt('2026-03-06', 600));
    const fresh = await file('fresh', 'DRJZ', 6);
    await act(office, 'clerk', fresh.id, 'accept');
  });
  afterAll(() => office.close());

  const list = async (filter: object, who = 'clerk', rest = '') => {
    const reply = await office.as(who)(
      'GET',
      `/api/cases?filter=${encodeURIComponent(JSON.stringify(filter))}${rest}`,
    );
    if (reply.status !== 200) return reply.status;
    return reply.body.map((row: { id: string }) => named[row.id]).sort();
  };

  it.each<[object, string[] | number]>([
    [{ lamp: 'red' }, ['red']],
    [{ lamp: 'yellow' }, ['yellow']],
    [{ lamp: ['stopped', 'done'] }, ['done', 'stopped']],
    [{ lamp: 'none' }, ['fresh', 'received']],
    [{ lamp: 'purple' }, 400],
    [{ lamp: 'constructor' }, 400],
    [{ open: false }, ['done']],
    [{ mine: true }, ['done', 'received']],
    [{ closedMonth: '2026-03' }, ['done']],
    [{ closedMonth: '2026-02' }, []],
    [{ closedMonth: '2026-13' }, 400],
    [{ itemCode: ['DRJZ'], paused: true }, ['stopped']],
    [{ committedDueOn_lte: '2026-03-08' }, ['done', 'red']],
    [{ acceptedAt: null }, ['received']],
    [{ enterpriseId: null, lane: 'green' }, []],
    [{ lane: 'green' }, ['yellow']],
    [{ nonsense: 1 }, 400],
    [{ q: 'bh-yc-drjz-20260302' }, ['stopped', 'yellow']],
    [{ q: 'BH-YC-TLK-20260302-0002' }, ['red']],
    [{ q: '欧阳' }, ['red']],
    [{ q: 'oyx' }, ['red']],
    [{ q: 'ouyangxiu' }, ['red']],
    [{ q: sampleId(777) }, ['red']],
    [{ q: sampleId(777).slice(-4) }, ['red']],
    [{ q: '139 1234 5678' }, ['red']],
    [{ q: '5678' }, ['red']],
    [{ q: '样本企业' }, ['yellow']],
    [{ q: 'ybqy' }, ['yellow']],
    [{ q: "%' or 1=1 --" }, []],
  ])('%j', async (filter, expected) => {
    expect(await list(filter)).toEqual(expected);
  });

  it('shows the lamp that its filter finds, and the working days left', async () => {
    const { body } = await office.as('clerk')('GET', '/api/cases');
    const shown = Object.fromEntries(
      body.map((row: { id: string; lamp: string; remaining: number }) => [
        named[row.id],
        [row.lamp, row.remaining],
      ]),
    );
    expect(shown).toEqual({
      received: ['none', null],
      red: ['red', -3],
      done: ['done', null],
      stopped: ['stopped', null],
      yellow: ['yellow', 1],
      fresh: ['none', 5],
    });
  });

  it('gives each role what waits for it', async () => {
    expect(await list({ mine: true }, 'reviewer')).toEqual(['fresh', 'red', 'stopped', 'yellow']);
    expect(await list({ mine: true }, 'approver')).toEqual([]);
    expect(await list({ mine: true }, 'manager')).toEqual([]);
  });

  it('sorts by time left, those without a due date last', async () => {
    const sorted = await office.as('clerk')('GET', '/api/cases?sort=["committedDueOn","ASC"]&range=[0,2]');
    expect(sorted.headers.get('content-range')).toBe('cases 0-2/6');
    expect(sorted.body.map((row: { committedDueOn: string }) => row.committedDueOn)).toEqual([
      '2026-03-03',
      '2026-03-03',
      '2026-03-09',
    ]);
  });

  it('answers a thousand rows at once without a query for each', async () => {
    const { database, deps } = office;
    const [sample] = await database.db.select().from(cases).limit(1);
    const rows = Array.from({ length: 1_000 }, (_, i) => ({
      ...sample!,
      id: deps.newId(),
      number: `BH-YC-TLK-20200101-${i + 1000}`,
    }));
    for (let i = 0; i < rows.length; i += 250) await database.db.insert(cases).values(rows.slice(i, i + 250));
    // As filing them would have done.
    await database.db
      .insert(sequences)
      .values({ officeId: office.officeId, kind: 'case', key: 'YC-TLK-20200101', last: 1_000 });
    const reply = await office.as('clerk')('GET', '/api/cases?range=[0,999]');
    expect(reply.body).toHaveLength(1_000);
    expect(reply.headers.get('content-range')).toBe('cases 0-999/1006');
  });
});
