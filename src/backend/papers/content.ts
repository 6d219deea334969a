import { and, desc, eq } from 'drizzle-orm';
import { PaperContent } from '../../contract/papers.ts';
import { composePaper, type MissingField } from '../../domain/papers/compose.ts';
import { DELIVERED_TEMPLATES } from '../../domain/papers/delivered.ts';
import { makeDocument, type PaperDocument } from '../../domain/papers/document.ts';
import type { PaperKind } from '../../domain/papers/kinds.ts';
import { readTemplate } from '../../domain/papers/template.ts';
import type { Db } from '../db/db.ts';
import { papers, paperTemplates } from '../db/schema/papers.ts';
import { Problem } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import { readSaying } from './facts.ts';
import type { PaperRow } from './spec.ts';

/** The text in force: the newest version, else as delivered. */
export async function findTemplate(db: Db, officeId: string, kind: PaperKind) {
  const [found] = await db
    .select({ version: paperTemplates.version, body: paperTemplates.body })
    .from(paperTemplates)
    .where(and(eq(paperTemplates.officeId, officeId), eq(paperTemplates.kind, kind)))
    .orderBy(desc(paperTemplates.version))
    .limit(1);
  return found ?? { version: 0, body: DELIVERED_TEMPLATES[kind] };
}

export interface Composed {
  content: PaperContent;
  templateVersion: number;
  missing: readonly MissingField[];
}

/** What the paper says: as it was frozen, else composed now. */
export async function composeContent(house: House, db: Db, paper: PaperRow, now: number): Promise<Composed> {
  if (paper.content !== null) {
    const content = PaperContent.parse(paper.content);
    return { content, templateVersion: paper.templateVersion ?? 0, missing: [] };
  }
  const kind = paper.kind as PaperKind;
  const [{ version, body }, { values, masked, qrPath }] = [
    await findTemplate(db, paper.officeId, kind),
    await readSaying(house, db, paper, now),
  ];
  const { nodes } = readTemplate(kind, body);
  const { blocks, missing } = composePaper(kind, nodes, values);
  const content = { blocks, masked: composePaper(kind, nodes, masked).blocks, qrPath };
  return { content: PaperContent.parse(content), templateVersion: version, missing };
}

/** @throws Problem 422 naming each missing field and where to fill it in. */
export function requireComplete(missing: readonly MissingField[]): void {
  if (missing.length === 0) return;
  throw new Problem(422, 'paper-incomplete', {
    fields: Object.fromEntries(missing.map(({ field }) => [field, `paper-missing.${field}`])),
    extra: { missing },
  });
}

/** The paper as it goes to paper, frozen from now on. @throws Problem 422 when something is missing. */
export async function freeze(house: House, tx: Db, paper: PaperRow, now: number): Promise<PaperContent> {
  const { content, templateVersion, missing } = await composeContent(house, tx, paper, now);
  requireComplete(missing);
  if (paper.content === null)
    await tx.update(papers).set({ content, templateVersion }).where(eq(papers.id, paper.id));
  return content;
}

export const documentOf = (
  house: House,
  paper: PaperRow,
  content: PaperContent,
  mark: string | null,
): PaperDocument =>
  makeDocument({ kind: paper.kind as PaperKind, number: paper.number }, content, {
    mark,
    training: house.deps.training,
  });
