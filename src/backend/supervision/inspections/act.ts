import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { InspectionCommand } from '../../../contract/inspections.ts';
import { addDays, dayOf } from '../../../domain/calendar/day.ts';
import type { Role } from '../../../domain/staff/roles.ts';
import {
  mayRectify,
  PLAN_DAYS,
  rectifyBy,
  refuseInspection,
} from '../../../domain/supervision/inspection.ts';
import {
  INSPECTION_ACTIONS,
  INSPECTION_TABLE,
  type InspectionAction,
  isInspectionOver,
} from '../../../domain/supervision/inspectionTable.ts';
import type { Db } from '../../db/db.ts';
import { staff } from '../../db/schema/staff.ts';
import { inspectedCases, inspectionSteps } from '../../db/schema/supervision.ts';
import { recordEvent } from '../../events/record.ts';
import { type Answer, type Command, checkVersion, versionSeen } from '../../http/command.ts';
import { invalid, notFound, Problem } from '../../http/problem.ts';
import type { House, RouteDefinition } from '../../http/rooms.ts';
import { notify } from '../../notices/notify.ts';
import { personalFields } from '../personalFields.ts';
import {
  factsOf,
  type InspectedRow,
  inspectedDetail,
  type JoinedInspected,
  presentInspected,
  readInspected,
} from './present.ts';
import { inspectedScope } from './scope.ts';

export type ActOnInspected = Command<RouteDefinition & { body: typeof InspectionCommand }>;

const isAction = (text: string): text is InspectionAction =>
  (INSPECTION_ACTIONS as readonly string[]).includes(text);

/** @throws Problem 404 for a path that names no action, before any input is read. */
export function guardInspected(_actor: unknown, { action = '' }: Record<string, string>): void {
  if (!isAction(action)) throw notFound('no-such-path');
}

async function getInspected(tx: Db, id: string): Promise<JoinedInspected> {
  const [row] = await readInspected(tx, eq(inspectedCases.id, id), sql`${inspectedCases.id}`, 1, 0);
  if (!row) throw notFound();
  return row;
}

/** Locked. @throws Problem 404 also for one that this person may not see. */
async function lock({ tx, actor, params }: ActOnInspected): Promise<JoinedInspected> {
  const id = params.id ?? '';
  if (!z.uuid().safeParse(id).success) throw notFound();
  const [locked] = await tx
    .select({ id: inspectedCases.id })
    .from(inspectedCases)
    .where(and(inspectedScope(actor), eq(inspectedCases.id, id)))
    .for('update');
  if (!locked) throw notFound();
  return getInspected(tx, id);
}

const CODES = {
  status: 'not-allowed',
  role: 'forbidden',
  'not-handler': 'inspection-not-handler',
  'own-case': 'inspection-own-case',
} as const;

/** @throws Problem 409 with what is allowed. */
function refuse(row: JoinedInspected, command: ActOnInspected, action: InspectionAction): void {
  const present = presentInspected(row, command);
  checkVersion(versionSeen(command), row.inspected, present);
  const refusal = refuseInspection(factsOf(row), command.actor, action);
  if (!refusal) return;
  throw new Problem(409, CODES[refusal], {
    params: { status: present.status },
    extra: { status: present.status, allowedActions: present.allowedActions, record: present },
  });
}

async function isHandler(tx: Db, officeId: string, id: string, inspectorId: string): Promise<boolean> {
  const [person] = await tx
    .select({ id: staff.id, roles: staff.roles })
    .from(staff)
    .where(and(eq(staff.officeId, officeId), eq(staff.id, id), staff.active));
  return person !== undefined && mayRectify({ id: person.id, roles: person.roles as Role[] }, inspectorId);
}

