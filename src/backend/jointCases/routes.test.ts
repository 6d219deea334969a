import { eq, like } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, answersFor, fileCase, sampleId } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { CATALOGUE } from '../../domain/items/catalogue.ts';
import type { Item } from '../../domain/items/item.ts';
import { FAMILY_MOST } from '../../domain/joint/family.ts';
import type { JointMatter as Matter } from '../../domain/joint/matters.ts';
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
      expect(made).toMatchObject([
        { itemCode: 'RCLH', status: 'received', applicantName: '林*舟', notifyBy: expect.any(String) },
        { itemCode: 'LXPQ', committedDueOn: null, receiptId: expect.any(String) },
      ]);
      expect(made[0]?.receiptId).not.toBe(made[1]?.receiptId);
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
      const filter = encodeURIComponent(JSON.stringify({ jointId: id, together: 'joint' }));
      expect((await office.as('clerk')('GET', `/api/cases?filter=${filter}`)).body).toHaveLength(2);
      const thread = await office.as('clerk')('GET', `/api/applicants/${settle.applicantId}/thread`);
      const came = thread.body.filter((entry: { kind: string }) => entry.kind === 'case');
      expect(came.map((entry: { joint: unknown }) => entry.joint)).toEqual([
        { id, code: 'returnee' },
        { id, code: 'returnee' },
      ]);
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
      expect(reply).toMatchObject({ status: 409, body: { code: 'item-closed', itemCode: 'RCGY' } });
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

  describe('the matters an office keeps', () => {
    const matters = () => office.as('manager')('GET', '/api/joint-matters');
    const put = (body: unknown) => office.as('manager')('PUT', '/api/joint-matters', body);

    it.each<[string, (first: Matter, second: Matter) => object, string[]]>([
      ['a code twice', (first, second) => ({ matters: [first, second, first] }), ['matters.2.code']],
      [
        'one item',
        (first, second) => ({ matters: [{ ...first, items: ['TLK'] }, second] }),
        ['matters.0.items'],
      ],
      [
        'an item twice, and one nobody has',
        (first, second) => ({ matters: [first, { ...second, items: ['TLK', 'TLK', 'NONE'], shared: [] }] }),
        ['matters.1.items.1', 'matters.1.items.2'],
      ],
      [
        'a material that none of its items asks for',
        (first, second) => ({ matters: [first, { ...second, shared: ['ID', 'NONE'] }] }),
        ['matters.1.shared.1'],
      ],
      ['a confirmed one that nobody has', () => ({ confirmed: ['nobody'] }), ['confirmed']],
      ['none of those under which cases were filed', first => ({ matters: [first] }), ['matters']],
    ])('are refused with %s', async (_, wrong, fields) => {
      const { body } = await matters();
      const reply = await put({ ...body, ...wrong(body.matters[0], body.matters[1]) });
      expect([reply.status, Object.keys(reply.body.errors ?? {})]).toEqual([422, fields]);
    });

    it('are to be confirmed again once they change', async () => {
      const { body } = await matters();
      const [first, second] = body.matters;
      const own = { code: 'own', zh: '自定', en: 'Own', items: ['TLK', 'LXPQ'], shared: [] };
      const all = ['talent-arrival', 'returnee', 'own'];
      // A new one is confirmed by nobody before it is saved.
      const saved = await put({ ...body, matters: [first, second, own], confirmed: all });
      expect(saved.body.confirmed).toEqual(['talent-arrival', 'returnee']);
      const { version: _, ...kept } = saved.body;
      expect((await put({ ...kept, confirmed: all })).body.confirmed).toEqual(all);
      const renamed = { matters: [{ ...first, zh: '人才一件事' }, second, own] };
      expect((await put(renamed)).body.confirmed).toEqual(['returnee', 'own']);
      expect((await put({ matters: [first, second] })).body.confirmed).toEqual(['returnee']);
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
      const listed = (together: string) =>
        office.as('clerk')('GET', `/api/cases?filter=${encodeURIComponent(JSON.stringify({ together }))}`);
      expect((await listed('family')).body).toHaveLength(3);
      expect((await listed('nobody')).status).toBe(400);
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

    it('ends when one of two leaves, and says so on both', async () => {
      const [one, other] = await Promise.all([41, 42].map(n => fileCase(office, 'RCLH', n)));
      await link(one.id, [other.number]);
      expect((await post(`cases/${one.id}/family/leave`, { reason: '认错人' })).body).toEqual({
        familyId: null,
        cases: [{ id: one.id, number: one.number }],
      });
      expect((await read(other.id)).familyId).toBeNull();
      const left = (entry: { action: string }) => entry.action === 'leave-family';
      for (const { id } of [one, other]) expect((await read(id)).timeline.filter(left)).toHaveLength(1);
    });

    it('joins two families into one, whoever links first', async () => {
      const made = await Promise.all([51, 52, 53, 54].map(n => fileCase(office, 'RCLH', n)));
      const [a, b, c, d] = made;
      await Promise.all([link(a.id, [b.number]), link(c.id, [d.number])]);
      const replies = await Promise.all([link(a.id, [c.number]), link(d.id, [b.number])]);
      expect(replies.map(({ status }) => status)).toEqual([200, 200]);
      const families = await Promise.all(made.map(async ({ id }) => (await read(id)).familyId));
      expect([families[0] === null, new Set(families).size]).toEqual([false, 1]);
    });

    it('begins at an open case, and names each person once', async () => {
      const open = await fileCase(office, 'RCLH', 61);
      const over = await fileCase(office, 'RCLH', 62);
      const again = await fileCase(office, 'LXPQ', 62);
      const twice = await link(open.id, [over.number, again.number]);
      expect([twice.status, Object.keys(twice.body.errors)]).toEqual([422, ['numbers.1']]);
      await act(office, 'clerk', over.id, 'withdraw', { reasonCode: 'own-wish' });
      const refused = await link(over.id, [open.number]);
      expect(refused).toMatchObject({ status: 409, body: { code: 'family-closed', status: 'withdrawn' } });
      expect(refused.body.message).toContain(over.number);
      expect((await link(open.id, [over.number])).status).toBe(200);
    });

    it('has no more cases than are accepted in one go', async () => {
      const made = await Promise.all([71, 72, 73].map(n => fileCase(office, 'RCLH', n)));
      const [head, last, more] = made;
      const { db } = office.database;
      const [row] = await db.select().from(cases).where(eq(cases.id, head.id));
      const rest = Array.from({ length: FAMILY_MOST - 2 }, (_, n) => ({
        ...row!,
        id: office.deps.newId(),
        number: `FAMILY-${n}`,
        queryCode: `F${n}`,
      }));
      await db.insert(cases).values(rest);
      await db.update(cases).set({ familyId: head.id }).where(like(cases.number, 'FAMILY-%'));
      await db.update(cases).set({ familyId: head.id }).where(eq(cases.id, head.id));
      expect((await link(head.id, [last.number])).body.cases).toHaveLength(FAMILY_MOST);
      const full = await link(more.id, [last.number]);
      expect([full.status, full.body.errors.numbers]).toEqual([
        422,
        expect.stringContaining(`${FAMILY_MOST}`),
      ]);
    });
  });
});
