import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileCase, filing, insertEntitled, sampleCreditCode, sampleId } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { tickets } from '../db/schema/hall.ts';
import { applicants } from '../db/schema/people.ts';

describe.each(DATABASES)('taking a case in on %s', kind => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());
  const post = (body: unknown, headers?: Record<string, string>) =>
    office.as('clerk')('POST', '/api/cases', body, headers);

  const person = { name: '张小敏', idType: 'id-card', idNumber: sampleId(1), phone: '13800001001' };
  it.each<[string, Record<string, unknown>, Record<string, RegExp>]>([
    [
      'a wrong check digit',
      { applicant: { ...person, idNumber: '690101199003070010' } },
      { 'applicant.idNumber': /校验位/ },
    ],
    ['a phone that is none', { applicant: { ...person, phone: '123' } }, { 'applicant.phone': /手机号/ }],
    [
      'a name that came back masked',
      { applicant: { ...person, name: '张*敏' } },
      { 'applicant.name': /不允许/ },
    ],
    ['an unknown variant', { variant: 'Z' }, { variant: /没有这个情形/ }],
    ['an unknown question', { circumstances: { weather: 'fine' } }, { 'circumstances.weather': /不问/ }],
    [
      'an unknown material',
      { materials: [{ id: 'NONE', status: 'provided' }] },
      { 'materials.0.id': /没有这份材料/ },
    ],
    ['a code that is no code', { creditCode: '123' }, { creditCode: /18 位/ }],
    ['a code that nobody has', { creditCode: sampleCreditCode(999) }, { creditCode: /没有登记/ }],
    ['a project that nobody has', { projectCode: 'XM-2026-404' }, { projectCode: /没有登记/ }],
    [
      'a ticket that does not exist',
      { ticketId: '018f0000-0000-7000-8000-000000000000' },
      { ticketId: /没有/ },
    ],
    ['an item that does not exist', { itemCode: 'NOPE' }, { itemCode: /没有/ }],
    ['an agent without a letter', { agent: { name: '李四' } }, { 'agent.letter': /必填/ }],
    [
      'an agent with a wrong number',
      { agent: { name: '李四', idNumber: '690101199003070010', letter: '授权书1号' } },
      { 'agent.idNumber': /校验位/ },
    ],
  ])('tells %s by its field', async (_why, more, fields) => {
    const reply = await post(filing('TLK', 1, more));
    expect(reply).toMatchObject({ status: 422, body: { code: 'invalid' } });
    expect(Object.keys(reply.body.errors)).toEqual(Object.keys(fields));
    for (const [field, text] of Object.entries(fields)) expect(reply.body.errors[field]).toMatch(text);
  });

  it('refuses an item that is not open, with its name', async () => {
    const reply = await post(filing('GCXM', 1));
    expect(reply).toMatchObject({ status: 409, body: { code: 'item-closed' } });
    expect(reply.body.message).toContain('高层次人才项目申报');
  });

  it.each([['reviewer'], ['manager'], ['liaison'], ['auditor'], ['device-kiosk']])(
    'does not let %s take one in, whatever is sent',
    async who => {
      expect((await office.as(who)('POST', '/api/cases', '{not json')).status).toBe(403);
    },
  );

  it('answers the same press with the same case, also when both come at once', async () => {
    const headers = { 'idempotency-key': 'press-1' };
    const [a, b] = await Promise.all([post(filing('LXPQ', 20), headers), post(filing('LXPQ', 20), headers)]);
    const c = await post(filing('LXPQ', 20), headers);
    expect([a.status, b.status, c.status]).toEqual([201, 201, 201]);
    expect(new Set([a.body.id, b.body.id, c.body.id]).size).toBe(1);
    expect((await post(filing('LXPQ', 21), headers)).status).toBe(422);
    const list = await office.as('clerk')('GET', '/api/cases?filter={"itemCode":"LXPQ"}');
    expect(list.body).toHaveLength(1);
  });

  it('gives every case of a day its own number, filed at once by many', async () => {
    const replies = await Promise.all(Array.from({ length: 8 }, (_, i) => post(filing('YJS', 100 + i))));
    const numbers = replies.map(reply => reply.body.number).sort();
    expect(numbers).toEqual(Array.from({ length: 8 }, (_, i) => `BH-YC-YJS-20260302-000${i + 1}`));
  });

  it('knows the person again by the document, and writes down a changed phone without saying it', async () => {
    const first = await fileCase(office, 'DRJZ', 30);
    const again = await fileCase(office, 'DRJZ', 30, {
      applicant: { ...person, idNumber: ` ${sampleId(30).toLowerCase()} `, phone: '139 0000 7777' },
    });
    expect(again.applicantId).toBe(first.applicantId);
    expect(again.applicant).toEqual({
      name: '张*敏',
      idType: 'id-card',
      idNumber: expect.stringMatching(/^690101\*{8}.{4}$/),
      phone: '139****7777',
    });
    const [row] = await office.database.db
      .select()
      .from(applicants)
      .where(eq(applicants.id, first.applicantId));
    expect(row?.version).toBe(2);
  });

  it('keeps the agent, masked', async () => {
    const agent = { name: '王小二', idNumber: sampleId(31), phone: '13800002222', letter: '授权书2026-1' };
    const { id } = await fileCase(office, 'DRJZ', 32, { agent });
    const { body } = await office.as('supervisor')('GET', `/api/cases/${id}`);
    expect(body.agent).toEqual({
      name: '王*二',
      letter: '授权书2026-1',
      idType: 'id-card',
      idNumber: expect.stringMatching(/^690101\*{8}.{4}$/),
      phone: '138****2222',
    });
  });

  it.each([
    ['passport', 'E12345678', { idType: 'passport', idNumber: 'E1*****78' }],
    ['414', 'E12345678', { idType: 'passport', idNumber: 'E1*****78' }],
    ['other', '690101199003070010', { idType: 'other', idNumber: '69**************10' }],
    [undefined, undefined, { idType: null, idNumber: null }],
  ])('takes the agent’s number as what it is: %s', async (idType, idNumber, shown) => {
    const agent = { name: '王小二', letter: '授权书2026-1', idType, idNumber };
    const { body } = await office.as('clerk')('POST', '/api/cases', filing('DRJZ', 33, { agent }));
    expect(body.agent).toMatchObject(shown);
  });

  it('takes an agent’s number of no stated type as an identity number', async () => {
    const agent = { name: '王小二', letter: '授权书2026-1', idNumber: 'E12345678' };
    const { status, body } = await office.as('clerk')('POST', '/api/cases', filing('DRJZ', 33, { agent }));
    expect([status, Object.keys(body.errors)]).toEqual([422, ['agent.idNumber']]);
  });

  it('never shows a number in full, nor keeps it readable', async () => {
    const whole = [sampleId(40), '13800001040'];
    const filed = await fileCase(office, 'RCLH', 40);
    const pages = await Promise.all([
      office.as('manager')('GET', '/api/cases?range=[0,99]'),
      office.as('manager')('GET', `/api/cases/${filed.id}`),
      office.as('manager')('GET', '/api/applicants'),
      office.as('manager')('GET', `/api/applicants/${filed.applicantId}`),
    ]);
    const { database } = office;
    const stored = await Promise.all(
      ['events', 'cases', 'applicants', 'case_steps', 'idempotent_answers'].map(table =>
        database.db.execute(`select coalesce(json_agg(t), '[]')::text as all_rows from ${table} t`),
      ),
    );
    const everything = JSON.stringify([filed, pages.map(page => page.body), stored]);
    for (const number of whole) expect(everything).not.toContain(number);
    expect(everything).toContain('690101********');
  });

  describe('the green lane', () => {
    const code = (n: number) => sampleCreditCode(n);
    it.each<[string, number, Record<string, unknown>, string]>([
      ['a grant in force', 1, {}, 'green'],
      ['one that ends today', 2, { validTo: '2026-03-02' }, 'green'],
      ['one that ended yesterday', 3, { validTo: '2026-03-01' }, 'ordinary'],
      ['one that begins tomorrow', 4, { validFrom: '2026-03-03' }, 'ordinary'],
      ['a revoked one', 5, { status: 'revoked' }, 'ordinary'],
      ['a proposed one', 6, { status: 'proposed' }, 'ordinary'],
    ])('%s', async (_why, n, terms, lane) => {
      const { enterpriseId, grantId } = await insertEntitled(office, code(n), terms);
      const filed = await fileCase(office, 'TLK', 50 + n, { creditCode: code(n).toLowerCase() });
      expect(filed).toMatchObject({ enterpriseId, lane, grantId: lane === 'green' ? grantId : null });
      expect(filed.liaisonId).toBe(lane === 'green' ? office.staffIds.liaison : null);
    });

    const insertTicket = async (more: Partial<typeof tickets.$inferInsert>) => {
      const id = office.deps.newId();
      const at = new Date(office.clock.now);
      await office.database.db.insert(tickets).values({
        id,
        officeId: office.officeId,
        number: `T${id.slice(-6)}`,
        serviceDay: '2026-03-02',
        itemCode: 'TLK',
        channel: 'booked',
        lane: 'booked',
        status: 'serving',
        takenAt: at,
        updatedAt: at,
        ...more,
      });
      return id;
    };

    it('takes over what the ticket says: enterprise, green, channel', async () => {
      const { enterpriseId, grantId } = await insertEntitled(office, code(10));
      const ticketId = await insertTicket({ lane: 'green', enterpriseId, grantId });
      expect(await fileCase(office, 'TLK', 60, { ticketId })).toMatchObject({
        lane: 'green',
        channel: 'booked',
        enterpriseId,
        grantId,
        ticketId,
      });
      const plain = await insertTicket({});
      expect(await fileCase(office, 'TLK', 61, { ticketId: plain })).toMatchObject({ lane: 'booked' });
    });

    it('drops a green whose grant was revoked meanwhile; keeps a one-off', async () => {
      const { enterpriseId, grantId } = await insertEntitled(office, code(11), { status: 'revoked' });
      const revoked = await insertTicket({ lane: 'green', enterpriseId, grantId });
      expect(await fileCase(office, 'TLK', 62, { ticketId: revoked })).toMatchObject({
        lane: 'ordinary',
        grantId: null,
        enterpriseId,
      });
      const oneOff = await insertTicket({ lane: 'green', laneReason: '一次性绿色通道' });
      expect(await fileCase(office, 'TLK', 63, { ticketId: oneOff })).toMatchObject({ lane: 'green' });
    });

    it('shows a liaison only the cases of their own', async () => {
      const own = (await office.as('liaison')('GET', '/api/cases')).body;
      expect(own.length).toBeGreaterThan(0);
      expect(own.every((row: { liaisonId: string }) => row.liaisonId === office.staffIds.liaison)).toBe(true);
      const all = (await office.as('clerk')('GET', '/api/cases')).body;
      const other = all.find((row: { liaisonId: string | null }) => row.liaisonId === null);
      expect((await office.as('liaison')('GET', `/api/cases/${other.id}`)).status).toBe(404);
    });
  });
});
