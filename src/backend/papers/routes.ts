import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import {
  CasePapers,
  PaperExport,
  PaperExported,
  PaperIssue,
  PaperPreview,
  PaperPrint,
  PaperPrinted,
  PaperRecord,
  PaperTemplateChange,
  PaperTemplateRecord,
} from '../../contract/papers.ts';
import { PAPER_KINDS } from '../../domain/papers/kinds.ts';
import { caseSpec } from '../cases/spec.ts';
import { papers } from '../db/schema/papers.ts';
import { mountCommand } from '../http/command.ts';
import { mount } from '../http/mount.ts';
import { getRow, mountReads } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { composeContent, documentOf } from './content.ts';
import { dueFor, issueByHand } from './issue.ts';
import { createPdfMaker } from './pdf/make.ts';
import { exportPaper, fileOf, printPaper } from './print.ts';
import { paperSpec, presentPaper, presentPapers } from './spec.ts';
import { changeTemplate, kindOf, readVersions } from './templates.ts';
import { mountTextInForce } from './textInForce.ts';
import { registerPaperTexts } from './texts.ts';

registerPaperTexts();

/** Papers: issued, looked at, printed, taken as PDF; and the texts that they are made of. */
export function mountPapers(house: House): void {
  mountReads(house, paperSpec(house));
  mountCasePapers(house);
  mountPaper(house);
  mountFile(house);
  mountTemplates(house);
  mountTextInForce(house);
}

function mountCasePapers(house: House): void {
  const { db } = house.deps;
  const spec = caseSpec(house);
  mount(
    house,
    {
      method: 'get',
      path: '/cases/{id}/papers',
      access: 'papers.read',
      summary: 'The papers of a case, and those that can be issued by hand now',
      answers: { 200: CasePapers },
    },
    async ask => {
      const row = await getRow(spec, ask.params.id ?? '', ask);
      const rows = await db
        .select()
        .from(papers)
        .where(and(eq(papers.officeId, row.officeId), eq(papers.caseId, row.id)))
        .orderBy(papers.issuedAt, papers.id);
      return ask.c.json({ papers: await presentPapers(db, rows), due: await dueFor(db, row) });
    },
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/papers',
      access: 'papers.issue',
      summary:
        'Issue a paper by hand: one that the state of a case calls for, or a sheet that hands cases over',
      body: PaperIssue,
      answers: { 201: PaperRecord },
    },
    command => issueByHand(house, command),
  );
}

function mountPaper(house: House): void {
  const { db } = house.deps;
  const spec = paperSpec(house);
  mount(
    house,
    {
      method: 'get',
      path: '/papers/{id}/document',
      access: 'papers.read',
      summary: 'What the paper says, names masked, and what it lacks to be printed',
      answers: { 200: PaperPreview },
    },
    async ask => {
      const row = await getRow(spec, ask.params.id ?? '', ask);
      const { content, missing } = await composeContent(house, db, row, ask.now);
      const shown = { ...content, blocks: content.masked };
      const document = documentOf(house, row, shown, null);
      return ask.c.json({ paper: await presentPaper(db, row), document, missing });
    },
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/papers/{id}/actions/print',
      access: 'papers.print',
      summary: 'Print once; a reprint needs a reason and is marked',
      body: PaperPrint,
      answers: { 200: PaperPrinted },
    },
    command => printPaper(house, command),
  );
}

/** Behind a proxy the address that phones can reach is the proxy's, which says so. */
function originOf(url: string, proto: string | undefined): string {
  const { host, protocol } = new URL(url);
  return `${proto === 'https' ? 'https:' : protocol}//${host}`;
}

function mountFile(house: House): void {
  const makePdf = createPdfMaker(house.deps.paperFont);
  const spec = paperSpec(house);
  mountCommand(
    house,
    {
      method: 'post',
      path: '/papers/{id}/actions/export',
      access: 'papers.print',
      summary: 'Take the paper as a file: counted, and a line in the log; its PDF can be read then',
      body: PaperExport,
      answers: { 200: PaperExported },
    },
    command => exportPaper(house, command),
  );
  mount(
    house,
    {
      method: 'get',
      path: '/papers/{id}/pdf',
      access: 'papers.print',
      summary:
        'The file that was taken last, as PDF, with its number on the page; reading it changes nothing',
      answers: { 200: z.string().meta({ description: 'application/pdf' }) },
    },
    async ask => {
      const document = fileOf(house, await getRow(spec, ask.params.id ?? '', ask));
      const origin = originOf(ask.c.req.url, ask.c.req.header('x-forwarded-proto'));
      const bytes = await makePdf(document, origin);
      ask.c.header('Content-Type', 'application/pdf');
      ask.c.header('Cache-Control', 'no-store');
      const name = encodeURIComponent(`${document.title}.pdf`);
      ask.c.header('Content-Disposition', `attachment; filename="paper.pdf"; filename*=UTF-8''${name}`);
      return ask.c.body(bytes);
    },
  );
}

function mountTemplates(house: House): void {
  const { db } = house.deps;
  mount(
    house,
    {
      method: 'get',
      path: '/paper-templates',
      access: 'paper-templates.read',
      summary: 'The text in force of every kind of paper',
      answers: { 200: z.array(PaperTemplateRecord) },
    },
    async ({ c, actor }) => {
      const all = await Promise.all(PAPER_KINDS.map(kind => readVersions(db, actor.officeId, kind)));
      return c.json(all.flatMap(versions => versions.slice(0, 1)));
    },
  );
  mount(
    house,
    {
      method: 'get',
      path: '/paper-templates/{kind}',
      access: 'paper-templates.read',
      summary: 'Every version of one text, the newest first; 0 is as delivered',
      answers: { 200: z.array(PaperTemplateRecord) },
    },
    async ({ c, actor, params }) => c.json(await readVersions(db, actor.officeId, kindOf(params.kind))),
  );
  mountCommand(
    house,
    {
      method: 'put',
      path: '/paper-templates/{kind}',
      access: 'paper-templates.edit',
      summary: 'A new version of a text, with its reason',
      body: PaperTemplateChange,
      answers: { 200: PaperTemplateRecord },
    },
    command => changeTemplate(house, command),
  );
}
