import { eq } from 'drizzle-orm';
import { ListFilingRecord } from '../../contract/listFilings.ts';
import { maskName } from '../../domain/identity/mask.ts';
import type { KeptAgent } from '../cases/agent.ts';
import { listFilings } from '../db/schema/listFilings.ts';
import type { ListField } from '../http/listFields.ts';
import type { ResourceSpec } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';

export type ListFilingRow = typeof listFilings.$inferSelect;

const FIELDS: Record<string, ListField> = {
  id: { column: listFilings.id, kind: 'id' },
  itemCode: { column: listFilings.itemCode, kind: 'text' },
  enterpriseId: { column: listFilings.enterpriseId, kind: 'id', nullable: true },
  ticketId: { column: listFilings.ticketId, kind: 'id', nullable: true },
  filedAt: { column: listFilings.filedAt, kind: 'instant' },
  filedBy: { column: listFilings.filedBy, kind: 'id' },
};

export function presentListFiling(row: ListFilingRow): ListFilingRecord {
  const { name, letter } = row.agent as KeptAgent;
  return {
    id: row.id,
    itemCode: row.itemCode,
    enterpriseId: row.enterpriseId,
    ticketId: row.ticketId,
    agentName: maskName(name),
    letter,
    letterValidUntil: row.letterValidUntil,
    letterFileId: row.letterFileId,
    fileName: row.fileName,
    rowCount: row.rowCount,
    paperId: row.paperId,
    paperNumber: row.paperNumber,
    filedBy: row.filedBy,
    filedAt: row.filedAt.toISOString(),
  };
}

export const listFilingSpec = ({ deps: { db } }: House): ResourceSpec<ListFilingRow, ListFilingRecord> => ({
  name: 'list-filings',
  access: 'list-filings.read',
  table: listFilings,
  id: listFilings.id,
  fields: FIELDS,
  scope: ({ actor }) => eq(listFilings.officeId, actor.officeId),
  read: (condition, order, limit, offset) =>
    db.select().from(listFilings).where(condition).orderBy(order).limit(limit).offset(offset),
  present: async rows => rows.map(presentListFiling),
  record: ListFilingRecord,
});
