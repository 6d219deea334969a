import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, fileCase, filing } from '../../../test/support/cases.ts';
import { DATABASES, openTestOffice, type TestOffice } from '../../../test/support/testOffice.ts';
import { EMPTY_CORRECTION, noticeOf, withMark } from '../../domain/cases/correctionMarks.ts';
import { maskName } from '../../domain/identity/mask.ts';
import { findCatalogueItem } from '../../domain/items/catalogue.ts';
import { correctionData } from '../../domain/papers/issueData.ts';
import { previewPaper } from '../../domain/papers/preview.ts';

describe.each(DATABASES)('what the preview shows on %s', kind => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());

  it('is what the notice says, but for the numbers that it gets when it is issued', async () => {
    const clerk = office.as('clerk');
    const item = findCatalogueItem('LXPQ')!;
    const materials = filing('LXPQ', 1).materials.map(held =>
      held.id === 'PASS' ? { ...held, status: 'missing' } : held,
    );
    const record = await fileCase(office, 'LXPQ', 1, { materials });
    const text = (await clerk('GET', '/api/paper-texts/correction')).body;
    expect(text).toMatchObject({ kind: 'correction', version: 0 });
    expect((await office.as('auditor')('GET', '/api/paper-texts/correction')).status).toBe(403);
    expect((await clerk('GET', '/api/paper-texts/nonsense')).status).toBe(404);

    const subject = {
      item,
      answers: { variant: record.variant, circumstances: record.circumstances },
      held: record.materials,
    };
    const draft = withMark(subject, EMPTY_CORRECTION, 'ID', { mark: 'faulty', reasonCode: 'expired' });
    const rules = (await clerk('GET', '/api/case-rules')).body;
    const lines = noticeOf(subject, draft);
    const sent = await act(office, 'clerk', record.id, 'request-correction', {
      materials: lines.map(line => ({ ...line, status: 'missing' })),
      reason: '请一并带齐',
    });
    const shown = previewPaper(
      'correction',
      text.body,
      {
        office: text.office,
        issuedAt: office.clock.now,
        issuedBy: '王芳',
        reasons: [],
        data: correctionData(lines, rules.correctionReasons, {
          reason: '请一并带齐',
          dueOn: sent.body.correctionDueOn,
          count: 1,
        }),
      },
      item,
      {
        number: record.number,
        queryCode: record.queryCode,
        variant: record.variant,
        applicant: { ...record.applicant, name: maskName('张小敏') },
        receivedAt: Date.parse(record.receivedAt),
        committedDays: record.committedDays,
      },
    );
    const { papers } = (await clerk('GET', `/api/cases/${record.id}/papers`)).body;
    const notice = papers.find((paper: { kind: string }) => paper.kind === 'correction');
    const issued = (await clerk('GET', `/api/papers/${notice.id}/document`)).body;
    expect(shown.document.blocks).toEqual(issued.document.blocks);
    expect(shown.missing).toEqual([]);
  });
});
