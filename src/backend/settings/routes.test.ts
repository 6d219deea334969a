import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';

describe.each(DATABASES)('settings on %s', kind => {
  let office: TestOffice;
  const admin = (method: string, body?: unknown) => office.as('admin')(method, '/api/settings', body);

  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());

  it('are changed by the administrator, seen by the manager', async () => {
    const { body } = await admin('GET');
    expect(body).toMatchObject({ yellowRatio: 0.8, zh: '测试窗口', confirmedStops: [], version: 1 });
    const saved = await admin('PUT', { ...body, yellowRatio: 0.7 });
    expect(saved.body).toEqual({ ...body, yellowRatio: 0.7, version: 2 });
    expect((await admin('PUT', body)).body).toMatchObject({ code: 'stale', record: { yellowRatio: 0.7 } });
    expect((await office.as('manager')('GET', '/api/settings')).body.yellowRatio).toBe(0.7);
    expect((await office.as('manager')('PUT', '/api/settings', saved.body)).status).toBe(403);
    expect((await office.as('clerk')('GET', '/api/settings')).status).toBe(403);
  });

  it('the recall lock travels to the desk', async () => {
    const { body } = await admin('GET');
    expect(body.desk).toEqual({ recallLockSeconds: 3, maxMisses: 3 });
    const saved = await admin('PUT', { ...body, desk: { recallLockSeconds: 9, maxMisses: 2 } });
    expect(saved.body.desk).toEqual({ recallLockSeconds: 9, maxMisses: 2 });
    const queue = await office.as('manager')('GET', `/api/windows/${office.windowIds[0]}/queue`);
    expect(queue.body.recallLockSeconds).toBe(9);
  });

  it.each([
    [
      'hours that overlap',
      {
        hours: {
          spans: [
            { from: 540, to: 720 },
            { from: 700, to: 800 },
          ],
        },
      },
      'hours',
    ],
    ['no hours', { hours: { spans: [] } }, 'hours.spans'],
    ['a ratio over one', { yellowRatio: 1.5 }, 'yellowRatio'],
    ['a lock over a minute', { desk: { recallLockSeconds: 61, maxMisses: 3 } }, 'desk.recallLockSeconds'],
    ['no miss at all', { desk: { recallLockSeconds: 3, maxMisses: 0 } }, 'desk.maxMisses'],
    ['another name', { zh: '甲' }, 'zh'],
    ['a stop confirmed in passing', { confirmedStops: ['PUBL'] }, 'confirmedStops'],
    [
      'a code twice',
      {
        courtesyReasons: [
          { code: 'a', zh: '甲', en: 'a' },
          { code: 'a', zh: '乙', en: 'b' },
        ],
      },
      'courtesyReasons',
    ],
  ])('refuse %s', async (_, part, field) => {
    const { body } = await admin('GET');
    const reply = await admin('PUT', { ...body, ...part });
    expect(reply.status).toBe(422);
    expect(Object.keys(reply.body.errors)).toEqual([field]);
  });
});
