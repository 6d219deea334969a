import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileCase, sampleId } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { events } from '../db/schema/events.ts';

describe.each(DATABASES)('applicants on %s', kind => {
  let office: TestOffice;
  let id: string;
  beforeAll(async () => {
    office = await openTestOffice(kind);
    await fileCase(office, 'TLK', 1);
    id = (
      await fileCase(office, 'TLK', 2, {
        applicant: { name: '李晓明', idType: 'passport', idNumber: 'E12345678', phone: '022-23456789' },
      })
    ).applicantId;
  });
  afterAll(() => office.close());
  const find = async (filter: object) =>
    (await office.as('clerk')('GET', `/api/applicants?filter=${encodeURIComponent(JSON.stringify(filter))}`))
      .body;

  it.each([
    [{ idNumber: 'e1234 5678' }],
    [{ q: '李晓' }],
    [{ q: 'lxm' }],
    [{ q: 'LiXiao' }],
    [{ q: 'E12345678' }],
    [{ q: '5678' }],
    [{ q: '6789' }],
    [{ q: '(022)23456789' }],
    [{ idType: 'passport' }],
  ])('found by %j', async filter => {
    const rows = await find(filter);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ id, name: '李*明', idNumber: 'E1*****78', phone: '022****6789' });
  });

  it.each([[{ idNumber: 'E1234567' }], [{ q: '%' }], [{ q: '1234' }], [{ q: 'x' }]])(
    'not by %j',
    async filter => {
      expect(await find(filter)).toEqual([]);
    },
  );

  it('reveals one field, for a reason that stays in the log without the value', async () => {
    const reveal = (who: string, body: unknown) =>
      office.as(who)('POST', `/api/applicants/${id}/actions/reveal`, body);
    const reply = await reveal('reviewer', { field: 'idNumber', reason: '与原件核对' });
    expect(reply).toMatchObject({ status: 200, body: { field: 'idNumber', value: 'E12345678' } });
    expect((await reveal('reviewer', { field: 'phone', reason: '' })).status).toBe(422);
    expect((await reveal('supervisor', { field: 'phone', reason: '看看' })).status).toBe(403);
    const rows = await office.database.db.select().from(events);
    const logged = rows.filter(row => row.action === 'reveal');
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({ subjectId: id, reason: '与原件核对', data: { field: 'idNumber' } });
    expect(JSON.stringify(rows)).not.toContain('E12345678');
  });

  it('takes a record back as it was shown, and changes only what was changed', async () => {
    const put = (body: object) => office.as('clerk')('PUT', `/api/applicants/${id}`, body);
    const shown = (await office.as('clerk')('GET', `/api/applicants/${id}`)).body;
    expect((await put(shown)).body).toEqual(shown);
    const changed = await put({ ...shown, phone: '13612345678' });
    expect(changed.body).toMatchObject({ phone: '136****5678', version: shown.version + 1 });
    expect(await find({ q: '13612345678' })).toHaveLength(1);
    expect((await put({ ...shown, phone: '13612345679' })).status).toBe(409);
    const readOnly = await put({ ...changed.body, idNumber: sampleId(9) });
    expect(readOnly).toMatchObject({ status: 422, body: { errors: { idNumber: expect.any(String) } } });
    expect((await put({ name: '李*明明' })).status).toBe(422);
    expect((await put({ name: '李小明' })).body.version).toBe(shown.version + 2);
    expect((await office.as('manager')('PUT', `/api/applicants/${id}`, shown)).status).toBe(403);
  });
});
