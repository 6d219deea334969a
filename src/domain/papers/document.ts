import type { PaperBlock } from './compose.ts';
import type { PaperKind } from './kinds.ts';
import { copiesOf, PAPER_WORDS } from './words.ts';

/** A paper as it is drawn, by the browser and into the PDF alike. */
export interface PaperDocument {
  kind: PaperKind;
  number: string;
  /** What the file is called. */
  title: string;
  /** Who keeps each copy; one sheet (or more) a copy. '' where there is one only. */
  copies: readonly string[];
  blocks: readonly PaperBlock[];
  /** Path of the progress page with the query code; the place it is printed at knows the address before it. */
  qrPath: string | null;
  /** 补打 and 电子件, in words; null on the first print. */
  mark: string | null;
  /** Printed across the page in the training office. */
  training: boolean;
}

/** A paper that was printed before says so: the first print is the paper, any later one a copy of it. */
export const reprintMark = (count: number): string | null => (count > 1 ? `补打　第${count}次打印` : null);

export const fileMark = (count: number): string => `电子件　第${count}次导出`;

export const makeDocument = (
  paper: { kind: PaperKind; number: string },
  content: { blocks: readonly PaperBlock[]; qrPath: string | null },
  marks: { mark: string | null; training: boolean },
): PaperDocument => ({
  kind: paper.kind,
  number: paper.number,
  title: `${PAPER_WORDS[paper.kind].zh} ${paper.number}`,
  copies: copiesOf(paper.kind),
  blocks: content.blocks,
  qrPath: content.qrPath,
  ...marks,
});

/** Everything that a paper says, line by line: what tests compare with the text of the page and of the PDF. */
export function plainText(document: PaperDocument): string[] {
  const lines = document.blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'table':
        return [...block.heads, ...block.rows.flat()].filter(cell => cell !== '');
      case 'sign':
        return [...block.labels];
      case 'seal':
        return [block.office, block.date];
      case 'page':
        return [];
      default:
        return [block.text];
    }
  });
  return document.copies.flatMap(copy => [...(copy ? [copy] : []), document.number, ...lines]);
}
