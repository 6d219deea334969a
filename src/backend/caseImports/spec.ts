import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { CaseImportRecord, HistoryCaseRecord } from '../../contract/caseImports.ts';
import type { HistoryOutcome } from '../../domain/caseHistory/outcomes.ts';
import { maskName } from '../../domain/identity/mask.ts';
import { caseImports, historyCases } from '../db/schema/caseImports.ts';
import { likeContains } from '../http/like.ts';
import type { ListField } from '../http/listFields.ts';
import type { ResourceSpec } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';

export type CaseImportRow = typeof caseImports.$inferSelect;
type HistoryRow = typeof historyCases.$inferSelect;

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
const MS_PER_MINUTE = 60_000;

export const presentImport = (row: CaseImportRow): CaseImportRecord => ({
  id: row.id,
  name: row.name,
  fileName: row.fileName,
  state: row.state as CaseImportRecord['state'],
  caseCount: row.caseCount,
  received: row.received,
  leftOut: row.leftOut as number[],
  startedBy: row.startedBy,
  startedAt: row.startedAt.toISOString(),
  inForceAt: iso(row.inForceAt),
  endedAt: iso(row.endedAt),
  endReason: row.endReason,
  version: row.version,
});

const presentHistory = (row: HistoryRow): HistoryCaseRecord => ({
  id: row.id,
  imported: true,
  importId: row.importId,
  number: row.number,
  itemCode: row.itemCode,
  itemName: row.itemName,
  applicantName: row.applicantName === '' ? '' : maskName(row.applicantName),
  channel: row.channel,
  receivedAt: row.receivedAt.toISOString(),
  acceptedAt: iso(row.acceptedAt),
  dueOn: row.dueOn,
  closedAt: iso(row.closedAt),
  outcome: row.outcome as HistoryOutcome,
  cause: row.cause,
  handledBy: row.handledBy,
  onTime: row.onTime,
  elapsedMinutes: row.elapsedMs === null ? null : row.elapsedMs / MS_PER_MINUTE,
  stepCount: (row.steps as unknown[]).length,
});

const IMPORT_FIELDS: Record<string, ListField> = {
  id: { column: caseImports.id, kind: 'id' },
  state: { column: caseImports.state, kind: 'text' },
  startedAt: { column: caseImports.startedAt, kind: 'instant' },
};

export const caseImportSpec = ({ deps: { db } }: House): ResourceSpec<CaseImportRow, CaseImportRecord> => ({
  name: 'case-imports',
  access: 'case-imports.read',
  table: caseImports,
  id: caseImports.id,
  fields: IMPORT_FIELDS,
  scope: ({ actor }) => eq(caseImports.officeId, actor.officeId),
  read: (condition, order, limit, offset) =>
    db.select().from(caseImports).where(condition).orderBy(order).limit(limit).offset(offset),
  present: async rows => rows.map(presentImport),
  record: CaseImportRecord,
});

const HISTORY_FIELDS: Record<string, ListField> = {
  id: { column: historyCases.id, kind: 'id' },
  importId: { column: historyCases.importId, kind: 'id' },
  number: { column: historyCases.number, kind: 'text' },
  itemCode: { column: historyCases.itemCode, kind: 'text', nullable: true },
  channel: { column: historyCases.channel, kind: 'text' },
  receivedAt: { column: historyCases.receivedAt, kind: 'instant' },
  closedAt: { column: historyCases.closedAt, kind: 'instant', nullable: true },
  dueOn: { column: historyCases.dueOn, kind: 'day', nullable: true },
  outcome: { column: historyCases.outcome, kind: 'text' },
  onTime: { column: historyCases.onTime, kind: 'boolean', nullable: true },
};

export const historySpec = ({ deps: { db } }: House): ResourceSpec<HistoryRow, HistoryCaseRecord> => ({
  name: 'history-cases',
  access: 'history-cases.read',
  table: historyCases,
  id: historyCases.id,
  fields: HISTORY_FIELDS,
  search: q =>
    or(
      sql`${historyCases.number} like ${likeContains(q)}`,
      sql`${historyCases.applicantName} like ${likeContains(q)}`,
    ),
  // Only what is in force: an import that was undone is not there for anybody.
  scope({ actor }) {
    const inForce = db
      .select({ id: caseImports.id })
      .from(caseImports)
      .where(and(eq(caseImports.officeId, actor.officeId), eq(caseImports.state, 'in-force')));
    return (
      and(eq(historyCases.officeId, actor.officeId), inArray(historyCases.importId, inForce)) ?? sql`false`
    );
  },
  read: (condition, order, limit, offset) =>
    db.select().from(historyCases).where(condition).orderBy(order).limit(limit).offset(offset),
  present: async rows => rows.map(presentHistory),
  record: HistoryCaseRecord,
});
