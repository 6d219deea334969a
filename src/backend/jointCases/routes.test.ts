import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, answersFor, fileCase, sampleId } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { CATALOGUE } from '../../domain/items/catalogue.ts';
import type { Item } from '../../domain/items/item.ts';
import { jointMaterials } from '../../domain/joint/merge.ts';
import { cases } from '../db/schema/cases.ts';
import { events } from '../db/schema/events.ts';

const SHARED = ['ID', 'DIPL', 'CERT', 'CONTR', 'LIC'];

/** A complete joint filing of the returnee's matter. */
function joint(n: number, codes: readonly string[], more: Record<string, unknown> = {}) {
  const parts = codes.map(code => ({
    item: CATALOGUE.find(item => item.code === code) as Item,
    variant: answersFor(code).variant,
  }));
  const circumstances = Object.fromEntries(
    codes.flatMap(code =>
      Object.entries(answersFor(code).circumstances).map(([question, answer]) => [
        `${code}.${question}`,
        answer,
      ]),
    ),
  );
  return {
    matterCode: 'returnee',
    items: parts.map(({ item, variant }) => ({ itemCode: item.code, variant })),
    applicant: { name: '林小舟', idType: 'id-card', idNumber: sampleId(n), phone: `1380000${1000 + n}` },
    circumstances,
    materials: jointMaterials(parts, circumstances, SHARED).map(({ key }) => ({ key, status: 'provided' })),
    ...more,
  };
}

