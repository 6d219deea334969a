import { eq, isNotNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileCase, insertEntitled, sampleCreditCode, sampleId } from '../../../test/support/cases.ts';
import { listFiling, listRow } from '../../../test/support/listFile.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { cases } from '../db/schema/cases.ts';
import { events } from '../db/schema/events.ts';
import { listFilings } from '../db/schema/listFilings.ts';
import { papers } from '../db/schema/papers.ts';

describe.each(DATABASES)('an agent’s list on %s', kind => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());

  const post = (body: unknown, key?: string, who = 'clerk') =>
    office.as(who)('POST', '/api/list-filings', body, key ? { 'idempotency-key': key } : {});
  // What the office does by itself meanwhile, such as sending its messages, is not of the press.
  const byPeople = isNotNull(events.actorId);
  const countAll = async () => {
    const { db } = office.database;
    const logged = db.$count(events, byPeople);
    return Promise.all([db.$count(cases), db.$count(papers), logged, db.$count(listFilings)]);
  };

  it('makes thirty cases of thirty rows, with one receipt and one each', async () => {
    await insertEntitled(office, sampleCreditCode(5));
    const reply = await post(listFiling(30, { creditCode: sampleCreditCode(5) }));
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({ rowCount: 30, agentName: '李*办', letterValidUntil: '2026-12-31' });
    expect(reply.body.cases).toHaveLength(30);
    expect(new Set(reply.body.cases.map((made: { number: string }) => made.number)).size).toBe(30);
    const filter = encodeURIComponent(JSON.stringify({ listFilingId: reply.body.id }));
    const { body: listed } = await office.as('clerk')('GET', `/api/cases?filter=${filter}`);
    expect(listed).toHaveLength(30);
    expect(listed[0]).toMatchObject({ status: 'received', lane: 'green', itemCode: 'YJS' });

    const { body: one } = await office.as('clerk')('GET', `/api/cases/${reply.body.cases[0].id}`);
    expect(one.agent).toMatchObject({ letter: '授权〔2026〕3号', letterValidUntil: '2026-12-31' });
    expect(one.materials).toContainEqual({ id: 'FILE', status: 'provided' });
    expect(one.materials).toContainEqual({ id: 'LIC', status: 'missing' });

    const { body: looked } = await office.as('clerk')('GET', `/api/papers/${reply.body.paperId}/document`);
    expect(looked.missing).toEqual([]);
    const text = JSON.stringify(looked.document.blocks);
    expect(text).toContain(reply.body.cases[29].number);
    expect(text).not.toContain(listRow(1).name);
    const { body: printed } = await office.as('clerk')(
      'POST',
      `/api/papers/${reply.body.paperId}/actions/print`,
      {},
    );
    expect(JSON.stringify(printed.document.blocks)).toContain(listRow(1).name);
    const own = await office.as('clerk')('GET', `/api/papers/${reply.body.cases[7].receiptId}/document`);
    expect(own.body.document.title).toContain('收件凭证');
  });

  it('is one list for one press, pressed five times at once', async () => {
    const body = listFiling(3, {}, 50);
    const before = await office.database.db.$count(cases);
    const replies = await Promise.all(Array.from({ length: 5 }, () => post(body, 'press-1')));
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(replies.map(reply => reply.body.id)).size).toBe(1);
    expect((await office.database.db.$count(cases)) - before).toBe(3);
  });

  it('is refused when two windows send the same people at once', async () => {
    const body = listFiling(3, {}, 60);
    const replies = await Promise.all([post(body, 'a'), post(body, 'b')]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 422]);
    const refused = replies.find(({ status }) => status === 422);
    expect(refused?.body.problems).toHaveLength(3);
    expect(refused?.body.problems[0]).toMatchObject({ line: 61, code: 'open-case' });
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['a wrong check digit', { idNumber: '690101200305010010' }, 'idNumber', 'id.check-digit'],
    [
      'a number that a spreadsheet has rounded',
      { idNumber: '690101200305010000' },
      'idNumber',
      'lost-digits',
    ],
    ['another birth date than the number says', { birthDate: '2003/5/2' }, 'birthDate', 'birth-mismatch'],
    ['a birth date that is none', { birthDate: '五月' }, 'birthDate', 'birth-unreadable'],
    [
      'an unknown option',
      { circumstances: { fileTransfer: '也许' } },
      'question.fileTransfer',
      'unknown-answer',
    ],
    ['an open question', { circumstances: {} }, 'question.fileTransfer', 'required'],
    ['a phone that is none', { phone: '123' }, 'phone', 'phone.format'],
    ['a formula', { name: '=1+1' }, 'name', 'formula'],
    ['a masked name', { name: '张*敏' }, 'name', 'characters'],
    ['no name', { name: '' }, 'name', 'required'],
    ['the same person twice', { idNumber: sampleId(71, '20030501') }, 'idNumber', 'twice-in-file'],
  ])('names the row with %s, and files nothing', async (_, wrong, column, code) => {
    const before = await countAll();
    const rows = [listRow(71), listRow(72, wrong), listRow(73)];
    const reply = await post(listFiling(0, { rows }));
    expect(reply.status).toBe(422);
    expect(reply.body.problems).toMatchObject([{ line: 73, column, code }]);
    expect(reply.body.errors[`rows.73.${column}`]).toBe(reply.body.problems[0].message);
    expect(await countAll()).toEqual(before);
    const preview = await office.as('clerk')('POST', '/api/list-filings/preview', { itemCode: 'YJS', rows });
    expect(preview.body.problems).toEqual(reply.body.problems);
  });

  it('wants a reason for people who have a case already, and keeps it', async () => {
    const first = await fileCase(office, 'YJS', 400, {
      applicant: {
        name: '钱小一',
        idType: 'id-card',
        idNumber: sampleId(80, '20030501'),
        phone: '13900001234',
      },
    });
    const body = listFiling(2, {}, 80);
    const refused = await post(body);
    expect(refused.body.problems).toMatchObject([{ line: 81, caseNumber: first.number, caseId: first.id }]);
    const made = await post({ ...body, duplicateReason: '前一件撤回后重报' });
    expect(made.status).toBe(201);
    const { body: one } = await office.as('clerk')('GET', `/api/cases/${made.body.cases[0].id}`);
    expect(one.timeline[0]).toMatchObject({
      reason: '前一件撤回后重报',
      data: { duplicates: [first.number] },
    });
  });

  it.each<[string, Record<string, unknown>, number, string]>([
    ['a letter that has run out', { letterValidUntil: '2026-03-01' }, 422, 'agent.letterValidUntil'],
    ['no letter', { letter: '' }, 422, 'agent.letter'],
    ['an agent without a right number', { idNumber: '1' }, 422, 'agent.idNumber'],
  ])('refuses %s', async (_, agent, status, field) => {
    const body = listFiling(1, {}, 90);
    const reply = await post({ ...body, agent: { ...body.agent, ...agent } });
    expect([reply.status, Object.keys(reply.body.errors)]).toEqual([status, [field]]);
  });

  it('takes 200 rows and not one more, and none', async () => {
    expect((await post(listFiling(201, {}, 100))).body.errors).toHaveProperty('rows');
    expect((await post(listFiling(0))).status).toBe(422);
    const started = performance.now();
    const reply = await post(listFiling(200, {}, 100));
    expect([reply.status, reply.body.rowCount]).toEqual([201, 200]);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('keeps no number of the agent in clear', async () => {
    const [row] = await office.database.db.select().from(listFilings).limit(1);
    const [line] = await office.database.db
      .select()
      .from(events)
      .where(eq(events.action, 'file-list'))
      .limit(1);
    expect(JSON.stringify([row, line])).not.toMatch(new RegExp(`${sampleId(901)}|13700001234`));
  });

  it.each(['reviewer', 'manager'])('is not for a %s', async who => {
    expect((await post(listFiling(1), undefined, who)).status).toBe(403);
  });
});
