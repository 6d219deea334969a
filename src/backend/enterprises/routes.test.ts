import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { creditCodeCheckDigit, organisationCheckDigit } from '../../domain/identity/creditCode.ts';
import { enterprises, grants } from '../db/schema/people.ts';

/** A valid code of which nobody can be the holder. */
function creditCode(serial: number): string {
  const organisation = `MA${String(serial).padStart(6, '0')}`;
  const first17 = `91690101${organisation}${organisationCheckDigit(organisation)}`;
  return first17 + creditCodeCheckDigit(first17);
}

describe.each(DATABASES)('enterprises on %s', kind => {
  let office: TestOffice;
  const list = (filter: object) =>
    office.as('clerk')('GET', `/api/enterprises?filter=${encodeURIComponent(JSON.stringify(filter))}`);
  const create = (body: object) => office.as('liaison')('POST', '/api/enterprises', body);

  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());

  it('enters an enterprise with a sealed phone, the contact masked', async () => {
    const reply = await create({
      kind: 'enterprise',
      name: '云山生物科技',
      creditCode: ` ${creditCode(1).toLowerCase()} `,
      contactName: '林经理',
      contactPhone: '138 0013 8000',
    });
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      creditCode: creditCode(1),
      contactName: '林*理',
      contactPhone: '138****8000',
      greenState: 'none',
      grantId: null,
      version: 1,
    });
    const [row] = await office.database.db.select().from(enterprises);
    expect(JSON.stringify(row)).not.toContain('13800138000');
    expect(office.deps.vault.open(row?.contactPhoneSealed ?? '')).toBe('13800138000');
  });

  it.each([
    ['an enterprise without its code', { kind: 'enterprise', name: '甲' }, 'creditCode'],
    [
      'a wrong check digit',
      { kind: 'enterprise', name: '甲', creditCode: '91690101MA0000000A' },
      'creditCode',
    ],
    ['a project without its code', { kind: 'project', name: '甲' }, 'projectCode'],
    ['a code in use', { kind: 'enterprise', name: '甲', creditCode: creditCode(1) }, 'creditCode'],
    [
      'a phone that is none',
      { kind: 'project', name: '甲', projectCode: 'P-2026-01', contactPhone: '12' },
      'contactPhone',
    ],
    ['another kind', { kind: 'shop', name: '甲' }, 'kind'],
    ['no name', { kind: 'project', name: ' ', projectCode: 'P-2026-01' }, 'name'],
  ])('refuses %s', async (_, body, field) => {
    const reply = await create(body);
    expect(reply.status).toBe(422);
    expect(Object.keys(reply.body.errors)).toEqual([field]);
    expect(reply.body.errors[field]).not.toMatch(/^[a-z.-]+$/);
  });

  it('keeps roles apart', async () => {
    const body = { kind: 'project', name: '甲', projectCode: 'P-2026-01' };
    expect((await office.as('clerk')('POST', '/api/enterprises', body)).status).toBe(403);
    expect((await office.as('admin')('GET', '/api/enterprises')).status).toBe(403);
  });

  it('is found by name, pinyin, initials and codes', async () => {
    await create({ kind: 'project', name: '星港一期', projectCode: 'XG-2026-001' });
    const finds = async (filter: object) =>
      (await list(filter)).body.map((each: { name: string }) => each.name);
    for (const q of ['生物', 'yunshan', 'ysswkj', '91690101ma']) {
      expect(await finds({ q })).toEqual(['云山生物科技']);
    }
    for (const q of ['xg-2026', 'xgyq', '一期']) expect(await finds({ q })).toEqual(['星港一期']);
    expect(await finds({ q: '%' })).toEqual([]);
    expect(await finds({ creditCode: creditCode(1).toLowerCase() })).toEqual(['云山生物科技']);
    expect(await finds({ kind: ['project'] })).toEqual(['星港一期']);
    expect((await list({ contactName: '林经理' })).status).toBe(400);
  });

  it('is saved as it came, and refuses what others changed', async () => {
    const [record] = (await list({ kind: 'enterprise' })).body;
    const put = (body: object) => office.as('manager')('PUT', `/api/enterprises/${record.id}`, body);
    const saved = await put({ ...record, industry: '生物医药' });
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({ industry: '生物医药', contactPhone: '138****8000', version: 2 });
    expect((await put(record)).body).toMatchObject({ code: 'stale', record: { industry: '生物医药' } });
    const meddled = await put({ ...saved.body, greenState: 'in-force' });
    expect(Object.keys(meddled.body.errors)).toEqual(['greenState']);
    const dialled = await put({ ...saved.body, contactPhone: '020-81234567' });
    expect(dialled.body.contactPhone).not.toContain('81234567');
    const short = await put({ kind: 'enterprise', name: '云山生物', creditCode: creditCode(1) });
    expect(short.body).toMatchObject({ industry: '生物医药', contactName: '林*理' });
    const contact = async () => {
      const rows = await office.database.db.select().from(enterprises).where(eq(enterprises.id, record.id));
      return rows[0]?.contactName;
    };
    expect(await contact()).toBe('林经理');
    const renamed = await put({ ...short.body, contactName: '陈主任' });
    expect([renamed.body.contactName, await contact()]).toEqual(['陈*任', '陈主任']);
    const emptied = await put({ ...renamed.body, contactName: '' });
    expect([emptied.body.contactName, await contact()]).toEqual(['', '']);
    const taken = await create({ kind: 'enterprise', name: '乙', creditCode: creditCode(2) });
    const clash = await put({ ...emptied.body, creditCode: taken.body.creditCode });
    expect(Object.keys(clash.body.errors)).toEqual(['creditCode']);
  });

  it('stands as its grants stand, in records and filters alike', async () => {
    const grant = (status: string, validFrom: string, validTo: string) => ({ status, validFrom, validTo });
    const IN = grant('approved', '2026-03-02', '2026-03-02');
    const OVER = grant('approved', '2025-01-01', '2026-03-01');
    const NOT_YET = grant('approved', '2026-03-03', '2027-01-01');
    const cases: [string, ReturnType<typeof grant>[]][] = [
      ['none', []],
      ['none', [grant('rejected', '2026-01-01', '2027-01-01')]],
      ['in-force', [OVER, IN, NOT_YET]],
      ['not-yet', [OVER, NOT_YET, grant('proposed', '2026-01-01', '2027-01-01')]],
      ['proposed', [grant('proposed', '2026-01-01', '2027-01-01'), OVER]],
      ['expired', [OVER, grant('revoked', '2026-01-01', '2027-01-01')]],
      ['revoked', [grant('revoked', '2026-01-01', '2027-01-01')]],
    ];
    const expected: Record<string, string> = {};
    for (const [index, [state, held]] of cases.entries()) {
      const { body } = await create({
        kind: 'project',
        name: `状态${index}`,
        projectCode: `STATE-${index}0`,
      });
      expected[body.id] = state;
      for (const terms of held) {
        await office.database.db.insert(grants).values({
          id: office.deps.newId(),
          officeId: office.officeId,
          enterpriseId: body.id,
          ...terms,
          ground: 'key-enterprise',
          basisDocument: '文',
          liaisonId: office.staffIds.liaison as string,
          proposedBy: office.staffIds.manager as string,
          proposedAt: new Date(office.clock.now),
          updatedAt: new Date(office.clock.now),
        });
      }
    }
    const shown = (await list({ q: '状态' })).body as {
      id: string;
      greenState: string;
      grantId: string | null;
    }[];
    expect(Object.fromEntries(shown.map(each => [each.id, each.greenState]))).toEqual(expected);
    expect(shown.every(each => (each.grantId !== null) === (each.greenState === 'in-force'))).toBe(true);
    for (const state of new Set(Object.values(expected))) {
      const found = (await list({ q: '状态', greenState: state })).body.map(
        (each: { id: string }) => each.id,
      );
      expect(found).toEqual(Object.keys(expected).filter(id => expected[id] === state));
    }
    expect((await list({ greenState: ['x'] })).status).toBe(400);
  });
});