describe.each(DATABASES)('cases that belong together on %s', kind => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());

  const post = (path: string, body: unknown, key?: string, who = 'clerk') =>
    office.as(who)('POST', `/api/${path}`, body, key ? { 'idempotency-key': key } : {});
  const read = async (id: string) => (await office.as('clerk')('GET', `/api/cases/${id}`)).body;
  const countCases = () => office.database.db.$count(cases);

  describe('a joint matter', () => {
    it('is one press: a case an item, each with its own number, checklist, receipt and clock', async () => {
      const before = await countCases();
      const body = joint(1, ['RCLH', 'LXPQ']);
      const replies = await Promise.all([1, 2, 3].map(() => post('joint-cases', body, 'joint-1')));
      expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect(new Set(replies.map(reply => reply.body.id)).size).toBe(1);
      expect((await countCases()) - before).toBe(2);
      const { id, cases: made } = replies[0]!.body;
      expect(made.map((each: { itemCode: string }) => each.itemCode)).toEqual(['RCLH', 'LXPQ']);
      const [settle, dispatch] = await Promise.all(made.map((each: { id: string }) => read(each.id)));
      expect(settle).toMatchObject({
        jointId: id,
        jointCode: 'returnee',
        status: 'received',
        missingMaterials: [],
      });
      expect(dispatch).toMatchObject({ jointId: id, applicantId: settle.applicantId, missingMaterials: [] });
      expect(settle.circumstances.registerAt).toBe(answersFor('RCLH').circumstances.registerAt);
      expect(dispatch.circumstances.settle).toBe(answersFor('LXPQ').circumstances.settle);

      const accepted = await act(office, 'clerk', dispatch.id, 'accept');
      expect(accepted.body).toMatchObject({ status: 'accepted', committedDays: dispatch.committedDays });
      // What happens to one leaves the other where it was.
      expect(await read(settle.id)).toMatchObject({ status: 'received', version: 1, acceptedAt: null });
      const filter = encodeURIComponent(JSON.stringify({ jointId: id }));
      expect((await office.as('clerk')('GET', `/api/cases?filter=${filter}`)).body).toHaveLength(2);
    });

    it('hands a shared material to each item that asks for it', async () => {
      const body = joint(2, ['LXPQ', 'TLK']);
      const materials = body.materials.map(each =>
        each.key === 'CONTR' ? { ...each, status: 'missing' } : each,
      );
      const { body: made } = await post('joint-cases', { ...body, materials });
      const both = await Promise.all(made.cases.map((each: { id: string }) => read(each.id)));
      expect(both.map(each => each.missingMaterials)).toEqual([['CONTR'], ['CONTR']]);
    });

    it.each<[string, Record<string, unknown>, number, string[]]>([
      ['a matter nobody knows', { matterCode: 'other' }, 422, ['matterCode']],
      ['one item alone', { items: [{ itemCode: 'LXPQ' }] }, 422, ['items']],
      ['an item twice', { items: [{ itemCode: 'LXPQ' }, { itemCode: 'LXPQ' }] }, 422, ['items']],
      [
        'an item of another matter',
        { items: [{ itemCode: 'LXPQ' }, { itemCode: 'YJS' }] },
        422,
        ['items.1.itemCode'],
      ],
      [
        'a wrong variant',
        { items: [{ itemCode: 'LXPQ' }, { itemCode: 'TLK', variant: 'Z' }] },
        422,
        ['items.1.variant'],
      ],
      [
        'an answer nobody offers',
        { circumstances: { 'LXPQ.settle': 'perhaps' } },
        422,
        ['circumstances.LXPQ.settle'],
      ],
      ['a question nobody asks', { circumstances: { settle: 'yes' } }, 422, ['circumstances.settle']],
      [
        'a material nobody asks',
        { materials: [{ key: 'FORM', status: 'provided' }] },
        422,
        ['materials.0.key'],
      ],
      [
        'a wrong number',
        { applicant: { name: '林', idType: 'id-card', idNumber: '1', phone: '13800001234' } },
        422,
        ['applicant.idNumber'],
      ],
    ])('with %s files nothing', async (_, wrong, status, fields) => {
      const before = await countCases();
      const reply = await post('joint-cases', joint(3, ['LXPQ', 'TLK'], wrong));
      expect([reply.status, Object.keys(reply.body.errors ?? {})]).toEqual([status, fields]);
      expect(await countCases()).toBe(before);
    });

    it('with an item that is not delegated yet files nothing, and names it', async () => {
      const before = await countCases();
      const wrong = { matterCode: 'talent-arrival', items: [{ itemCode: 'TLK' }, { itemCode: 'RCGY' }] };
      const reply = await post('joint-cases', joint(4, ['TLK'], wrong));
      expect(reply).toMatchObject({ status: 409, body: { code: 'item-closed' } });
      expect(await countCases()).toBe(before);
    });

    it('is stopped by a case that one of its items may repeat, until there is a reason', async () => {
      await post('joint-cases', joint(5, ['LXPQ', 'TLK']));
      const before = await countCases();
      const again = joint(5, ['RCLH', 'TLK'], { checkDuplicates: true });
      const refused = await post('joint-cases', again);
      expect(refused).toMatchObject({ status: 409, body: { code: 'possible-duplicate', itemCode: 'TLK' } });
      expect(await countCases()).toBe(before);
      expect((await post('joint-cases', { ...again, duplicateReason: '换发' })).status).toBe(201);
    });

    it('is the clerk’s to file, and the manager’s to compose', async () => {
      expect((await post('joint-cases', joint(6, ['LXPQ', 'TLK']), undefined, 'reviewer')).status).toBe(403);
      const { body } = await office.as('manager')('GET', '/api/joint-matters');
      expect(body).toMatchObject({
        confirmed: [],
        matters: [{ code: 'talent-arrival' }, { code: 'returnee' }],
      });
      expect((await office.as('clerk')('PUT', '/api/joint-matters', body)).status).toBe(403);
      const [first, second] = body.matters;
      const twice = await office.as('manager')('PUT', '/api/joint-matters', {
        ...body,
        matters: [first, first],
      });
      expect([twice.status, Object.keys(twice.body.errors)]).toEqual([422, ['matters']]);
      const wider = { ...second, items: [...second.items, 'YJS'] };
      const saved = await office.as('manager')('PUT', '/api/joint-matters', {
        ...body,
        matters: [first, wider],
      });
      expect(saved.status).toBe(200);
      expect((await post('joint-cases', joint(7, ['LXPQ', 'YJS']))).status).toBe(422);
      const made = await post('joint-cases', {
        ...joint(7, ['LXPQ', 'YJS']),
        circumstances: { fileTransfer: 'no' },
      });
      expect(made.status).toBe(201);
      const [one, other] = await Promise.all(made.body.cases.map((each: { id: string }) => read(each.id)));
      expect([one.circumstances, other.circumstances]).toEqual([
        { fileTransfer: 'no' },
        { fileTransfer: 'no' },
      ]);
    });
  });

  describe('a family', () => {
    const link = (id: string, numbers: string[], who = 'clerk') =>
      post(`cases/${id}/family`, { numbers }, undefined, who);

    it('is linked, grows, and is accepted together: each through its gates, each refusal told', async () => {
      const talent = await fileCase(office, 'RCLH', 21);
      const spouse = await fileCase(office, 'RCLH', 22);
      const child = await fileCase(office, 'RCLH', 23, { materials: [] });
      expect((await link(talent.id, [spouse.number])).status).toBe(200);
      const grown = await link(spouse.id, [child.number]);
      expect(grown.body.cases.map((each: { id: string }) => each.id).sort()).toEqual(
        [talent.id, spouse.id, child.id].sort(),
      );
      const { familyId } = grown.body;
      expect((await read(child.id)).familyId).toBe(familyId);
      const logged = await office.database.db.select().from(events).where(eq(events.action, 'link-family'));
      expect(logged).toHaveLength(3);

      const ids = [talent.id, spouse.id, child.id];
      const { body } = await post('cases/bulk-actions', { action: 'accept', ids });
      expect(body.done.map((each: { id: string }) => each.id)).toEqual([talent.id, spouse.id]);
      expect(body.refused).toMatchObject([{ id: child.id, number: child.number }]);
      expect(await read(child.id)).toMatchObject({ status: 'received', familyId });

      expect((await post(`cases/${child.id}/family/leave`, { reason: '不是一家' })).status).toBe(200);
      expect(await read(child.id)).toMatchObject({ familyId: null, version: child.version });
    });

    it('has no strangers: each number is judged', async () => {
      const one = await fileCase(office, 'RCLH', 31);
      const own = await fileCase(office, 'LXPQ', 31);
      const gone = await fileCase(office, 'RCLH', 32);
      await act(office, 'manager', gone.id, 'void', { reason: '录错' });
      const reply = await link(one.id, [own.number, gone.number, 'NOBODY-1']);
      expect(reply.status).toBe(422);
      expect(Object.keys(reply.body.errors)).toEqual(['numbers.0', 'numbers.1', 'numbers.2']);
      expect((await link(one.id, [own.number], 'supervisor')).status).toBe(403);
      expect((await link(crypto.randomUUID(), [own.number])).status).toBe(404);
    });
  });
});
