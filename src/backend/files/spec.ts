import { and, eq, inArray, type SQL } from 'drizzle-orm';
import { FileRecord } from '../../contract/files.ts';
import { caseScope, isOnlyLiaison } from '../cases/spec.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { files } from '../db/schema/files.ts';
import { staff } from '../db/schema/staff.ts';
import type { Actor } from '../deps.ts';
import type { ResourceSpec } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';

export interface FileRow {
  file: typeof files.$inferSelect;
  addedByName: string | null;
}

export const presentFile = ({ file, addedByName }: FileRow): FileRecord => ({
  id: file.id,
  caseId: file.caseId,
  materialId: file.materialId,
  name: file.name,
  type: file.type as FileRecord['type'],
  size: file.size,
  sha256: file.sha256,
  addedByName,
  addedAt: file.addedAt.toISOString(),
  withdrawnAt: file.withdrawnAt?.toISOString() ?? null,
  withdrawReason: file.withdrawReason,
  version: file.version,
});

/** Who may see the case may see its files. */
export function fileScope(db: Db, actor: Actor): SQL {
  const office = eq(files.officeId, actor.officeId);
  if (!isOnlyLiaison(actor)) return office;
  const seen = db.select({ id: cases.id }).from(cases).where(caseScope(actor));
  return and(office, inArray(files.caseId, seen)) ?? office;
}

export const selectFiles = (db: Db) =>
  db
    .select({ file: files, addedByName: staff.name })
    .from(files)
    .leftJoin(staff, eq(staff.id, files.addedBy));

export const fileSpec = ({ deps: { db } }: House): ResourceSpec<FileRow, FileRecord> => ({
  name: 'files',
  access: 'files.read',
  table: files,
  id: files.id,
  fields: {
    id: { column: files.id, kind: 'id' },
    caseId: { column: files.caseId, kind: 'id' },
    materialId: { column: files.materialId, kind: 'text', nullable: true },
    sha256: { column: files.sha256, kind: 'text' },
    addedAt: { column: files.addedAt, kind: 'instant' },
  },
  scope: ({ actor }) => fileScope(db, actor),
  read: (condition, order, limit, offset) =>
    selectFiles(db).where(condition).orderBy(order).limit(limit).offset(offset),
  present: async rows => rows.map(presentFile),
  record: FileRecord,
});
