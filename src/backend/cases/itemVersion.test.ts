import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, fileCase } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';

describe.each(DATABASES)('the version of an item that a case keeps, on %s', kind => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());

  const change = async (value: number) => {
    const [item] = (await office.as('manager')('GET', '/api/items?filter={"code":"LXPQ"}')).body;
    const body = { field: 'committedDays', value, source: '区政务办〔2026〕3号' };
    const reply = await office.as('manager')('POST', `/api/items/${item.id}/actions/confirm`, body);
    expect(reply.status).toBe(200);
    return reply.body.version as number;
  };
  const read = async (id: string) => (await office.as('clerk')('GET', `/api/cases/${id}`)).body;

  it('follows the newest until acceptance, which fixes it', async () => {
    const early = await fileCase(office, 'LXPQ', 1);
    const accepted = await fileCase(office, 'LXPQ', 2);
    await act(office, 'clerk', accepted.id, 'accept');
    expect((await read(early.id)).itemChange).toBeNull();

    const second = await change(4);
    expect((await read(early.id)).itemChange).toEqual({
      from: 1,
      to: second,
      changes: [{ part: 'committedDays', id: null, how: 'changed', name: null, fields: [] }],
    });
    const kept = await read(accepted.id);
    expect(kept).toMatchObject({ itemVersion: 1, committedDays: 3, itemChange: null });
    expect(kept.itemDefinition.committedDays.value).toBe(3);

    const now = (await act(office, 'clerk', early.id, 'accept')).body;
    expect(now).toMatchObject({
      itemVersion: second,
      committedDays: 4,
      itemChange: null,
      itemDefinition: null,
    });
    const accept = now.timeline.find((entry: { action: string }) => entry.action === 'accept');
    expect(accept.data).toMatchObject({ itemVersionFrom: 1, itemVersionTo: second });
  });

  it('still knows the version of a case that closed long ago', async () => {
    const row = await fileCase(office, 'LXPQ', 3);
    await act(office, 'clerk', row.id, 'accept');
    const under = (await read(row.id)).itemVersion;
    await act(office, 'clerk', row.id, 'withdraw', { reason: '申请人撤回' });
    await change(2);
    const closed = await read(row.id);
    expect(closed.itemVersion).toBe(under);
    expect(closed.itemDefinition.committedDays.value).toBe(4);
    const list = await office.as('clerk')('GET', `/api/cases?filter={"id":["${row.id}"]}`);
    expect(list.body[0].itemVersion).toBe(under);
  });
});
