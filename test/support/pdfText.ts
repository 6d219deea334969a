import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of every page of a PDF, as another program reads it out of the file. */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  // The reader keeps the bytes that it is given.
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const file = await task.promise;
  const pages: string[] = [];
  for (let no = 1; no <= file.numPages; no++) {
    const { items } = await (await file.getPage(no)).getTextContent();
    pages.push(items.map(item => ('str' in item ? item.str : '')).join(''));
  }
  await task.destroy();
  return pages;
}

/** Without what only the layout puts between characters. */
export const squeezed = (text: string): string => text.replace(/[\s　]+/gu, '');
