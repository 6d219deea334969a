import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, fileCase, insertEntitled, sampleCreditCode, walkTo } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { issuePaper } from '../papers/issuePaper.ts';

describe.each(DATABASES)('one thread on %s', kind => {
  let office: TestOffice;
  let filed: Awaited<ReturnType<typeof fileCase>>;
  let enterpriseId: string;
  beforeAll(async () => {
    office = await openTestOffice(kind);
    const creditCode = sampleCreditCode(7);
    ({ enterpriseId } = await insertEntitled(office, creditCode));
    filed = await fileCase(office, 'LXPQ', 71, { creditCode });
    office.clock.now += 60_000;
    await act(office, 'clerk', filed.id, 'accept');
    await issuePaper(office.deps, office.database.db, {
      officeId: office.officeId,
      kind: 'acceptance',
      caseId: filed.id,
      data: {},
      issuedBy: null,
      at: office.clock.now,
    });
    office.clock.now += 60_000;
    await walkTo(office, filed.id, 'issued');
    await fileCase(office, 'LXPQ', 72);
  });
  afterAll(() => office?.close());

  it('is all that happened with the person, newest first, and nothing of others', async () => {
    const { status, body } = await office.as('manager')('GET', `/api/applicants/${filed.applicantId}/thread`);
    expect(status).toBe(200);
    const kinds = body.map((entry: { kind: string }) => entry.kind);
    expect(new Set(kinds)).toEqual(new Set(['closed', 'message', 'paper', 'case']));
    expect(kinds.filter((each: string) => each === 'message')).toHaveLength(3);
    expect(kinds.at(-1)).not.toBe('closed');
    const at = body.map((entry: { at: string }) => entry.at);
    expect(at).toEqual([...at].sort().reverse());
    expect(new Set(body.map((entry: { caseId: string }) => entry.caseId))).toEqual(new Set([filed.id]));
    expect(JSON.stringify(body)).not.toContain('1380000');
  });

  it('leaves out what the caller may not read', async () => {
    const path = `/api/enterprises/${enterpriseId}/thread`;
    const forLiaison = (await office.as('liaison')('GET', path)).body;
    expect(forLiaison.map((entry: { kind: string }) => entry.kind)).not.toContain('message');
    expect(forLiaison.length).toBeGreaterThan(0);
    expect((await office.as('liaison')('GET', `/api/applicants/${filed.applicantId}/thread`)).status).toBe(
      403,
    );
  });

  it('is empty for nobody', async () => {
    const nobody = '01900000-0000-7000-8000-000000000000';
    expect((await office.as('clerk')('GET', `/api/applicants/${nobody}/thread`)).body).toEqual([]);
    expect((await office.as('clerk')('GET', '/api/applicants/x/thread')).status).toBe(404);
  });
});
