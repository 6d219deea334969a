import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, fileCase } from '../../../../test/support/cases.ts';
import { DATABASES, openTestOffice, PASSWORD, type TestOffice } from '../../../../test/support/testOffice.ts';
import type { Item } from '../../../domain/items/item.ts';
import { events } from '../../db/schema/events.ts';
import { insertAccounts } from '../../staff/accounts.ts';
import { hashPassword } from '../../staff/passwords.ts';

describe.each(DATABASES)('drafts of items on %s', kind => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice(kind);
    await addManager(office);
  });
  afterAll(() => office.close());

  const manager = (method: string, path: string, body?: object, headers?: Record<string, string>) =>
    office.as('manager')(method, `/api${path}`, body, headers);
  const find = async (code: string) =>
    (await manager('GET', `/items?filter=${encodeURIComponent(JSON.stringify({ code }))}`)).body[0];
  const begin = async (code: string) => {
    const item = await find(code);
    const reply = await manager('POST', `/items/${item.id}/actions/edit`, {});
    expect(reply.status).toBe(201);
    return { id: item.id as string, item, draft: reply.body };
  };
  const save = (id: string, definition: object, version: number) =>
    manager('PUT', `/items/${id}/draft`, { definition, version });
  const publish = (id: string, body: object) =>
    manager('POST', `/items/${id}/draft/actions/publish`, { reason: '按新规定调整', ...body });
  const discard = (id: string) => manager('POST', `/items/${id}/draft/actions/discard`, {});
  const withCopies = (item: Item, id: string, copies: number): Item => ({
    ...item,
    materials: item.materials.map(each => (each.id === id ? { ...each, copies } : each)),
  });

  it('is kept as typed, wrong or not, and seen by nobody at the window', async () => {
    const { id, item, draft } = await begin('LXPQ');
    expect(draft).toMatchObject({ version: 1, baseVersion: 1, isNew: false, holderName: '陈静' });
    const half = {
      ...draft.definition,
      zh: '',
      committedDays: { ...draft.definition.committedDays, value: null },
    };
    expect(await save(id, half, 1)).toMatchObject({ status: 200, body: { version: 2, zh: '' } });
    expect((await find('LXPQ')).zh).toBe(item.zh);
    const read = (await manager('GET', `/items/${id}/draft`)).body;
    expect(read).toMatchObject({ publishedVersion: 1, draft: { version: 2, definition: { zh: '' } } });
    expect((await office.as('clerk')('GET', `/api/items/${id}/draft`)).status).toBe(403);
    expect((await manager('GET', '/item-drafts')).body).toMatchObject([{ code: 'LXPQ', version: 2 }]);

    const refused = await publish(id, {});
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toEqual({ zh: '必填', committedDays: '请填 0 到 400 的整数（工作日）' });
    expect((await save(id, draft.definition, 1)).status).toBe(409);
    expect((await manager('POST', `/items/${id}/actions/edit`, {})).body.version).toBe(2);
    expect((await discard(id)).status).toBe(204);
    expect((await manager('GET', `/items/${id}/draft`)).body.draft).toBeNull();
    expect((await discard(id)).status).toBe(404);
  });

  it('belongs to one manager; another is told whose it is, and may take it over', async () => {
    const { id, draft } = await begin('LXPQ');
    const other = office.as('manager2');
    for (const [method, path, body] of [
      ['POST', `/api/items/${id}/actions/edit`, {}],
      ['PUT', `/api/items/${id}/draft`, { definition: draft.definition, version: 1 }],
      ['POST', `/api/items/${id}/draft/actions/publish`, { reason: 'x' }],
      ['POST', `/api/items/${id}/draft/actions/discard`, {}],
    ] as const) {
      const reply = await other(method, path, body);
      expect(reply).toMatchObject({ status: 409, body: { status: 'held', record: { holderName: '陈静' } } });
      expect(reply.body.message).toContain('陈静');
    }
    const taken = await other('POST', `/api/items/${id}/draft/actions/take-over`, {});
    expect(taken.body).toMatchObject({ holderName: '何平', version: 2 });
    expect((await save(id, draft.definition, 2)).status).toBe(409);
    expect((await other('POST', `/api/items/${id}/draft/actions/discard`, {})).status).toBe(204);
  });

  it('becomes the next version: accepted cases keep theirs, the others follow', async () => {
    const accepted = await fileCase(office, 'LXPQ', 1);
    await act(office, 'clerk', accepted.id, 'accept');
    const waiting = await fileCase(office, 'LXPQ', 2);
    const { id, draft } = await begin('LXPQ');
    const { cases } = (await manager('GET', `/items/${id}/draft`)).body;
    expect(cases).toMatchObject({ following: 1, keeping: 1, answers: { settle: { no: 1 } } });

    await save(id, withCopies(draft.definition, 'CONTR', 2), 1);
    const reply = await publish(id, { baseVersion: 1 });
    expect(reply).toMatchObject({ status: 200, body: { version: 2 } });
    const ofCase = async (caseId: string) => (await office.as('clerk')('GET', `/api/cases/${caseId}`)).body;
    const copies = (definition: Item) => definition.materials.find(({ id }) => id === 'CONTR')?.copies;
    expect(copies((await ofCase(accepted.id)).itemDefinition)).toBeUndefined();
    expect((await ofCase(waiting.id)).itemChange).toMatchObject({ from: 1, to: 2 });
    expect(copies((await find('LXPQ')).definition)).toBe(2);

    const versions = (await office.as('clerk')('GET', `/api/items/${id}/versions`)).body;
    expect(versions).toMatchObject([
      {
        version: 2,
        action: 'publish',
        actorName: '陈静',
        reason: '按新规定调整',
        changes: [{ id: 'CONTR', fields: ['copies'] }],
      },
      { version: 1, action: 'deliver', actorName: null, changes: [] },
    ]);
    const first = (await office.as('clerk')('GET', `/api/items/${id}/versions/1`)).body;
    expect(copies(first.definition)).toBeUndefined();
    expect((await manager('GET', `/items/${id}/versions/9`)).status).toBe(404);
    const logged = await office.deps.db.select().from(events).where(eq(events.subjectId, id));
    expect(logged.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['begin-draft', 'discard', 'take-over', 'publish']),
    );
    expect(logged.find(({ action }) => action === 'publish')).toMatchObject({
      from: '1',
      to: '2',
      reason: '按新规定调整',
      data: { item: 'LXPQ', changes: [{ part: 'materials', id: 'CONTR', how: 'changed' }] },
    });
  });

  it('brings an older version back, as a draft', async () => {
    const { id } = await find('LXPQ');
    const reply = await manager('POST', `/items/${id}/actions/edit`, { fromVersion: 1 });
    expect(reply).toMatchObject({ status: 201, body: { restoredFrom: 1, baseVersion: 2 } });
    expect((await manager('POST', `/items/${id}/actions/edit`, { fromVersion: 2 })).status).toBe(409);
    expect(await publish(id, {})).toMatchObject({ status: 200, body: { version: 3 } });
    const [contract] = (await find('LXPQ')).definition.materials.filter(
      (m: { id: string }) => m.id === 'CONTR',
    );
    expect(contract).not.toHaveProperty('copies');
    expect((await manager('POST', `/items/${id}/actions/edit`, { fromVersion: 99 })).status).toBe(404);
  });

  it('is not published over what has changed unseen, and not for nothing', async () => {
    const { id, draft } = await begin('DRJZ');
    expect(await publish(id, {})).toMatchObject({ status: 409, body: { code: 'draft-unchanged' } });
    const source = '区政务办〔2026〕3号';
    await manager('POST', `/items/${id}/actions/confirm`, { field: 'committedDays', value: 4, source });
    await save(id, withCopies(draft.definition, 'EXAM', 3), 1);
    expect(await publish(id, {})).toMatchObject({
      status: 409,
      body: { code: 'item-moved', publishedVersion: 2 },
    });
    expect((await publish(id, { baseVersion: 2, version: 1 })).status).toBe(409);
    const key = { 'idempotency-key': 'one-press' };
    const body = { reason: '核定', baseVersion: 2, version: 2 };
    const press = () => manager('POST', `/items/${id}/draft/actions/publish`, body, key);
    const [first, second] = [await press(), await press()];
    expect(first).toMatchObject({ status: 200, body: { version: 3 } });
    expect(second.body).toEqual(first.body);
    // The draft still said five days: the manager has seen it in the comparison, and nobody stands for it.
    expect(first.body.definition.committedDays).toEqual({ value: 5, status: 'P' });
  });

  it('a new item is a draft until it is published, and closed until it is opened', async () => {
    const begun = await manager('POST', '/items', { code: 'XZFW', zh: '新事项', en: '' });
    expect(begun).toMatchObject({ status: 201, body: { isNew: true, baseVersion: 0, code: 'XZFW' } });
    const { itemId: id, definition } = begun.body;
    expect(await find('XZFW')).toBeUndefined();
    for (const code of ['XZFW', 'TLK']) {
      expect((await manager('POST', '/items', { code, zh: '又一个', en: '' })).status).toBe(422);
    }
    expect((await manager('POST', '/items', { code: 'x y', zh: '', en: '' })).body.errors).toMatchObject({
      code: expect.any(String),
      zh: '必填',
    });
    const whole = {
      ...definition,
      code: 'HACK',
      open: true,
      legalDays: { value: 20, status: 'V' },
      committedDays: { value: 5, status: 'V' },
      result: { ...definition.result, zh: '证明' },
      stages: definition.stages.map((s: object, no: number) => ({ ...s, days: no * 5 })),
      materials: [{ ...MATERIAL, id: 'M1' }],
    };
    await save(id, whole, 1);
    const published = await publish(id, {});
    expect(published).toMatchObject({
      status: 200,
      body: { code: 'XZFW', open: false, version: 1, committedDays: 5 },
    });
    expect(published.body.definition).toMatchObject({ legalDays: { status: 'P' }, en: '新事项' });
    const opened = await manager('PUT', `/items/${id}`, { open: true, version: 1, reason: '今日开办' });
    expect(opened.body).toMatchObject({ open: true, version: 2 });
    const filed = await office.as('clerk')('POST', '/api/cases', {
      itemCode: 'XZFW',
      applicant: { name: '张小敏', idType: 'other', idNumber: 'X123456', phone: '13800001234' },
      circumstances: {},
      materials: [{ id: 'M1', status: 'provided' }],
    });
    expect(filed).toMatchObject({ status: 201, body: { itemCode: 'XZFW', committedDays: 5 } });
    const history = (await manager('GET', `/items/${id}/versions`)).body;
    expect(history[0]).toMatchObject({ action: 'open', reason: '今日开办', actorName: '陈静' });
  });

  it.each<[string, object]>([
    ['no object', { definition: 'x' }],
    ['a list too long', { definition: { materials: Array(201).fill(MATERIAL) } }],
    ['a condition without end', { definition: { materials: [{ ...MATERIAL, when: deep(30) }] } }],
  ])('refuses %s, field by field', async (_what, body) => {
    const { id } = await begin('YJS');
    const reply = await manager('PUT', `/items/${id}/draft`, body);
    expect(reply.status).toBe(422);
    expect(Object.keys(reply.body.errors).length).toBeGreaterThan(0);
    await discard(id);
  });
});

const MATERIAL = {
  id: 'M1',
  zh: '申请表',
  en: '',
  need: 'required',
  form: 'original',
  deferrable: false,
  when: null,
  whenText: null,
  source: 'applicant',
  status: 'P',
};

const deep = (levels: number): object => (levels === 0 ? { variant: [] } : { anyOf: [deep(levels - 1)] });

/** A second manager, whom the office does not have. */
async function addManager(office: TestOffice): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD, office.deps.randomBytes);
  const account = { username: 'manager2', name: '何平', roles: ['manager' as const] };
  await insertAccounts(office.deps, office.deps.db, office.officeId, [
    { ...account, passwordHash, mustChangePassword: false },
  ]);
}
