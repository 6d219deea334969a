import { eq } from 'drizzle-orm';
import {
  InspectedCaseDetail,
  InspectedCaseRecord,
  InspectionCommand,
  InspectionCreate,
  InspectionRecord,
} from '../../../contract/inspections.ts';
import { inspectedCases, inspections } from '../../db/schema/supervision.ts';
import { mountCommand } from '../../http/command.ts';
import { mountReads, type ResourceSpec } from '../../http/resource.ts';
import type { House } from '../../http/rooms.ts';
import { actOnInspected, guardInspected } from './act.ts';
import { drawInspection } from './draw.ts';
import {
  inspectedDetail,
  type JoinedInspected,
  type JoinedInspection,
  presentInspected,
  presentInspection,
  readInspected,
  readInspections,
} from './present.ts';
import { inspectedScope } from './scope.ts';

const inspectionSpec = ({ deps }: House): ResourceSpec<JoinedInspection, InspectionRecord> => ({
  name: 'inspections',
  access: 'inspections.draw',
  table: inspections,
  id: inspections.id,
  fields: {
    id: { column: inspections.id, kind: 'id' },
    number: { column: inspections.number, kind: 'text' },
    itemCode: { column: inspections.itemCode, kind: 'text', nullable: true },
    drawnBy: { column: inspections.drawnBy, kind: 'id' },
    at: { column: inspections.at, kind: 'instant' },
  },
  scope: ({ actor }) => eq(inspections.officeId, actor.officeId),
  read: (condition, order, limit, offset) => readInspections(deps.db, condition, order, limit, offset),
  present: async rows => rows.map(presentInspection),
  record: InspectionRecord,
});

const inspectedSpec = ({ deps }: House): ResourceSpec<JoinedInspected, InspectedCaseRecord> => ({
  name: 'inspected-cases',
  access: 'inspected-cases.read',
  table: inspectedCases,
  id: inspectedCases.id,
  fields: {
    id: { column: inspectedCases.id, kind: 'id' },
    inspectionId: { column: inspectedCases.inspectionId, kind: 'id' },
    caseId: { column: inspectedCases.caseId, kind: 'id' },
    status: { column: inspectedCases.status, kind: 'text' },
    handlerId: { column: inspectedCases.handlerId, kind: 'id', nullable: true },
    inspectedBy: { column: inspectedCases.inspectedBy, kind: 'id', nullable: true },
    rectifyBy: { column: inspectedCases.rectifyBy, kind: 'instant', nullable: true },
    planOn: { column: inspectedCases.planOn, kind: 'day', nullable: true },
    drawnAt: { column: inspectedCases.drawnAt, kind: 'instant' },
    closedAt: { column: inspectedCases.closedAt, kind: 'instant', nullable: true },
  },
  scope: ({ actor }) => inspectedScope(actor),
  read: (condition, order, limit, offset) => readInspected(deps.db, condition, order, limit, offset),
  present: async (rows, ask) => rows.map(row => presentInspected(row, ask)),
  record: InspectedCaseRecord,
});

/** 抽查: closed cases drawn by chance, inspected by somebody who did not work on them, put right. */
export function mountInspections(house: House): void {
  mountReads(house, inspectionSpec(house));
  mountReads(house, inspectedSpec(house), {
    record: InspectedCaseDetail,
    get: (row, ask) => inspectedDetail(house.deps.db, row, ask),
  });
  mountCommand(
    house,
    {
      method: 'post',
      path: '/inspections',
      access: 'inspections.draw',
      summary: 'Draw closed cases by chance',
      body: InspectionCreate,
      answers: { 201: InspectionRecord },
    },
    command => drawInspection(house, command),
  );
  mountCommand(
    house,
    {
      method: 'post',
      path: '/inspected-cases/{id}/actions/{action}',
      access: 'inspected-cases.read',
      guard: guardInspected,
      summary: 'Pass a drawn case or say what was found; plan, put right, accept',
      body: InspectionCommand,
      answers: { 200: InspectedCaseDetail },
    },
    command => actOnInspected(house, command),
  );
}
