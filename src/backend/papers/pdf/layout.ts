import type { PaperBlock } from '../../../domain/papers/compose.ts';
import type { PaperDocument } from '../../../domain/papers/document.ts';
import type { PdfDefinition, PdfNode } from './pdfmake.ts';

const SMALL = 10.5;
const BODY = 13;

function blockNode(block: PaperBlock): PdfNode {
  switch (block.type) {
    case 'heading':
      return { text: block.text, fontSize: 22, alignment: 'center', margin: [0, 0, 0, 14] };
    case 'addressee':
      return { text: block.text, margin: [0, 0, 0, 4] };
    case 'paragraph':
      return { text: block.text, leadingIndent: 2 * BODY, margin: [0, 0, 0, 4] };
    case 'remark':
      return { text: block.text, fontSize: SMALL, margin: [0, 4, 0, 2], color: '#333333' };
    case 'table':
      return tableNode(block.heads, block.rows);
    case 'sign':
      return signNode(block.labels);
    case 'seal':
      return {
        stack: [
          { text: block.office, alignment: 'right' },
          { text: block.date, alignment: 'right' },
          { text: '（盖章处）', alignment: 'right', fontSize: SMALL, color: '#777777' },
        ],
        margin: [0, 26, 20, 14],
        unbreakable: true,
      };
    case 'page':
      return { text: '', pageBreak: 'after' };
  }
}

/** Two signatures beside each other. */
function signNode(labels: readonly string[]): PdfNode {
  const pairs = labels.flatMap((_, at) => (at % 2 === 0 ? [labels.slice(at, at + 2)] : []));
  const line = (label: string): PdfNode => ({ text: `${label}：＿＿＿＿＿＿`, width: '50%' });
  return {
    stack: pairs.map(pair => ({ columns: pair.map(line), margin: [0, 8, 0, 0] })),
    fontSize: 12,
    unbreakable: true,
  };
}

/** Columns as wide as what stands in them, between narrow and wide. */
function widthsOf(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const longest = heads.map((head, at) => Math.max(head.length, ...rows.map(row => row[at]?.length ?? 0)));
  return longest.map(length => (length > 8 ? '*' : 'auto'));
}

function tableNode(heads: readonly string[], rows: readonly (readonly string[])[]): PdfNode {
  const cell = (text: string, alignment = 'left'): PdfNode => ({ text, alignment });
  const widths = widthsOf(heads, rows);
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: widths.includes('*') ? widths : widths.map(() => '*'),
      body: [heads.map(head => cell(head, 'center')), ...rows.map(row => row.map(text => cell(text)))],
    },
    fontSize: SMALL + 1,
    lineHeight: 1.15,
    margin: [0, 4, 0, 8],
  };
}

/** The first page of a copy: which copy, the number, the code at the right. */
function headOf(document: PaperDocument, copy: string, origin: string): PdfNode {
  const lines: PdfNode = {
    stack: [
      ...(copy ? [{ text: copy, fontSize: SMALL }] : []),
      ...(document.mark ? [{ text: document.mark, fontSize: SMALL }] : []),
      { text: document.number, fontSize: 12, margin: [0, 6, 0, 0] },
    ],
    width: '*',
  };
  const code: PdfNode = document.qrPath
    ? {
        stack: [
          { qr: origin + document.qrPath, fit: 68, eccLevel: 'M', alignment: 'right' },
          { text: '扫码查进度', fontSize: 8, alignment: 'right' },
        ],
        width: 90,
      }
    : { text: '', width: 1 };
  return { columns: [lines, code], margin: [0, 0, 0, 10] };
}

/** Every text of the definition, so that none of it escapes the font. */
export function mapTexts(node: PdfNode, change: (text: string) => string): PdfNode {
  return {
    ...node,
    ...(node.text !== undefined && { text: change(node.text) }),
    ...(node.stack && { stack: node.stack.map(inner => mapTexts(inner, change)) }),
    ...(node.columns && { columns: node.columns.map(inner => mapTexts(inner, change)) }),
    ...(node.table && {
      table: { ...node.table, body: node.table.body.map(row => row.map(cell => mapTexts(cell, change))) },
    }),
  };
}

/** The same blocks as the browser draws, as pdfmake wants them. `origin` stands before the path of the QR code. */
export function layoutOf(document: PaperDocument, origin: string): PdfDefinition {
  const content = document.copies.flatMap((copy, index): PdfNode[] => [
    { ...headOf(document, copy, origin), ...(index > 0 && { pageBreak: 'before' }) },
    ...document.blocks.map(blockNode),
  ]);
  return {
    pageSize: 'A4',
    pageMargins: [74, 56, 68, 56],
    content,
    defaultStyle: { font: 'Paper', fontSize: BODY, lineHeight: 1.28 },
    info: { title: document.title },
    watermark: document.training ? { text: '培　训', opacity: 0.12, angle: -45 } : undefined,
    foot: document.number,
  };
}
