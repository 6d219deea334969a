import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act, fileCase, filing, moveClock, walkTo } from '../../../test/support/cases.ts';
import { pdfPages, squeezed } from '../../../test/support/pdfText.ts';
import { rawCallerOf } from '../../../test/support/rawCaller.ts';
import { DATABASES, MONDAY_10, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import type { Item } from '../../domain/items/item.ts';
import { type PaperDocument, plainText } from '../../domain/papers/document.ts';

import { items } from '../db/schema/office.ts';

const DAY = 86_400_000;
/** Drawn on the page beside what the paper says: for whoever signs, and whoever leafs through it. */
const CHROME = /扫码查进度|（盖章处）|＿+|：|电子件第1次导出/g;
const withoutChrome = (text: string, number: string): string => {
  const foot = new RegExp(`${squeezed(number)}第\\d+页共\\d+页`, 'g');
  return squeezed(text).replace(foot, '').replace(CHROME, '');
};

/**
 * Golden texts: what the papers of real cases say, word for word, in `golden/<what>.txt`, read against the domain's
 * reference when they were written down. The PDF says the same in the same order, and nothing else.
 */
describe.each(DATABASES)('the papers of real cases on %s', kind => {
  let office: TestOffice;
  let n = 0;
  // Numbers count from one in each: a text does not depend on what ran before.
  beforeEach(async () => {
    n = 0;
    office = await openTestOffice(kind);
  }, 60_000);
  afterEach(() => office.close());

  const clerk = () => office.as('clerk');
  const done = async (who: string, id: string, action: string, body: object = {}) => {
    const reply = await act(office, who, id, action, body);
    expect(reply.status, `${action} ${JSON.stringify(reply.body)}`).toBe(200);
    return reply.body;
  };
  const filed = (item: string, more: Record<string, unknown> = {}) => fileCase(office, item, ++n, more);
  const withStatus = (item: string, id: string, status: string) =>
    filing(item, 1).materials.map(held => (held.id === id ? { ...held, status } : held));
  /** The delivered catalogue allows no declaration: the manager has to. */
  const allowDeclaring = async () => {
    const { db } = office.database;
    const its = and(eq(items.officeId, office.officeId), eq(items.code, 'TLK'));
    const [row] = await db.select().from(items).where(its);
    const definition = structuredClone(row?.definition) as Item;
    for (const material of definition.materials) if (material.id === 'TALENT') material.declarable = true;
    await db.update(items).set({ definition, version: 2 }).where(its);
    // The rule book asks for changes of others once a second.
    office.clock.now += 5_000;
  };
  const paperOf = async (caseId: string, paperKind: string): Promise<string> => {
    const { papers } = (await clerk()('GET', `/api/cases/${caseId}/papers`)).body;
    const found = papers.findLast((paper: { kind: string }) => paper.kind === paperKind);
    expect(found, paperKind).toBeDefined();
    return found.id;
  };

  /** The text of the printed paper against the golden one, and the PDF's against that. */
  async function expectGolden(name: string, paperId: string): Promise<void> {
    const printed = await clerk()('POST', `/api/papers/${paperId}/actions/print`, {});
    expect(printed.status, JSON.stringify(printed.body)).toBe(200);
    const document: PaperDocument = printed.body.document;
    const lines = plainText(document);
    const code = document.qrPath?.split('/').at(-1) ?? '';
    const said = lines.map(line => (code ? line.replaceAll(code, '〔查询码〕') : line));
    await expect(`${said.join('\n')}\n`).toMatchFileSnapshot(`golden/${name}.txt`);

    await clerk()('POST', `/api/papers/${paperId}/actions/export`, {});
    const pdf = await rawCallerOf(office.app, 'clerk')('GET', `/papers/${paperId}/pdf`);
    expect(pdf.status).toBe(200);
    const pages = await pdfPages(new Uint8Array(await pdf.arrayBuffer()));
    expect(withoutChrome(pages.join(''), document.number)).toBe(
      withoutChrome(lines.join(''), document.number),
    );
  }

  it('of one that goes its way', async () => {
    const { id } = await filed('LXPQ');
    await expectGolden('receipt', await paperOf(id, 'receipt'));
    await done('clerk', id, 'accept');
    await expectGolden('acceptance', await paperOf(id, 'acceptance'));
    await walkTo(office, id, 'approved');
    await expectGolden('decision-approved', await paperOf(id, 'decision'));
    await walkTo(office, id, 'issued');
    const handover = { signedBy: 'other', signedOn: '2026-03-02', name: '李小红', relation: '配偶' };
    await done('clerk', id, 'deliver', { deliveryCode: 'window', handover });
    await expectGolden('delivery', await paperOf(id, 'delivery'));
    const ledger = await clerk()('POST', '/api/papers', { kind: 'due-ledger', caseId: id });
    expect(ledger.status).toBe(201);
    await expectGolden('due-ledger', ledger.body.id);
  }, 120_000);

  it('of one that lacks something, and of one that was never ours', async () => {
    const { id } = await filed('TLK', { materials: withStatus('TLK', 'PHOTO', 'missing') });
    await done('clerk', id, 'request-correction', { materials: ['PHOTO'] });
    await expectGolden('correction', await paperOf(id, 'correction'));
    await done('clerk', id, 'return', { reasonCode: 'correction-overdue', reason: '期满未提交照片' });
    await expectGolden('return', await paperOf(id, 'return'));

    const other = await filed('LXPQ');
    const refusal = { reasonCode: 'not-our-power', competentBody: '天津市公安局' };
    await done('clerk', other.id, 'refuse', refusal);
    await expectGolden('refusal', await paperOf(other.id, 'refusal'));

    const back = await filed('LXPQ');
    await done('clerk', back.id, 'withdraw', { reason: '申请人改在外省办理' });
    await expectGolden('withdrawal', await paperOf(back.id, 'withdrawal'));
  }, 120_000);

  it('of promises and declarations, each in two copies', async () => {
    const promised = await filed('TLK', { materials: withStatus('TLK', 'PHOTO', 'deferred') });
    await done('clerk', promised.id, 'accept', { promise: { signedOn: '2026-03-02', signer: 'applicant' } });
    await expectGolden('deferral', await paperOf(promised.id, 'deferral'));
    await allowDeclaring();
    const declared = await filed('TLK', { materials: withStatus('TLK', 'TALENT', 'declared') });
    const declaration = { signedOn: '2026-03-02', text: '本人承诺符合人才类别条件' };
    await done('clerk', declared.id, 'accept', { declaration });
    await expectGolden('declaration', await paperOf(declared.id, 'declaration'));
  }, 120_000);

  it('of stops, an extension and a rejection', async () => {
    const { id } = await filed('DRJZ');
    await done('clerk', id, 'accept');
    const stop = { stopCode: 'FILE', reason: '向原单位调档', expectedEndOn: '2026-03-10' };
    await done('reviewer', id, 'pause', stop);
    await expectGolden('special-procedure', await paperOf(id, 'special-procedure'));
    await moveClock(office, MONDAY_10 + 2 * DAY);
    await done('reviewer', id, 'resume');
    await expectGolden('special-procedure-end', await paperOf(id, 'special-procedure-end'));
    await done('approver', id, 'extend', { days: 3, reason: '核查外省档案' });
    await expectGolden('extension', await paperOf(id, 'extension'));
    const { whoseMove } = (await office.as('manager')('GET', `/api/cases/${id}`)).body;
    expect(whoseMove).not.toBe('applicant');

    const turned = await filed('LXPQ');
    await done('clerk', turned.id, 'accept');
    await done('reviewer', turned.id, 'pass');
    await done('approver', turned.id, 'reject', { reasonCode: 'not-verified', reason: '学历认证未通过' });
    await expectGolden('decision-rejected', await paperOf(turned.id, 'decision'));
  }, 120_000);

  it('of several: the sheet that hands them over', async () => {
    const caseIds = [(await filed('TLK')).id, (await filed('LXPQ')).id];
    const sheet = await clerk()('POST', '/api/papers', { kind: 'handover-sheet', caseIds, to: '区人社经办' });
    expect(sheet.status).toBe(201);
    await expectGolden('handover-sheet', sheet.body.id);
  }, 120_000);
});
