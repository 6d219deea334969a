import type { DataProvider } from 'ra-core';
import simpleRestProvider from 'ra-data-simple-rest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ACCOUNTS,
  type Caller,
  callerOf,
  DATABASES,
  openTestOffice,
  PASSWORD,
  type TestOffice,
} from '../support/testOffice.ts';

class HttpError extends Error {
  readonly status: number;
  readonly body: unknown;
  constructor(status: number, body: unknown) {
    super(String(status));
    this.status = status;
    this.body = body;
  }
}

/** The real package over the running app: nothing of ours between its request and our answer. */
async function providerOf(office: TestOffice, username: string): Promise<DataProvider> {
  const { body } = await callerOf(office.app)('POST', '/api/session', { username, password: PASSWORD });
  return simpleRestProvider('http://office.test/api', async (url, options = {}) => {
    const headers = new Headers((options.headers as Headers | undefined) ?? {});
    headers.set('authorization', `Bearer ${body.token}`);
    if (options.body) headers.set('content-type', 'application/json');
    const response = await office.app.fetch(new Request(url, { ...(options as RequestInit), headers }));
    const text = await response.text();
    const json = text ? JSON.parse(text) : undefined;
    if (response.status < 200 || response.status >= 300) throw new HttpError(response.status, json);
    return { status: response.status, headers: response.headers, body: text, json };
  });
}

const APPLICANT = { name: '张三丰', idType: 'id-card', idNumber: '', phone: '13800138000' };

describe.each(DATABASES)('the nine methods of ra-data-simple-rest on %s', kind => {
  let office: TestOffice;
  let clerk: DataProvider;
  let manager: DataProvider;
  let call: Caller;
  let firstCase: { id: string; applicantId: string };

  beforeAll(async () => {
    office = await openTestOffice(kind);
    clerk = await providerOf(office, 'clerk');
    manager = await providerOf(office, 'manager');
    call = office.as('clerk');
    const { withCheckDigit } = await import('../support/people.ts');
    for (let i = 0; i < 5; i++) {
      const idNumber = withCheckDigit(`69010119900101${100 + i}`);
      const reply = await call('POST', '/api/cases', {
        itemCode: 'TLK',
        applicant: { ...APPLICANT, idNumber },
        circumstances: {},
        materials: [],
      });
      expect(reply.status, JSON.stringify(reply.body)).toBe(201);
      if (i === 0) firstCase = reply.body;
      await call('POST', '/api/tickets', { itemCode: 'TLK', channel: 'walk-in', applicantName: '李四' });
    }
    for (const [i, name] of ['海河芯片样本公司', '津门生物样本公司', '滨海航空样本公司'].entries()) {
      const { withCreditDigit } = await import('../support/people.ts');
      await manager.create('enterprises', {
        data: { kind: 'enterprise', name, creditCode: withCreditDigit(`91120116MA0000${i}`) },
      });
    }
  });
  afterAll(() => office?.close());

  const list = {
    pagination: { page: 1, perPage: 2 },
    sort: { field: 'id', order: 'ASC' as const },
    filter: {},
  };

  it.each(['items', 'cases', 'tickets', 'windows', 'enterprises', 'holidays', 'applicants'])(
    'getList and getOne of %s: pages, order, total',
    async resource => {
      const first = await clerk.getList(resource, list);
      const second = await clerk.getList(resource, { ...list, pagination: { page: 2, perPage: 2 } });
      expect(first.data).toHaveLength(2);
      expect(first.total).toBe(second.total);
      expect(first.total).toBeGreaterThan(2);
      const ids = [...first.data, ...second.data].map(record => record.id as string);
      expect(ids).toEqual([...new Set(ids)].sort());
      const one = await clerk.getOne(resource, { id: ids[0] as string });
      expect(one.data.id).toBe(ids[0]);
      const down = await clerk.getList(resource, { ...list, sort: { field: 'id', order: 'DESC' } });
      expect(down.data[0]?.id).not.toBe(ids[0]);
    },
  );

  it('grants, staff and events: lists for those who may read them', async () => {
    expect((await clerk.getList('grants', list)).total).toBe(0);
    expect((await manager.getList('staff', list)).total).toBe(ACCOUNTS.length);
    await office.app.drain();
    expect((await manager.getList('events', list)).total).toBeGreaterThan(5);
  });

  it('getMany and getManyReference', async () => {
    const { data: all } = await clerk.getList('cases', { ...list, pagination: { page: 1, perPage: 5 } });
    const wanted = [all[3]?.id, all[1]?.id] as string[];
    const { data } = await clerk.getMany('cases', { ids: wanted });
    expect(data.map(record => record.id).sort()).toEqual([...wanted].sort());
    const reference = await clerk.getManyReference('cases', {
      ...list,
      target: 'applicantId',
      id: firstCase.applicantId,
    });
    expect(reference.data.map(record => record.id)).toEqual([firstCase.id]);
    expect(reference.total).toBe(1);
  });

  it('create, update and updateMany: the whole record comes back with masked fields and is accepted', async () => {
    const { data: enterprises } = await manager.getList('enterprises', list);
    const [one, two] = enterprises;
    if (!one || !two) throw new Error('no enterprises');
    const { data: updated } = await manager.update('enterprises', {
      id: one.id,
      data: { ...one, industry: '半导体' },
      previousData: one,
    });
    expect(updated).toMatchObject({ id: one.id, industry: '半导体', version: one.version + 1 });
    await manager
      .updateMany('enterprises', { ids: [one.id, two.id], data: { ...two, industry: '航空' } })
      .catch(error => expect((error as HttpError).status).toBeGreaterThanOrEqual(400));
    const windowList = await manager.getList('windows', list);
    const windowRecord = windowList.data[0];
    if (!windowRecord) throw new Error('no windows');
    const renamed = await manager.update('windows', {
      id: windowRecord.id,
      data: { ...windowRecord, name: '一号窗口' },
      previousData: windowRecord,
    });
    expect(renamed.data.name).toBe('一号窗口');
  });

  it('a stale version is 409 with the present record', async () => {
    const { data } = await manager.getList('enterprises', list);
    const record = data[0];
    if (!record) throw new Error('no enterprises');
    await manager.update('enterprises', {
      id: record.id,
      data: { ...record, district: '泰达' },
      previousData: record,
    });
    const stale = manager.update('enterprises', {
      id: record.id,
      data: { ...record, district: '东疆' },
      previousData: record,
    });
    await expect(stale).rejects.toMatchObject({ status: 409, body: { record: { district: '泰达' } } });
  });

  it('delete and deleteMany: a future holiday goes, everything else is 405', async () => {
    const { data: holiday } = await manager.create('holidays', {
      data: { date: '2026-12-25', works: false, name: '测试' },
    });
    await manager.delete('holidays', { id: holiday.id, previousData: holiday });
    await expect(manager.getOne('holidays', { id: holiday.id })).rejects.toMatchObject({ status: 404 });
    for (const resource of [
      'items',
      'cases',
      'tickets',
      'windows',
      'enterprises',
      'applicants',
      'staff',
      'events',
      'grants',
    ]) {
      const { id } = firstCase;
      await expect(manager.delete(resource, { id, previousData: firstCase })).rejects.toMatchObject({
        status: 405,
      });
      await expect(manager.deleteMany(resource, { ids: [id] })).rejects.toMatchObject({ status: 405 });
    }
  });
});
