import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileCase } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';

describe.each(DATABASES)('items on %s', kind => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());
  const get = async (code: string) =>
    (await office.as('clerk')('GET', `/api/items?filter={"code":"${code}"}`)).body[0];
  const confirm = (id: string, body: object, who = 'manager') =>
    office.as(who)('POST', `/api/items/${id}/actions/confirm`, body);
  const source = '区政务办〔2026〕3号';

  it('lists every item, the closed ones too, to everybody who works here', async () => {
    for (const who of ['clerk', 'liaison', 'trainer']) {
      const reply = await office.as(who)('GET', '/api/items');
      expect(reply.body).toHaveLength(8);
      expect(reply.body.filter((item: { open: boolean }) => item.open)).toHaveLength(5);
    }
    // kind, legalDays, committedDays, fee, and PUBL and VERI of three clock stops.
    expect(await get('TLK')).toMatchObject({
      committedDays: 1,
      legalDays: 20,
      kind: 'promise',
      unconfirmed: 6,
    });
    expect((await office.as('auditor')('GET', '/api/items')).status).toBe(403);
  });

  it('keeps what a manager confirms, by whom and from where, for cases from then on', async () => {
    const before = await fileCase(office, 'LXPQ', 1);
    const item = await get('LXPQ');
    const reply = await confirm(item.id, { field: 'committedDays', value: 4, source });
    expect(reply).toMatchObject({
      status: 200,
      body: {
        committedDays: 4,
        unconfirmed: item.unconfirmed - 1,
        version: item.version + 1,
        definition: {
          committedDays: { value: 4, status: 'P', source, confirmedBy: office.staffIds.manager },
        },
      },
    });
    expect(before.committedDays).toBe(3);
    expect(await fileCase(office, 'LXPQ', 2)).toMatchObject({ committedDays: 4, itemVersion: 2 });
    expect((await confirm(item.id, { field: 'fee', value: '不收费', source })).body).toMatchObject({
      unconfirmed: item.unconfirmed - 2,
      definition: { fee: { value: { zh: '不收费', en: 'No fee' } } },
    });
    await confirm(item.id, { field: 'clockStop', code: 'VERI', source });
    expect((await get('LXPQ')).unconfirmed).toBe(item.unconfirmed - 3);
  });

  it.each<[object, string]>([
    [{ field: 'committedDays', value: 21 }, 'value'],
    [{ field: 'legalDays', value: 2 }, 'value'],
    [{ field: 'committedDays', value: 'soon' }, 'value'],
    [{ field: 'kind', value: 'fast' }, 'value'],
    [{ field: 'clockStop' }, 'code'],
    [{ field: 'clockStop', code: 'EXPT' }, 'code'],
    [{ field: 'title', value: 'x' }, 'field'],
    [{ field: 'committedDays', value: 3, source: ' ' }, 'source'],
  ])('refuses %j', async (body, field) => {
    const { id } = await get('DRJZ');
    const reply = await confirm(id, { source, ...body });
    expect(reply.status).toBe(422);
    expect(Object.keys(reply.body.errors)).toEqual([field]);
  });

  it('lets nobody but the manager confirm or open', async () => {
    const item = await get('DRJZ');
    expect((await confirm(item.id, { field: 'kind', value: 'promise', source }, 'clerk')).status).toBe(403);
    expect((await office.as('approver')('PUT', `/api/items/${item.id}`, item)).status).toBe(403);
  });

  it('opens an item, and takes the rest of the record as it was', async () => {
    const item = await get('RCGY');
    const put = (body: object) => office.as('manager')('PUT', `/api/items/${item.id}`, body);
    expect((await put({ ...item, open: true })).body).toMatchObject({ open: true, version: 2 });
    expect((await fileCase(office, 'RCGY', 5)).itemCode).toBe('RCGY');
    expect((await put({ ...item, open: false })).status).toBe(409);
    const changed = await put({ ...item, version: 2, open: true, legalDays: 5 });
    expect(changed).toMatchObject({ status: 422, body: { errors: { legalDays: expect.any(String) } } });
  });
});
