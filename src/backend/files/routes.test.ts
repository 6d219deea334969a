import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fileCase } from '../../../test/support/cases.ts';
import { PDF, PNG, rawCallerOf } from '../../../test/support/rawCaller.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { cases } from '../db/schema/cases.ts';
import { files } from '../db/schema/files.ts';
import { createMemoryStore } from './memoryStore.ts';
import { type FileStore, StoreFullError } from './store.ts';

const text = (content: string) => new TextEncoder().encode(content);
/** A picture of a few bytes that claims 60,000 × 60,000 pixels. */
const bomb = () => {
  const bytes = PNG.slice();
  const view = new DataView(bytes.buffer);
  view.setUint32(16, 60_000);
  view.setUint32(20, 60_000);
  return bytes;
};
/** Many megabytes that were never in memory at once. */
const endless = (head: Uint8Array, size: number) => {
  const chunk = new Uint8Array(64 * 1024);
  let left = size - head.byteLength;
  return new ReadableStream<Uint8Array>({
    start: controller => controller.enqueue(head),
    pull(controller) {
      if (left <= 0) return controller.close();
      const part = chunk.subarray(0, Math.min(left, chunk.length));
      left -= part.byteLength;
      controller.enqueue(part);
    },
  });
};

describe.each(DATABASES)('files of cases on %s', kind => {
  let office: TestOffice;
  let store: FileStore & { ids: Set<string>; fails?: Error };
  let caseId: string;
  const call = (who: string, method: string, path: string, body?: BodyInit) =>
    rawCallerOf(office.app, who)(method, path, body);
  const add = async (bytes: Uint8Array | ReadableStream, name = 'x.png', more = '', who = 'clerk') => {
    const path = `/cases/${caseId}/files?name=${encodeURIComponent(name)}${more}`;
    const response = await call(who, 'POST', path, bytes as BodyInit);
    return {
      status: response.status,
      body: (await response.json()) as Record<string, never> & { id: string },
    };
  };

  beforeAll(async () => {
    office = await openTestOffice(kind);
    const memory = createMemoryStore();
    store = {
      ids: new Set(),
      async put(id, bytes) {
        if (store.fails) throw store.fails;
        const kept = await memory.put(id, bytes);
        store.ids.add(id);
        return kept;
      },
      open: memory.open,
      async remove(id) {
        store.ids.delete(id);
        await memory.remove(id);
      },
    };
    office.deps.files = store;
    caseId = (await fileCase(office, 'LXPQ', 1)).id;
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    await office.database.db.delete(files);
    store.ids.clear();
    store.fails = undefined;
  });

  it('are kept as they are, listed with the case, and given back to the byte', async () => {
    const { status, body } = await add(PNG, '身份证 正面.jpg', '&materialId=ID');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: '身份证 正面.png',
      type: 'image/png',
      size: PNG.byteLength,
      materialId: 'ID',
      addedByName: '王芳',
    });
    const list = await (await call('reviewer', 'GET', `/files?filter={"caseId":"${caseId}"}`)).json();
    expect(list).toEqual([body]);
    const content = await call('reviewer', 'GET', `/files/${body.id}/content`);
    expect(new Uint8Array(await content.arrayBuffer())).toEqual(PNG);
    expect(Object.fromEntries(content.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const { body: detail } = await office.as('clerk')('GET', `/api/cases/${caseId}`);
    expect(detail.timeline.slice(-2)).toMatchObject([
      { action: 'add-file', data: { fileId: body.id } },
      { action: 'view-file', data: { fileId: body.id } },
    ]);
    expect((await call('supervisor', 'GET', `/files/${body.id}/content`)).status).toBe(403);
  });

  it('sent twice are there once, in the store too', async () => {
    const [one, two] = await Promise.all([add(PDF, 'a.pdf'), add(PDF, 'b.pdf')]);
    expect([one.status, two.status].sort()).toEqual([200, 201]);
    expect(one.body.id).toBe(two.body.id);
    expect(store.ids.size).toBe(1);
    expect((await add(PDF, 'a.pdf', '&materialId=ID')).status).toBe(201);
  });

  it.each<[string, Uint8Array, number, string]>([
    ['a program that calls itself a picture', text('MZ\u0090\u0000this program'), 415, 'file-type'],
    ['a page with a script', text('<html><script>alert(1)</script>'), 415, 'file-type'],
    [
      'a drawing that can run',
      text('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
      415,
      'file-type',
    ],
    ['an archive', new Uint8Array([0x50, 0x4b, 3, 4, ...new Array<number>(40).fill(0)]), 415, 'file-type'],
    ['nothing', new Uint8Array(), 422, 'empty-file'],
    ['a picture that would fill the memory', bomb(), 422, 'too-many-pixels'],
  ])('refuses %s', async (_, bytes, status, code) => {
    const reply = await add(bytes, 'photo.png');
    expect([reply.status, (reply.body as { code?: string }).code]).toEqual([status, code]);
    expect([store.ids.size, await office.database.db.select().from(files)]).toEqual([0, []]);
  });

  it('take 20 MB as a stream, and not a byte more', async () => {
    const most = 20 * 1024 * 1024;
    expect((await add(endless(PDF, most), 'large.pdf')).body).toMatchObject({ size: most });
    const reply = await add(endless(PDF, most + 1), 'larger.pdf');
    expect([reply.status, (reply.body as { code?: string }).code]).toEqual([413, 'too-large']);
    expect(store.ids.size).toBe(1);
  });

  it('a full disk says so, and nothing is half kept', async () => {
    store.fails = new StoreFullError();
    const reply = await add(PNG);
    expect([reply.status, (reply.body as { code?: string }).code]).toEqual([507, 'disk-full']);
    expect(await office.database.db.select().from(files)).toEqual([]);
  });

  it('are withdrawn with a reason: out of sight, not gone; sent again they are new', async () => {
    const { body } = await add(PNG);
    const act = (reason: string) =>
      office.as('clerk')('POST', `/api/files/${body.id}/actions/withdraw`, { reason });
    expect((await act(' ')).status).toBe(422);
    expect((await act('传错人了')).body).toMatchObject({ withdrawReason: '传错人了', version: 2 });
    expect((await act('再按一次')).body.withdrawReason).toBe('传错人了');
    expect((await call('manager', 'GET', `/files/${body.id}/content`)).status).toBe(200);
    expect((await add(PNG)).status).toBe(201);
  });

  it('of a case that is over stay as they are', async () => {
    const { body } = await add(PNG);
    const set = (status: string) =>
      office.database.db.update(cases).set({ status }).where(eq(cases.id, caseId));
    await set('withdrawn');
    expect((await add(PDF)).status).toBe(409);
    const reply = await office.as('clerk')('POST', `/api/files/${body.id}/actions/withdraw`, { reason: 'x' });
    expect([reply.status, reply.body.status]).toEqual([409, 'withdrawn']);
    await set('received');
  });

  it.each([
    ['/cases/01900000-0000-7000-8000-000000000000/files', 404],
    ['/cases/x/files', 404],
  ])('POST %s: %i', async (path, status) => {
    expect((await call('clerk', 'POST', path, PNG)).status).toBe(status);
  });

  it('follow the case: unknown materials, liaisons and roles without cases', async () => {
    expect((await add(PNG, 'x.png', '&materialId=NOPE')).status).toBe(422);
    const { body } = await add(PNG);
    expect((await call('liaison', 'GET', `/files/${body.id}`)).status).toBe(404);
    expect((await call('liaison', 'GET', `/files/${body.id}/content`)).status).toBe(403);
    expect((await call('auditor', 'GET', '/files')).status).toBe(403);
    expect((await add(PNG, 'x.png', '', 'supervisor')).status).toBe(403);
  });

  it('whose bytes were lost say so', async () => {
    const { body } = await add(PNG);
    await store.remove(body.id);
    const reply = await call('clerk', 'GET', `/files/${body.id}/content`);
    expect([reply.status, ((await reply.json()) as { code: string }).code]).toEqual([404, 'file-lost']);
  });
});
