import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, filing } from '../../../test/support/cases.ts';
import { PNG, rawCallerOf } from '../../../test/support/rawCaller.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import type { OnlineFile } from '../../contract/online.ts';
import { events } from '../db/schema/events.ts';

describe.each(DATABASES)('files of online cases on %s', kind => {
  let office: TestOffice;
  let caseId: string;
  const send = async (path: string, body: BodyInit = PNG, who = 'platform') => {
    const reply = await rawCallerOf(office.app, who)('POST', `/online/cases/${path}`, body);
    return { status: reply.status, body: (await reply.json()) as OnlineFile & { errors?: object } };
  };

  beforeAll(async () => {
    office = await openTestOffice(kind);
    const filed = await office.as('platform')('POST', '/api/online/cases', {
      ...filing('LXPQ', 880),
      externalNumber: 'WF-1',
    });
    expect(filed.status).toBe(201);
    const { body } = await office.as('clerk')('GET', `/api/cases?filter={"number":"${filed.body.number}"}`);
    caseId = body[0].id;
  });
  afterAll(() => office?.close());

  it('takes a scan in with its material, once, and the window opens it', async () => {
    const path = `WF-1/files?name=${encodeURIComponent('身份证.png')}&materialId=ID`;
    const first = await send(path);
    expect([first.status, first.body]).toMatchObject([
      201,
      {
        name: '身份证.png',
        type: 'image/png',
        size: PNG.length,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect(first.body).not.toHaveProperty('addedByName');
    const again = await send(path);
    expect([again.status, again.body.id]).toEqual([200, first.body.id]);

    const clerk = rawCallerOf(office.app, 'clerk');
    const list = await (await clerk('GET', `/files?filter={"caseId":"${caseId}"}`)).json();
    expect(list).toMatchObject([{ id: first.body.id, addedByName: '网上办平台' }]);
    const content = await clerk('GET', `/files/${first.body.id}/content`);
    expect(new Uint8Array(await content.arrayBuffer())).toEqual(PNG);
    const logged = await office.database.db
      .select({ data: events.data })
      .from(events)
      .where(and(eq(events.subjectId, caseId), eq(events.action, 'add-file')));
    expect(logged).toMatchObject([{ data: { sha256: first.body.sha256 } }]);
  });

  it.each<[string, string, BodyInit, string, number]>([
    ['of a case that it did not file', 'WF-none/files?name=a.png', PNG, 'platform', 404],
    [
      'for a material that the item does not know',
      'WF-1/files?name=a.png&materialId=none',
      PNG,
      'platform',
      422,
    ],
    [
      'that is no scan',
      'WF-1/files?name=a.png',
      new TextEncoder().encode('MZ not a picture'),
      'platform',
      415,
    ],
    ['from a clerk', 'WF-1/files?name=a.png', PNG, 'clerk', 403],
  ])('takes none %s', async (_, path, body, who, status) => {
    expect((await send(path, body, who)).status).toBe(status);
  });

  it('takes none once the case is over', async () => {
    await act(office, 'clerk', caseId, 'refuse', { reason: '不属于受理范围' });
    expect((await send('WF-1/files?name=b.png')).status).toBe(409);
  });
});
