import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CREDIT_CODE, hallOf, sampleId } from '../../../test/support/testHall.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { TicketTaken } from '../../contract/tickets.ts';
import { applicants, enterprises } from '../db/schema/people.ts';

const IN_FORCE = { validFrom: '2026-01-01', validTo: '2026-12-31' };
const OVER = { validFrom: '2025-01-01', validTo: '2025-12-31' };

describe.each(DATABASES)('the kiosk on %s', kind => {
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
    await office.database.db.delete(enterprises);
  });

  const press = (body: object, username = 'device-kiosk') =>
    office.as(username)('POST', '/api/tickets', { itemCode: 'TLK', ...body });

  it('a public code gives one green number without a person, also when many press at once', async () => {
    await hall.addGrant(IN_FORCE);
    const replies = await Promise.all([1, 2, 3].map(() => press({ creditCode: CREDIT_CODE })));
    expect(replies.map(reply => reply.status).sort()).toEqual([201, 422, 422]);
    expect(replies.find(reply => reply.status === 201)?.body.lane).toBe('green');
    const refused = replies.find(reply => reply.status === 422)?.body;
    expect(refused.errors.idNumber).toMatch(/证件/);
    // Whoever shows who they are, another item, the staff, and ordinary visitors go on.
    expect((await press({ creditCode: CREDIT_CODE, idNumber: sampleId(1) })).body.lane).toBe('green');
    expect((await press({ creditCode: CREDIT_CODE, itemCode: 'YJS' })).body.lane).toBe('green');
    expect((await press({ creditCode: CREDIT_CODE }, 'clerk')).body.lane).toBe('green');
    for (let n = 0; n < 3; n++) expect((await press({})).status).toBe(201);
  });

  it('when that number was called the next may come', async () => {
    await hall.addGrant(IN_FORCE);
    await hall.open(0);
    expect((await press({ creditCode: CREDIT_CODE })).status).toBe(201);
    await hall.callNext(0);
    expect((await press({ creditCode: CREDIT_CODE })).status).toBe(201);
  });

  it('tells of a stranger nothing that was not typed', async () => {
    const { enterpriseId, grantId } = await hall.addGrant(IN_FORCE);
    const id = sampleId(8);
    const { vault, newId } = office.deps;
    const at = new Date(office.clock.now);
    const applicantId = newId();
    await office.database.db.insert(applicants).values({
      id: applicantId,
      officeId: office.officeId,
      name: '欧阳修竹',
      namePinyin: '',
      nameInitials: '',
      idType: 'id-card',
      idNumberSealed: vault.seal(id),
      idNumberHash: vault.index('id-number', id),
      idTailHash: '',
      createdAt: at,
      updatedAt: at,
    });
    const { status, body } = await press({ creditCode: CREDIT_CODE, idNumber: id });
    expect([status, TicketTaken.safeParse(body).success]).toEqual([201, true]);
    expect(body).toMatchObject({ lane: 'green', status: 'waiting', position: 1, applicantName: null });
    expect(body.code).toMatch(/^\w{10}$/);
    const text = JSON.stringify(body);
    for (const secret of [applicantId, enterpriseId, grantId, office.staffIds.liaison, '欧', '竹', '样例']) {
      expect(text).not.toContain(secret);
    }
    // The number itself knows them, and so do the staff.
    expect(await hall.ticket(body.id)).toMatchObject({ applicantId, enterpriseId, grantId });
    await hall.clear();
    const typed = await press({ applicantName: '李小敏', idNumber: id });
    expect(typed.body.applicantName).toBe('李*敏');
    await hall.clear();
    expect((await press({ idNumber: id }, 'clerk')).body.applicantName).toContain('竹');
  });

  it('names a client without a grant by the code that was typed', async () => {
    await hall.addGrant(OVER);
    const { body } = await press({ creditCode: CREDIT_CODE });
    expect(body.warnings).toMatchObject([{ code: 'no-grant', text: expect.stringContaining(CREDIT_CODE) }]);
    expect(JSON.stringify(body)).not.toContain('样例企业');
    expect((await press({ creditCode: CREDIT_CODE }, 'clerk')).body.warnings[0].text).toContain('样例企业');
  });
});
