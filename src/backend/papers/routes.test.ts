import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, fileCase, walkTo } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { events } from '../db/schema/events.ts';
import { papers } from '../db/schema/papers.ts';
import { issuePaper } from './issuePaper.ts';

describe.each(DATABASES)('papers on %s', kind => {
  let office: TestOffice;
  let n = 0;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());
  const as = (who: string) => office.as(who);
  const issue = async (kind: 'acceptance' | 'refusal' | 'receipt', caseId: string, data = {}) =>
    issuePaper(office.deps, office.database.db, {
      officeId: office.officeId,
      kind,
      caseId,
      data,
      issuedBy: office.staffIds.clerk ?? null,
      at: office.clock.now,
    });
  const accepted = async () => {
    const { id } = await fileCase(office, 'LXPQ', ++n);
    return (await act(office, 'clerk', id, 'accept')).body;
  };
  const print = (who: string, id: string, body = {}, key?: string) =>
    as(who)('POST', `/api/papers/${id}/actions/print`, body, key ? { 'idempotency-key': key } : {});

  it('are listed with their case, and printed once a press', async () => {
    const record = await accepted();
    const paper = await issue('acceptance', record.id);
    const list = await as('clerk')('GET', `/api/cases/${record.id}/papers`);
    const listed = list.body.papers.find((each: { id: string }) => each.id === paper.id);
    expect(listed).toMatchObject({
      number: paper.number,
      kind: 'acceptance',
      printCount: 0,
      issuedByName: '王芳',
    });

    const first = await print('clerk', paper.id, {}, 'press-1');
    expect(first).toMatchObject({
      status: 200,
      body: { paper: { printCount: 1, templateVersion: 0 }, document: { mark: null } },
    });
    const again = await print('clerk', paper.id, {}, 'press-1');
    expect(again.body).toEqual(first.body);
    const [row] = await office.database.db.select().from(papers).where(eq(papers.id, paper.id));
    expect(row?.printCount).toBe(1);
  });

  it('are marked and recorded when they are printed again, which needs a reason', async () => {
    const { id: caseId } = await accepted();
    const { id } = await issue('acceptance', caseId);
    await print('clerk', id);
    expect((await print('clerk', id)).body.errors).toEqual({ reason: '必填' });
    const second = await print('reviewer', id, { reason: '申请人遗失' });
    expect(second.body.document.mark).toBe('补打　第2次打印');
    const lines = await office.database.db
      .select()
      .from(events)
      .where(eq(events.subjectId, id))
      .orderBy(events.at, events.id);
    expect(lines.map(({ action, reason }) => [action, reason])).toEqual([
      ['print', null],
      ['reprint', '申请人遗失'],
    ]);
  });

  it('of two presses at once on one version one is told', async () => {
    const { id: caseId } = await accepted();
    const { id } = await issue('acceptance', caseId);
    const presses = await Promise.all([
      print('clerk', id, { version: 1 }),
      print('clerk2', id, { version: 1 }),
    ]);
    expect(presses.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('show masked names before they are printed, and the whole one on paper', async () => {
    const { id: caseId } = await accepted();
    const { id } = await issue('acceptance', caseId);
    const look = await as('supervisor')('GET', `/api/papers/${id}/document`);
    expect(JSON.stringify(look.body)).toContain('张*敏');
    expect(JSON.stringify(look.body)).not.toContain('张小敏');
    expect((await print('supervisor', id)).status).toBe(403);
    const printed = JSON.stringify((await print('clerk', id)).body);
    expect(printed).toContain('张小敏');
    expect(printed).toMatch(/\d{6}\*{8}\d{4}/);
    expect(printed).not.toMatch(/690101\d{12}/);
  });

  it('are not printed while something is missing: the field and its place are named', async () => {
    const { id: caseId } = await accepted();
    const { id } = await issue('refusal', caseId, { reason: null });
    const reply = await print('clerk', id);
    expect(reply).toMatchObject({ status: 422, body: { code: 'paper-incomplete' } });
    expect(reply.body.errors).toEqual({ reason: '缺少“理由”，请在办理该步骤时的表单中补填' });
    const look = await as('clerk')('GET', `/api/papers/${id}/document`);
    expect(look.body.missing).toMatchObject([{ field: 'reason', placeZh: '办理该步骤时的表单' }]);
    expect((await as('clerk')('POST', `/api/papers/${id}/actions/export`, {})).status).toBe(422);
  });

  it('of a refusal say the reason in the words of its code, and the remedies', async () => {
    const { id: caseId } = await fileCase(office, 'LXPQ', ++n);
    const refused = await act(office, 'clerk', caseId, 'refuse', {
      reasonCode: 'not-our-power',
      competentBody: '天津市公安局',
    });
    expect(refused.status).toBe(200);
    const { papers: all } = (await as('clerk')('GET', `/api/cases/${caseId}/papers`)).body;
    const refusal = all.find(({ kind }: { kind: string }) => kind === 'refusal');
    const text = JSON.stringify((await print('clerk', refusal.id)).body.document.blocks);
    expect(text).toMatch(/理由：[^"]{4}/);
    expect(text).toContain('天津市公安局');
    expect(text).toContain('行政复议法（2023修订）第二十条');
    expect(text).toContain('提起行政诉讼');
  });

  it('say for ever what they said at the first print, whatever the template says later', async () => {
    const { id: caseId } = await accepted();
    const before = await issue('acceptance', caseId);
    const { document } = (await print('clerk', before.id)).body;
    const body = '# 受理通知书\n{applicant}，已受理。\n=seal';
    const change = (more: object) =>
      as('manager')('PUT', '/api/paper-templates/acceptance', { body, reason: '精简', ...more });
    expect((await change({ version: 7 })).status).toBe(409);
    expect(await change({ version: 0 })).toMatchObject({
      status: 200,
      body: { version: 1, actorName: '陈静' },
    });
    const reprint = await print('clerk', before.id, { reason: '卡纸' });
    expect(reprint.body.document.blocks).toEqual(document.blocks);
    const after = await issue('acceptance', caseId);
    const fresh = await print('clerk', after.id);
    expect(fresh.body.paper.templateVersion).toBe(1);
    expect(fresh.body.document.blocks[1].text).toBe('张小敏，已受理。');
    const versions = (await as('manager')('GET', '/api/paper-templates/acceptance')).body;
    expect(versions.map(({ version }: { version: number }) => version)).toEqual([1, 0]);
  });

  it('a template that names what there is not is refused, with its line', async () => {
    const reply = await as('manager')('PUT', '/api/paper-templates/receipt', {
      body: '# 收件凭证\n{nobody}',
      reason: '试',
    });
    expect(reply).toMatchObject({
      status: 422,
      body: { errors: { body: '第 2 行：这种文书没有字段“nobody”' } },
    });
  });

  it('can be issued by hand where the state calls for one, and only there', async () => {
    const { id: caseId } = await accepted();
    await walkTo(office, caseId, 'issued');
    const due = (await as('clerk')('GET', `/api/cases/${caseId}/papers`)).body.due;
    expect(due).toContain('delivery');
    const issued = await as('clerk')('POST', '/api/papers', { kind: 'delivery', caseId });
    expect(issued).toMatchObject({ status: 201, body: { kind: 'delivery', caseId } });
    const twice = await as('clerk')('POST', '/api/papers', { kind: 'delivery', caseId });
    expect(twice).toMatchObject({ status: 409, body: { code: 'paper-not-due' } });
    expect((await as('reviewer')('POST', '/api/papers', { kind: 'delivery', caseId })).status).toBe(403);
  });

  it('hand several cases over on one sheet', async () => {
    const both = [await accepted(), await accepted()];
    const caseIds = both.map(({ id }) => id);
    const sheet = await as('clerk')('POST', '/api/papers', {
      kind: 'handover-sheet',
      caseIds,
      to: '区人社经办',
    });
    const { document } = (await print('clerk', sheet.body.id)).body;
    const text = JSON.stringify(document.blocks);
    for (const { number } of both) expect(text).toContain(number);
    expect(text).toContain('移交区人社经办');
  });

  it('as PDF are numbered and leave a line, once a press; reading the file changes nothing', async () => {
    const { id: caseId } = await accepted();
    const { id, number } = await issue('acceptance', caseId);
    const read = () => as('clerk')('GET', `/api/papers/${id}/pdf`);
    const kept = async () => (await office.database.db.select().from(papers).where(eq(papers.id, id)))[0];
    const linesOf = () =>
      office.database.db.select().from(events).where(eq(events.subjectId, id)).orderBy(events.at, events.id);
    const before = await kept();
    expect(await read()).toMatchObject({ status: 409, body: { code: 'paper-not-exported' } });
    expect(await kept()).toEqual(before);

    const take = (key: string, who = 'clerk') =>
      as(who)('POST', `/api/papers/${id}/actions/export`, {}, { 'idempotency-key': key });
    expect((await take('s', 'supervisor')).status).toBe(403);
    const taken = await take('file-1');
    expect(taken).toMatchObject({ status: 200, body: { paper: { fileCount: 1, printCount: 0 } } });
    expect((await take('file-1')).body).toEqual(taken.body);
    const after = await kept();
    expect(after?.content).not.toBeNull();
    for (const _ of [1, 2]) {
      const reply = await read();
      expect(reply.status).toBe(200);
      expect(reply.headers.get('content-type')).toBe('application/pdf');
    }
    expect(await kept()).toEqual(after);
    const lines = await linesOf();
    expect(lines).toMatchObject([{ action: 'export', data: { number, file: 1 } }]);
  }, 60_000);
});
