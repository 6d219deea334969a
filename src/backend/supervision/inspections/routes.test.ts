import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fileCase, moveClock, walkTo } from '../../../../test/support/cases.ts';
import {
  DATABASES,
  MONDAY_10,
  openTestOffice,
  type TestOffice,
} from '../../../../test/support/testOffice.ts';
import { InspectedCaseDetail, InspectionRecord } from '../../../contract/inspections.ts';
import { inspectedCases, inspectionSteps, inspections } from '../../db/schema/supervision.ts';

const HOUR = 3_600_000;
const CASES = 6;

describe.each(DATABASES)('inspections on %s', kind => {
  let office: TestOffice;
  const closed: string[] = [];
  beforeAll(async () => {
    office = await openTestOffice(kind);
    for (let n = 0; n < CASES; n += 1) {
      const { id } = await fileCase(office, 'TLK', n + 1);
      await walkTo(office, id, 'delivered');
      closed.push(id);
    }
    await fileCase(office, 'TLK', 90);
  }, 60_000);
  afterAll(() => office.close());
  beforeEach(async () => {
    for (const table of [inspectionSteps, inspectedCases, inspections])
      await office.database.db.delete(table);
    await moveClock(office, MONDAY_10);
  });

  const ask = { from: '2026-03-01', to: '2026-03-31', size: 3 };
  const draw = (more: object = {}, who = 'supervisor') =>
    office.as(who)('POST', '/api/inspections', { ...ask, ...more });
  const drawn = async (who = 'supervisor') => (await office.as(who)('GET', '/api/inspected-cases')).body;
  const act = (id: string, action: string, body: object, who: string) =>
    office.as(who)('POST', `/api/inspected-cases/${id}/actions/${action}`, body);
  const findings = () => ({
    findings: ['paper'],
    note: '送达回证缺签名。',
    handlerId: office.staffIds.clerk,
  });

  it('draws closed cases, none twice, and says of how many and by what seed', async () => {
    const first = await draw();
    expect(first.status, JSON.stringify(first.body)).toBe(201);
    expect(InspectionRecord.safeParse(first.body).error).toBeUndefined();
    expect(first.body).toMatchObject({
      number: 'CJ2026-001',
      population: CASES,
      cases: 3,
      over: 0,
      seed: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    const second = await draw({ size: 200 }, 'manager');
    expect(second.body).toMatchObject({ number: 'CJ2026-002', population: 3, cases: 3 });
    const cases = (await drawn()).map(({ caseId }: { caseId: string }) => caseId);
    expect(cases.sort()).toEqual([...closed].sort());
    const none = await draw();
    expect([none.status, Object.keys(none.body.errors)]).toEqual([422, ['from']]);
  });

  it('two drawings at once never share a case', async () => {
    const both = await Promise.all([draw({ size: 4 }), draw({ size: 4 }, 'manager')]);
    expect(both.map(({ body }) => body.cases).sort()).toEqual([2, 4]);
    expect(await drawn()).toHaveLength(CASES);
  });

  it.each<[string, object, string, number, string[]]>([
    ['an end before its beginning', { to: '2026-02-01' }, 'manager', 422, ['to']],
    ['a period without a closed case', { from: '2025-01-01', to: '2025-01-31' }, 'manager', 422, ['from']],
    ['an item of which nothing was closed', { itemCode: 'YJS' }, 'manager', 422, ['from']],
    ['nothing', { size: 0 }, 'manager', 422, ['size']],
    ['a clerk', {}, 'clerk', 403, []],
  ])('refuses %s', async (_, more, who, status, fields) => {
    const refused = await draw(more, who);
    expect([refused.status, Object.keys(refused.body.errors ?? {})]).toEqual([status, fields]);
  });

  it('passes, or is found wanting: 24 hours, a plan, put right, sent back, accepted', async () => {
    await draw({ size: 2 });
    const [one, two] = await drawn();
    const passed = await act(one.id, 'pass', { note: '案卷完整' }, 'supervisor');
    expect(passed.body, JSON.stringify(passed.body)).toMatchObject({
      status: 'passed',
      closedAt: expect.any(String),
    });
    const found = await act(two.id, 'find', findings(), 'supervisor');
    expect(InspectedCaseDetail.safeParse(found.body).error).toBeUndefined();
    expect(found.body).toMatchObject({
      status: 'found',
      rectifyBy: new Date(MONDAY_10 + 24 * HOUR).toISOString(),
      isLate: false,
      handlerName: '王芳',
    });
    // The handler sees theirs alone, and hears of it.
    expect((await drawn('clerk')).map(({ id }: { id: string }) => id)).toEqual([two.id]);
    const bell = (await office.as('clerk')('GET', '/api/notices')).body;
    expect(bell.at(-1)).toMatchObject({ kind: 'inspection-find', subjectId: two.id });
    await moveClock(office, MONDAY_10 + 25 * HOUR);
    expect((await drawn('clerk'))[0].isLate).toBe(true);
    const planned = await act(
      two.id,
      'plan',
      { note: '申请人在外地，下周补签。', planOn: '2026-03-10' },
      'clerk',
    );
    expect(planned.body).toMatchObject({ status: 'planned', planOn: '2026-03-10', isLate: false });
    const right = await act(two.id, 'rectify', { note: '已补签。' }, 'clerk');
    expect(right.body).toMatchObject({ status: 'rectified', allowedActions: [] });
    const back = await act(two.id, 'send-back', { note: '日期仍空着。' }, 'supervisor');
    expect(back.body).toMatchObject({ status: 'found', planOn: null, sentBack: 1, rectifiedAt: null });
    await act(two.id, 'rectify', { note: '已补日期。' }, 'clerk');
    const accepted = await act(two.id, 'accept', {}, 'supervisor');
    expect(accepted.body).toMatchObject({ status: 'closed', allowedActions: [] });
    expect(accepted.body.steps.map(({ action }: { action: string }) => action)).toEqual([
      'find',
      'plan',
      'rectify',
      'send-back',
      'rectify',
      'accept',
    ]);
    const [inspection] = (await office.as('manager')('GET', '/api/inspections')).body;
    expect(inspection).toMatchObject({ cases: 2, over: 2, withFindings: 1 });
  });

  it('is inspected by nobody who worked on the case, and put right by nobody else than the handler', async () => {
    await draw({ size: 1 });
    const [{ id, caseId }] = await drawn();
    const decided = (await office.as('manager')('GET', `/api/cases/${caseId}`)).body;
    expect(decided.status).toBe('delivered');
    await office.database.db.execute(
      `update cases set decided_by = '${office.staffIds.manager}' where id = '${caseId}'`,
    );
    const own = await act(id, 'pass', {}, 'manager');
    expect([own.status, own.body.code]).toEqual([409, 'inspection-own-case']);
    await act(id, 'find', findings(), 'supervisor');
    expect((await act(id, 'rectify', { note: '好' }, 'clerk2')).status).toBe(404);
    expect((await act(id, 'rectify', { note: '好' }, 'manager')).body.code).toBe('inspection-not-handler');
    await office.database.db.execute(
      `update cases set decided_by = '${office.staffIds.approver}' where id = '${caseId}'`,
    );
  });

  it.each<[string, string, object, string[]]>([
    ['findings without anything found', 'find', { findings: [], note: '有问题' }, ['findings', 'handlerId']],
    [
      'a handler who inspects',
      'find',
      { ...{ findings: ['other'], note: '有' }, handlerId: 'supervisor' },
      ['handlerId'],
    ],
    [
      'a number in clear',
      'find',
      { findings: ['other'], note: '打 13800001234', handlerId: 'clerk' },
      ['note'],
    ],
  ])('refuses %s', async (_, action, body, fields) => {
    await draw({ size: 1 });
    const [{ id }] = await drawn();
    const { handlerId } = body as { handlerId?: string };
    const said = { ...body, ...(handlerId && { handlerId: office.staffIds[handlerId] }) };
    const refused = await act(id, action, said, 'supervisor');
    expect([refused.status, Object.keys(refused.body.errors ?? {}).sort()]).toEqual([422, fields]);
  });

  it.each(['2026-03-02', '2026-08-01', '2026-02-30'])('refuses a plan for %s', async planOn => {
    await draw({ size: 1 });
    const [{ id }] = await drawn();
    await act(id, 'find', findings(), 'supervisor');
    const refused = await act(id, 'plan', { note: '改', planOn }, 'clerk');
    expect([refused.status, Object.keys(refused.body.errors ?? {})]).toEqual([422, ['planOn']]);
  });
});
