import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { PaperRecord } from '../../contract/papers.ts';
import type { PaperKind } from '../../domain/papers/kinds.ts';
import { caseScope, isOnlyLiaison } from '../cases/spec.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { papers } from '../db/schema/papers.ts';
import { staff } from '../db/schema/staff.ts';
import type { Actor } from '../deps.ts';
import type { ListField } from '../http/listFields.ts';
import type { ResourceSpec } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';

export type PaperRow = typeof papers.$inferSelect;

const FIELDS: Record<string, ListField> = {
  id: { column: papers.id, kind: 'id' },
  kind: { column: papers.kind, kind: 'text' },
  number: { column: papers.number, kind: 'text' },
  caseId: { column: papers.caseId, kind: 'id', nullable: true },
  issuedAt: { column: papers.issuedAt, kind: 'instant' },
  issuedBy: { column: papers.issuedBy, kind: 'id', nullable: true },
  printCount: { column: papers.printCount, kind: 'integer' },
};

/** The papers of the cases that this person may see; sheets of several cases are for those who see them all. */
export function paperScope(actor: Actor): SQL {
  const office = eq(papers.officeId, actor.officeId);
  if (!isOnlyLiaison(actor)) return office;
  const own = sql`${papers.caseId} in (select ${cases.id} from ${cases} where ${caseScope(actor)})`;
  return and(office, own) ?? sql`false`;
}

async function namesOf(db: Db, rows: readonly PaperRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ issuedBy }) => issuedBy ?? []))];
  if (ids.length === 0) return new Map();
  const found = await db.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, ids));
  return new Map(found.map(({ id, name }) => [id, name]));
}

export async function presentPapers(db: Db, rows: readonly PaperRow[]): Promise<PaperRecord[]> {
  const names = await namesOf(db, rows);
  return rows.map(row => ({
    id: row.id,
    kind: row.kind as PaperKind,
    number: row.number,
    caseId: row.caseId,
    issuedAt: row.issuedAt.toISOString(),
    issuedBy: row.issuedBy,
    issuedByName: names.get(row.issuedBy ?? '') ?? null,
    printCount: row.printCount,
    lastPrintedAt: row.lastPrintedAt?.toISOString() ?? null,
    fileCount: row.fileCount,
    templateVersion: row.templateVersion,
    version: row.version,
  }));
}

export async function presentPaper(db: Db, row: PaperRow): Promise<PaperRecord> {
  const [record] = await presentPapers(db, [row]);
  if (!record) throw new Error('a row is one record');
  return record;
}

export function paperSpec({ deps: { db } }: House): ResourceSpec<PaperRow, PaperRecord> {
  return {
    name: 'papers',
    access: 'papers.read',
    table: papers,
    id: papers.id,
    fields: FIELDS,
    search: q => or(sql`${papers.number} like ${`%${q.replace(/[\\%_]/g, '\\$&')}%`}`),
    scope: ask => paperScope(ask.actor),
    read: (condition, order, limit, offset) =>
      db.select().from(papers).where(condition).orderBy(order).limit(limit).offset(offset),
    present: rows => presentPapers(db, rows),
    record: PaperRecord,
  };
}
