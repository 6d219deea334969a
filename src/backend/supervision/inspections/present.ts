import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type {
  InspectedCaseDetail,
  InspectedCaseRecord,
  InspectionRecord,
} from '../../../contract/inspections.ts';
import { dayOf } from '../../../domain/calendar/day.ts';
import {
  type InspectionFacts,
  inspectionActions,
  isInspectionLate,
} from '../../../domain/supervision/inspection.ts';
import type { InspectionAction, InspectionStatus } from '../../../domain/supervision/inspectionTable.ts';
import type { Db } from '../../db/db.ts';
import { cases } from '../../db/schema/cases.ts';
import { staff } from '../../db/schema/staff.ts';
import { inspectedCases, inspectionSteps, inspections } from '../../db/schema/supervision.ts';
import { notFound } from '../../http/problem.ts';
import type { RequestContext } from '../../http/rooms.ts';

const handler = alias(staff, 'handler');
const inspector = alias(staff, 'inspector');

export type InspectedRow = typeof inspectedCases.$inferSelect;

export interface JoinedInspected {
  inspected: InspectedRow;
  inspectionNumber: string;
  caseNumber: string;
  itemCode: string;
  workedOnIt: (string | null)[];
  handlerName: string | null;
  inspectorName: string | null;
}

/** Drawn cases with the names and numbers that they carry, and who worked on them. */
export const readInspected = (
  db: Db,
  condition: SQL | undefined,
  order: SQL,
  limit: number,
  offset: number,
): Promise<JoinedInspected[]> =>
  db
    .select({
      inspected: inspectedCases,
      inspectionNumber: inspections.number,
      caseNumber: cases.number,
      itemCode: cases.itemCode,
      workedOnIt: sql<
        (string | null)[]
      >`array_cat(${cases.reviewedBy}, array[${cases.receivedBy}, ${cases.acceptedBy}, ${cases.decidedBy}])`,
      handlerName: handler.name,
      inspectorName: inspector.name,
    })
    .from(inspectedCases)
    .innerJoin(inspections, eq(inspections.id, inspectedCases.inspectionId))
    .innerJoin(cases, eq(cases.id, inspectedCases.caseId))
    .leftJoin(handler, eq(handler.id, inspectedCases.handlerId))
    .leftJoin(inspector, eq(inspector.id, inspectedCases.inspectedBy))
    .where(condition)
    .orderBy(order)
    .limit(limit)
    .offset(offset);

/** An array of uuids comes as text from a driver that does not know its type. */
const idsOf = (value: JoinedInspected['workedOnIt'] | string): string[] =>
  (Array.isArray(value) ? value : value.replace(/[{}]/g, '').split(',')).filter(
    (id): id is string => id !== null && id !== '' && id !== 'NULL',
  );

export const factsOf = ({ inspected, workedOnIt }: JoinedInspected): InspectionFacts => ({
  status: inspected.status as InspectionStatus,
  handlerId: inspected.handlerId,
  workedOnIt: idsOf(workedOnIt),
});

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export function presentInspected(
  row: JoinedInspected,
  { actor, now }: Pick<RequestContext, 'actor' | 'now'>,
): InspectedCaseRecord {
  const { inspected } = row;
  const facts = factsOf(row);
  const limits = {
    status: facts.status,
    rectifyBy: inspected.rectifyBy?.getTime() ?? null,
    planOn: inspected.planOn,
  };
  return {
    id: inspected.id,
    inspectionId: inspected.inspectionId,
    inspectionNumber: row.inspectionNumber,
    caseId: inspected.caseId,
    caseNumber: row.caseNumber,
    itemCode: row.itemCode,
    status: facts.status,
    findings: inspected.findings as InspectedCaseRecord['findings'],
    handlerId: inspected.handlerId,
    handlerName: row.handlerName,
    inspectedBy: inspected.inspectedBy,
    inspectedByName: row.inspectorName,
    rectifyBy: iso(inspected.rectifyBy),
    planOn: inspected.planOn,
    isLate: isInspectionLate(limits, now, dayOf(now)),
    sentBack: inspected.sentBack,
    rectifiedAt: iso(inspected.rectifiedAt),
    closedAt: iso(inspected.closedAt),
    drawnAt: inspected.drawnAt.toISOString(),
    allowedActions: inspectionActions(facts, actor),
    version: inspected.version,
    updatedAt: inspected.updatedAt.toISOString(),
  };
}

/** A drawn case with what was found, planned and done. */
export async function inspectedDetail(
  db: Db,
  row: JoinedInspected,
  ask: Pick<RequestContext, 'actor' | 'now'>,
): Promise<InspectedCaseDetail> {
  const steps = await db
    .select({ step: inspectionSteps, actorName: staff.name })
    .from(inspectionSteps)
    .leftJoin(staff, eq(staff.id, inspectionSteps.actorId))
    .where(
      and(
        eq(inspectionSteps.officeId, ask.actor.officeId),
        eq(inspectionSteps.inspectedCaseId, row.inspected.id),
      ),
    )
    .orderBy(asc(inspectionSteps.at), asc(inspectionSteps.id));
  return {
    ...presentInspected(row, ask),
    steps: steps.map(({ step, actorName }) => ({
      id: step.id,
      action: step.action as InspectionAction,
      note: step.note,
      findings: step.findings as InspectedCaseRecord['findings'],
      planOn: step.planOn,
      actorName,
      at: step.at.toISOString(),
    })),
  };
}

const counted = (condition: SQL): SQL<number> =>
  sql<number>`(select count(*)::int from ${inspectedCases} where ${inspectedCases.inspectionId} = ${inspections.id} and ${condition})`;

export type JoinedInspection = Awaited<ReturnType<typeof readInspections>>[number];

/** Drawings with how far they have come. */
export const readInspections = (
  db: Db,
  condition: SQL | undefined,
  order: SQL,
  limit: number,
  offset: number,
) =>
  db
    .select({
      inspection: inspections,
      drawnByName: staff.name,
      cases: counted(sql`true`),
      withFindings: counted(sql`${inspectedCases.findings} <> '{}'`),
      over: counted(sql`${inspectedCases.status} in ('passed', 'closed')`),
    })
    .from(inspections)
    .leftJoin(staff, eq(staff.id, inspections.drawnBy))
    .where(condition)
    .orderBy(order)
    .limit(limit)
    .offset(offset);

export const presentInspection = ({ inspection, ...counts }: JoinedInspection): InspectionRecord => ({
  id: inspection.id,
  number: inspection.number,
  from: inspection.fromOn,
  to: inspection.toOn,
  itemCode: inspection.itemCode,
  size: inspection.size,
  population: inspection.population,
  seed: inspection.seed,
  drawnBy: inspection.drawnBy,
  at: inspection.at.toISOString(),
  ...counts,
});

export async function getInspection(tx: Db, id: string): Promise<InspectionRecord> {
  const [row] = await readInspections(tx, eq(inspections.id, id), sql`${inspections.id}`, 1, 0);
  if (!row) throw notFound();
  return presentInspection(row);
}
