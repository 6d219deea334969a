import { describe, expect, it } from 'vitest';
import { pdfPages, squeezed } from '../../../../test/support/pdfText.ts';
import { composePaper } from '../../../domain/papers/compose.ts';
import { DELIVERED_TEMPLATES } from '../../../domain/papers/delivered.ts';
import { makeDocument, plainText } from '../../../domain/papers/document.ts';
import { PAPER_KINDS, type PaperKind } from '../../../domain/papers/kinds.ts';
import { sampleValues } from '../../../domain/papers/sampleValues.ts';
import { readTemplate } from '../../../domain/papers/template.ts';
import { readPaperFont } from '../../../server/deps.ts';
import { createPdfMaker } from './make.ts';

const makePdf = createPdfMaker(readPaperFont);
const documentFor = (kind: PaperKind, values = sampleValues(kind), marks = {}) =>
  makeDocument(
    { kind, number: String(values.number) },
    {
      blocks: composePaper(kind, readTemplate(kind, DELIVERED_TEMPLATES[kind]).nodes, values).blocks,
      qrPath: '/c#BH-YC-LH-20260302-0001/K7M3XQ',
    },
    { mark: null, training: false, ...marks },
  );
const textOf = async (document: Parameters<typeof makePdf>[0]) =>
  squeezed((await pdfPages(await makePdf(document, 'https://window.example'))).join(''));

describe('the PDF', () => {
  it.each(PAPER_KINDS)(
    'of %s says all that the paper says, in its order',
    async kind => {
      const document = documentFor(kind);
      const text = await textOf(document);
      let at = 0;
      for (const line of plainText(document).map(squeezed)) {
        const found = text.indexOf(line, at);
        expect(found, line).toBeGreaterThanOrEqual(at);
        at = found + line.length;
      }
    },
    60_000,
  );

  it('of a deferral has a copy for the applicant and one for the file', async () => {
    const text = await textOf(documentFor('deferral'));
    expect(text).toMatch(/第一联申请人留存.*容缺受理承诺书.*第二联窗口存档.*容缺受理承诺书/);
  }, 60_000);

  it('repeats the head of a table that goes on, and numbers the pages', async () => {
    const ledger = Array.from({ length: 90 }, (_, index) => ({
      date: `第${index}日`,
      counts: '计入',
      dayNumber: String(index),
      reason: '工作日',
    }));
    const document = documentFor('acceptance', { ...sampleValues('acceptance'), ledger });
    const pages = (await pdfPages(await makePdf(document, 'https://window.example'))).map(squeezed);
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.slice(0, 3).entries()) {
      expect(page).toContain('第几个工作日');
      expect(page).toContain(`第${index + 1}页共${pages.length}页`);
    }
  }, 60_000);

  it('shows what its font lacks as 〓 and names it, instead of leaving it out', async () => {
    const values = { ...sampleValues('acceptance'), applicant: '龑珺' };
    const text = await textOf(documentFor('acceptance', values));
    expect(text).toContain('〓珺');
    expect(text).toContain('U+9F91');
  }, 60_000);

  it('carries its mark, and 培训 in training', async () => {
    const text = await textOf(
      documentFor('receipt', undefined, { mark: '电子件　第2次导出', training: true }),
    );
    expect(text).toContain('电子件第2次导出');
    expect(text).toContain('培训');
  }, 60_000);
});