/** Everything that is wrong, at once. @throws Problem 422. */
async function checkInput({ tx, actor, body, now }: ActOnInspected, action: InspectionAction): Promise<void> {
  const fields = personalFields(body);
  const { needs } = INSPECTION_TABLE[action];
  for (const field of needs) {
    const value = body[field];
    if (!value || value.length === 0) fields[field] = 'required';
  }
  if (needs.includes('handlerId') && body.handlerId) {
    if (!(await isHandler(tx, actor.officeId, body.handlerId, actor.id)))
      fields.handlerId = 'order-addressee';
  }
  const today = dayOf(now);
  if (needs.includes('planOn') && body.planOn) {
    if (body.planOn <= today || body.planOn > addDays(today, PLAN_DAYS))
      fields.planOn = 'inspection-plan-day';
  }
  if (Object.keys(fields).length > 0) throw invalid(fields);
}

function columnsOf(
  row: InspectedRow,
  { actor, body, now }: ActOnInspected,
  action: InspectionAction,
): Partial<InspectedRow> {
  switch (action) {
    case 'pass':
      return { inspectedBy: actor.id };
    case 'find':
      return {
        inspectedBy: actor.id,
        findings: [...new Set(body.findings)],
        handlerId: body.handlerId ?? null,
        rectifyBy: new Date(rectifyBy(now)),
      };
    case 'plan':
      return { planOn: body.planOn ?? null };
    case 'rectify':
      return { rectifiedAt: new Date(now) };
    case 'send-back':
      return {
        rectifiedAt: null,
        planOn: null,
        rectifyBy: new Date(rectifyBy(now)),
        sentBack: row.sentBack + 1,
      };
    case 'accept':
      return {};
  }
}

/** Who hears of a step: the other side. */
async function tell(
  { deps }: House,
  command: ActOnInspected,
  action: InspectionAction,
  row: JoinedInspected,
  to: InspectedRow,
) {
  const { tx, actor, now } = command;
  const staffId = INSPECTION_TABLE[action].by === 'handler' ? to.inspectedBy : to.handlerId;
  if (!staffId || staffId === actor.id || action === 'pass' || action === 'accept') return;
  await notify(deps, tx, {
    officeId: actor.officeId,
    staffId,
    kind: `inspection-${action}`,
    subjectType: 'inspected-case',
    subjectId: to.id,
    params: { number: row.caseNumber, by: actor.name, planOn: to.planOn ?? '—' },
    actorId: actor.id,
    at: now,
  });
}

/** `POST /inspected-cases/{id}/actions/{action}`. @throws Problem 404, 409 with what is allowed, 422. */
export async function actOnInspected(house: House, command: ActOnInspected): Promise<Answer> {
  const { deps } = house;
  const { tx, actor, body, now, params } = command;
  const action = params.action as InspectionAction;
  const row = await lock(command);
  const { inspected } = row;
  refuse(row, command, action);
  await checkInput(command, action);
  const status = INSPECTION_TABLE[action].to;
  const at = new Date(now);
  const changed: InspectedRow = {
    ...inspected,
    ...columnsOf(inspected, command, action),
    status,
    closedAt: isInspectionOver(status) ? at : null,
    version: inspected.version + 1,
    updatedAt: at,
  };
  await tx.update(inspectedCases).set(changed).where(eq(inspectedCases.id, inspected.id));
  await tx.insert(inspectionSteps).values({
    id: deps.newId(),
    officeId: actor.officeId,
    inspectedCaseId: inspected.id,
    action,
    note: body.note ?? '',
    findings: action === 'find' ? changed.findings : [],
    planOn: action === 'plan' ? changed.planOn : null,
    actorId: actor.id,
    at,
  });
  await recordEvent(deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: `inspection-${action}`,
    subjectType: 'inspected-case',
    subjectId: inspected.id,
    from: inspected.status,
    to: status,
    data: {
      caseId: inspected.caseId,
      ...(action === 'find' && { findings: changed.findings, handlerId: changed.handlerId }),
      ...(action === 'plan' && { planOn: changed.planOn }),
    },
    at: now,
  });
  await tell(house, command, action, row, changed);
  return { status: 200, body: await inspectedDetail(tx, await getInspected(tx, inspected.id), command) };
}
