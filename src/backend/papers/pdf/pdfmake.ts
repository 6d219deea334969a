/** What is used of pdfmake's documents; the package brings no types. */
export interface PdfNode {
  text?: string;
  stack?: PdfNode[];
  columns?: PdfNode[];
  table?: {
    headerRows: number;
    keepWithHeaderRows: number;
    dontBreakRows: boolean;
    widths: string[];
    body: PdfNode[][];
  };
  qr?: string;
  fit?: number;
  eccLevel?: string;
  width?: number | string;
  fontSize?: number;
  lineHeight?: number;
  leadingIndent?: number;
  alignment?: string;
  color?: string;
  margin?: readonly [number, number, number, number];
  pageBreak?: 'before' | 'after';
  unbreakable?: boolean;
}

export interface PdfDefinition {
  pageSize: 'A4';
  pageMargins: readonly [number, number, number, number];
  content: PdfNode[];
  defaultStyle: { font: string; fontSize: number; lineHeight: number };
  info: { title: string };
  watermark: { text: string; opacity: number; angle: number } | undefined;
  /** Stands at the foot of every page beside its number. */
  foot: string;
}

export interface PdfMake {
  virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void };
  addFonts(fonts: Record<string, Record<string, string>>): void;
  createPdf(definition: unknown): { getBuffer(): Promise<Uint8Array> };
}

/**
 * The build for browsers, which also runs in Node: one writer everywhere. It is large, so it is loaded with the first
 * PDF.
 */
export async function loadPdfMake(): Promise<PdfMake> {
  const module: { default: PdfMake } = await import('pdfmake/build/pdfmake.min.js');
  return module.default;
}
