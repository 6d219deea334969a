import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import { CaseRecord } from '../../contract/cases.ts';
import { PERMISSIONS } from '../../domain/staff/permissions.ts';
import type { Role } from '../../domain/staff/roles.ts';
import { cases } from '../db/schema/cases.ts';
import { grants } from '../db/schema/people.ts';
import type { Actor } from '../deps.ts';
import type { ListField } from '../http/listFields.ts';
import type { ResourceSpec } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { countNumbers } from '../office/countNumbers.ts';
import { loadVersionsOf } from '../office/olderItems.ts';
import { specialFilter } from './filters.ts';
import { presentCase } from './present.ts';
import { type CaseListRow, type CaseRow, readListRows, readWholeRows } from './rows.ts';
import { caseSearch } from './search.ts';
import { worldFor } from './world.ts';

const FIELDS: Record<string, ListField> = {
  id: { column: cases.id, kind: 'id' },
  number: { column: cases.number, kind: 'text' },
  queryCode: { column: cases.queryCode, kind: 'text' },
  itemCode: { column: cases.itemCode, kind: 'text' },
  variant: { column: cases.variant, kind: 'text', nullable: true },
  status: { column: cases.status, kind: 'text' },
  stageNo: { column: cases.stageNo, kind: 'integer' },
  whoseMove: { column: cases.whoseMove, kind: 'text' },
  lane: { column: cases.lane, kind: 'text' },
  channel: { column: cases.channel, kind: 'text' },
  externalNumber: { column: cases.externalNumber, kind: 'text', nullable: true },
  precheck: { column: cases.precheck, kind: 'text', nullable: true },
  precheckDueOn: { column: cases.precheckDueOn, kind: 'day', nullable: true },
  applicantId: { column: cases.applicantId, kind: 'id' },
  enterpriseId: { column: cases.enterpriseId, kind: 'id', nullable: true },
  grantId: { column: cases.grantId, kind: 'id', nullable: true },
  liaisonId: { column: cases.liaisonId, kind: 'id', nullable: true },
  ticketId: { column: cases.ticketId, kind: 'id', nullable: true },
  listFilingId: { column: cases.listFilingId, kind: 'id', nullable: true },
  jointId: { column: cases.jointId, kind: 'id', nullable: true },
  jointCode: { column: cases.jointCode, kind: 'text', nullable: true },
  familyId: { column: cases.familyId, kind: 'id', nullable: true },
  receivedAt: { column: cases.receivedAt, kind: 'instant' },
  acceptedAt: { column: cases.acceptedAt, kind: 'instant', nullable: true },
  decidedAt: { column: cases.decidedAt, kind: 'instant', nullable: true },
  closedAt: { column: cases.closedAt, kind: 'instant', nullable: true },
  deliveredAt: { column: cases.deliveredAt, kind: 'instant', nullable: true },
  committedDueOn: { column: cases.committedDueOn, kind: 'day', nullable: true },
  legalDueOn: { column: cases.legalDueOn, kind: 'day', nullable: true },
  pendingYear: { column: cases.pendingYear, kind: 'integer', nullable: true },
  paused: { column: cases.paused, kind: 'boolean' },
  correctionsRequested: { column: cases.correctionsRequested, kind: 'integer' },
  deferredOpen: { column: cases.deferredOpen, kind: 'integer' },
  correctionDueOn: { column: cases.correctionDueOn, kind: 'day', nullable: true },
  promiseDueOn: { column: cases.promiseDueOn, kind: 'day', nullable: true },
  secondNotice: { column: cases.secondNotice, kind: 'text', nullable: true },
  acceptedBySilence: { column: cases.acceptedBySilence, kind: 'boolean' },
  promisesUnsigned: { column: cases.promisesUnsigned, kind: 'integer' },
  declarationsOpen: { column: cases.declarationsOpen, kind: 'integer' },
  declarationsFalse: { column: cases.declarationsFalse, kind: 'integer' },
  returnProposed: { column: cases.returnProposed, kind: 'text', nullable: true },
  lastReasonCode: { column: cases.lastReasonCode, kind: 'text', nullable: true },
  partsDueOn: { column: cases.partsDueOn, kind: 'day', nullable: true },
  overdueCause: { column: cases.overdueCause, kind: 'text', nullable: true },
  reopenedCount: { column: cases.reopenedCount, kind: 'integer' },
  backFrom: { column: cases.backFrom, kind: 'text', nullable: true },
  extensionAskedDays: { column: cases.extensionAskedDays, kind: 'integer', nullable: true },
  remindersSent: { column: cases.remindersSent, kind: 'integer' },
  assigneeId: { column: cases.assigneeId, kind: 'id', nullable: true },
  processingMinutes: { column: cases.processingMinutes, kind: 'integer', nullable: true },
  onTime: { column: cases.onTime, kind: 'boolean', nullable: true },
  updatedAt: { column: cases.updatedAt, kind: 'instant' },
};

const READERS: readonly Role[] = PERMISSIONS['cases.read'];

/** Who reads cases only as a liaison sees those of the enterprises that they look after or stand in for. */
export const isOnlyLiaison = (actor: Pick<Actor, 'roles'>): boolean =>
  actor.roles.filter(role => READERS.includes(role)).every(role => role === 'liaison');

/** The cases that this person may see. */
export function caseScope(actor: Pick<Actor, 'id' | 'roles' | 'officeId'>): SQL {
  const office = eq(cases.officeId, actor.officeId);
  if (!isOnlyLiaison(actor)) return office;
  const asDeputy = sql`${cases.grantId} in (select ${grants.id} from ${grants} where ${grants.officeId} = ${actor.officeId}::uuid and ${actor.id}::uuid in (${grants.deputyId}, ${grants.liaisonId}))`;
  return and(office, or(eq(cases.liaisonId, actor.id), asDeputy)) ?? sql`false`;
}

export function caseSpec(house: House): ResourceSpec<CaseListRow, CaseRecord, CaseRow> {
  const { db, vault } = house.deps;
  return {
    name: 'cases',
    access: 'cases.read',
    table: cases,
    id: cases.id,
    fields: FIELDS,
    search: (q, ask) => caseSearch(db, vault, ask.actor.officeId, q),
    special: specialFilter,
    scope: ask => caseScope(ask.actor),
    countAll: ({ actor }) => (isOnlyLiaison(actor) ? undefined : countNumbers(actor.officeId, 'case')),
    read: (condition, order, limit, offset) =>
      readListRows(db, sql`where ${condition} order by ${order} limit ${limit} offset ${offset}`),
    readOne: async condition => (await readWholeRows(db, sql`where ${condition}`))[0],
    warm: ask => worldFor(house, ask),
    async present(rows, ask) {
      const world = await worldFor(house, ask);
      await loadVersionsOf(db, ask.actor.officeId, world.items, rows);
      return rows.map(row => presentCase(row, world, ask.language));
    },
    record: CaseRecord,
  };
}
