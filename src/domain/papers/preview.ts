import type { Item } from '../items/item.ts';
import { composePaper, type MissingField } from './compose.ts';
import { makeDocument, type PaperDocument } from './document.ts';
import type { PaperKind } from './kinds.ts';
import { readTemplate } from './template.ts';
import { caseValues, type PaperCase, type PaperFactsFor } from './values.ts';

/** What is known of a case before its paper is issued; the rest of a `PaperCase` is not there yet. */
export type PreviewCase = Pick<PaperCase, 'applicant' | 'receivedAt' | 'variant' | 'committedDays'> &
  Partial<PaperCase>;

/** What stands in place of numbers that are given only when it is issued. */
const LATER = '〔出具时编号〕';

/**
 * A paper as it will print, before anything is issued: the same text, the same rules, placeholders for the numbers.
 * `missing`: what would stop it from being printed.
 */
export function previewPaper(
  kind: PaperKind,
  template: string,
  facts: Omit<PaperFactsFor, 'number'>,
  item: Item,
  of: PreviewCase,
): { document: PaperDocument; missing: readonly MissingField[] } {
  const whole: PaperCase = {
    number: LATER,
    queryCode: LATER,
    agentName: null,
    acceptedAt: null,
    decidedAt: null,
    deliveredAt: null,
    committedDueOn: null,
    legalDueOn: null,
    status: 'received',
    lastReason: null,
    materials: [],
    correction: null,
    ledger: [],
    papers: [],
    ...of,
  };
  const values = caseValues({ ...facts, number: LATER }, item, whole);
  const { blocks, missing } = composePaper(kind, readTemplate(kind, template).nodes, values);
  const document = makeDocument(
    { kind, number: LATER },
    { blocks, qrPath: null },
    { mark: null, training: false },
  );
  return { document, missing };
}
