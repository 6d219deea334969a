import type { PaperDocument } from '../../../domain/papers/document.ts';
import { drawable, glyphsOf, lackingNote } from './glyphs.ts';
import { layoutOf, mapTexts } from './layout.ts';
import { loadPdfMake, type PdfDefinition, type PdfMake } from './pdfmake.ts';
import { unpackWoff } from './sfnt.ts';

const FONT_FILE = 'paper.ttf';

interface Press {
  pdfMake: PdfMake;
  has(codePoint: number): boolean;
}

async function setUp(loadFont: () => Promise<Uint8Array>): Promise<Press> {
  const [pdfMake, woff] = await Promise.all([loadPdfMake(), loadFont()]);
  const font = unpackWoff(woff);
  pdfMake.virtualfs.writeFileSync(FONT_FILE, font);
  pdfMake.addFonts({ Paper: { normal: FONT_FILE, bold: FONT_FILE } });
  return { pdfMake, has: glyphsOf(font) };
}

function footOf({ foot }: PdfDefinition, note: string) {
  return (page: number, pages: number) => ({
    columns: [
      { text: note === '' ? foot : `${foot}　〓为字库缺字，请手写补入：${note}`, width: '*' },
      { text: `第${page}页 共${pages}页`, width: 'auto' },
    ],
    fontSize: 9,
    margin: [74, 18, 68, 0],
  });
}

async function write(
  { pdfMake, has }: Press,
  document: PaperDocument,
  origin: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const lacking = new Set<string>();
  const layout = layoutOf(document, origin);
  const content = layout.content.map(node => mapTexts(node, text => drawable(text, has, lacking)));
  const footer = footOf({ ...layout, foot: drawable(layout.foot, has, lacking) }, lackingNote(lacking));
  const bytes = await pdfMake.createPdf({ ...layout, content, footer }).getBuffer();
  return new Uint8Array(bytes);
}

/**
 * Makes PDFs, one after the other: each is half a second of work, and two at once would only take twice the memory. The
 * font and the writer are loaded with the first; a failed load is tried again with the next.
 */
export function createPdfMaker(loadFont: () => Promise<Uint8Array>) {
  let press: Promise<Press> | undefined;
  let before: Promise<unknown> = Promise.resolve();
  return (document: PaperDocument, origin: string): Promise<Uint8Array<ArrayBuffer>> => {
    press ??= setUp(loadFont).catch(error => {
      press = undefined;
      throw error;
    });
    const ready = press;
    const mine = before.then(async () => write(await ready, document, origin));
    before = mine.catch(() => undefined);
    return mine;
  };
}
