import { z } from 'zod';
import { PAPER_KINDS, SHEET_KINDS } from '../domain/papers/kinds.ts';
import { TEMPLATE_MAX } from '../domain/papers/template.ts';
import { LEDGER_BASES, MonthString } from './caseLedger.ts';
import { Id, Instant, Reason, text, Version } from './common.ts';

const Kind = z.enum(PAPER_KINDS);

/** A paper that was issued, and how often it was printed. */
export const PaperRecord = z
  .object({
    id: Id,
    kind: Kind,
    number: z.string(),
    caseId: Id.nullable(),
    issuedAt: Instant,
    issuedBy: Id.nullable(),
    issuedByName: z.string().nullable().meta({ description: 'null: issued by rule' }),
    printCount: z.int(),
    lastPrintedAt: Instant.nullable(),
    fileCount: z.int().meta({ description: 'how often the PDF was taken' }),
    templateVersion: z.int().nullable().meta({ description: 'null: never printed yet; 0: as delivered' }),
    version: Version,
  })
  .meta({ id: 'Paper' });
export type PaperRecord = z.infer<typeof PaperRecord>;

export const CasePapers = z.object({
  papers: z.array(PaperRecord),
  due: z.array(Kind).meta({ description: 'kinds that the state calls for and nobody has issued' }),
});
export type CasePapers = z.infer<typeof CasePapers>;

const Block = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['heading', 'addressee', 'paragraph', 'remark']), text: z.string() }),
  z.object({ type: z.literal('table'), heads: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  z.object({ type: z.literal('sign'), labels: z.array(z.string()) }),
  z.object({ type: z.literal('seal'), office: z.string(), date: z.string() }),
  z.object({ type: z.literal('page') }),
]);

/** What is frozen with the first print: with full names for the paper, masked for looking at it. */
export const PaperContent = z.object({
  blocks: z.array(Block),
  masked: z.array(Block),
  qrPath: z.string().nullable(),
});
export type PaperContent = z.infer<typeof PaperContent>;

export const PaperDocumentRecord = z
  .object({
    kind: Kind,
    number: z.string(),
    title: z.string(),
    copies: z.array(z.string()),
    blocks: z.array(Block),
    qrPath: z.string().nullable(),
    mark: z.string().nullable(),
    training: z.boolean(),
  })
  .meta({ id: 'PaperDocument' });

export const Missing = z.object({
  field: z.string(),
  zh: z.string(),
  en: z.string(),
  placeZh: z.string(),
  placeEn: z.string(),
});

/** A look before printing: names masked, and what is missing for printing it. */
export const PaperPreview = z.object({
  paper: PaperRecord,
  document: PaperDocumentRecord,
  missing: z.array(Missing),
});
export type PaperPreview = z.infer<typeof PaperPreview>;

export const PaperPrint = z.object({ reason: text(200).optional(), version: Version.optional() });
/** A file of the paper is taken: it is read afterwards. */
export const PaperExport = z.object({ version: Version.optional() });
export const PaperExported = z.object({ paper: PaperRecord });
export type PaperExported = z.infer<typeof PaperExported>;

export const PaperPrinted = z.object({ paper: PaperRecord, document: PaperDocumentRecord });
export type PaperPrinted = z.infer<typeof PaperPrinted>;

/** Cases that one handover sheet may list. */
export const SHEET_MOST = 200;

/** By hand: one paper of a case, or a sheet that hands several cases over. */
export const PaperIssue = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('handover-sheet'),
    caseIds: z.array(Id).min(1, { error: 'required' }).max(SHEET_MOST),
    to: text(60, 1),
  }),
  z.object({
    kind: z.literal('case-ledger'),
    month: MonthString,
    by: z.enum(LEDGER_BASES).default('received'),
  }),
  z.object({
    kind: z.enum(PAPER_KINDS).exclude(SHEET_KINDS),
    caseId: Id,
    reason: text(500).optional(),
  }),
]);
export type PaperIssue = z.infer<typeof PaperIssue>;

export const PaperTemplateRecord = z
  .object({
    kind: Kind,
    version: z.int().meta({ description: '0: as delivered' }),
    body: z.string(),
    reason: z.string(),
    actorName: z.string().nullable(),
    at: Instant.nullable(),
  })
  .meta({ id: 'PaperTemplate' });
export type PaperTemplateRecord = z.infer<typeof PaperTemplateRecord>;

export const PaperTemplateChange = z.object({
  body: z.string().min(1, { error: 'required' }).max(TEMPLATE_MAX, { error: 'too-long' }),
  reason: Reason,
  version: z.int().min(0).optional(),
});
export type PaperTemplateChange = z.infer<typeof PaperTemplateChange>;

/** What a kind of paper says now, for whoever writes one: the text in force, and who issues it. */
export const PaperTextInForce = z
  .object({ kind: Kind, version: z.int(), body: z.string(), office: z.string() })
  .meta({ id: 'PaperTextInForce' });
export type PaperTextInForce = z.infer<typeof PaperTextInForce>;
