import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { GreenDecision, GreenExceptionRecord, GreenRequest } from '../../contract/people.ts';
import { can } from '../../domain/staff/permissions.ts';
import type { Db } from '../db/db.ts';
import { greenExceptions } from '../db/schema/green.ts';
import type { Actor } from '../deps.ts';
import { mountCommand } from '../http/command.ts';
import { registerTexts } from '../http/language.ts';
import { notFound } from '../http/problem.ts';
import { mountReads, type ResourceSpec } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import {
  decideException,
  type ExceptionRow,
  presentException,
  readExceptions,
  requestException,
} from './exceptions.ts';
import { findSubject, type Subject, type SubjectType } from './subjects.ts';

registerTexts({
  'already-green': ['{number} 已在绿色通道。', '{number} is in the green channel already.'],
  'already-requested': ['{number} 已有待审批的申请。', 'A request for {number} is waiting already.'],
  'nothing-requested': ['{number} 没有待审批的申请。', 'No request for {number} is waiting.'],
});

const exceptionSpec = ({ deps }: House): ResourceSpec<ExceptionRow, GreenExceptionRecord> => ({
  name: 'green-exceptions',
  access: 'green.request-exception',
  table: greenExceptions,
  id: greenExceptions.id,
  fields: {
    id: { column: greenExceptions.id, kind: 'id' },
    subjectType: { column: greenExceptions.subjectType, kind: 'text' },
    subjectId: { column: greenExceptions.subjectId, kind: 'id' },
    subjectNumber: { column: greenExceptions.subjectNumber, kind: 'text' },
    status: { column: greenExceptions.status, kind: 'text' },
    requestedBy: { column: greenExceptions.requestedBy, kind: 'id' },
    requestedAt: { column: greenExceptions.requestedAt, kind: 'instant' },
    decidedBy: { column: greenExceptions.decidedBy, kind: 'id', nullable: true },
    decidedAt: { column: greenExceptions.decidedAt, kind: 'instant', nullable: true },
  },
  // Who is only a liaison sees what they asked for, not what others asked for other enterprises' cases.
  scope: ({ actor }) => {
    const office = eq(greenExceptions.officeId, actor.officeId);
    if (can(actor.roles, 'tickets.create')) return office;
    return and(office, eq(greenExceptions.requestedBy, actor.id)) ?? office;
  },
  read: (condition, order, limit, offset) => readExceptions(deps.db, condition, order, limit, offset),
  present: async (rows, { actor }) => rows.map(row => presentException(row, actor)),
  record: GreenExceptionRecord,
});

async function getSubject(tx: Db, actor: Actor, type: SubjectType, id: string | undefined): Promise<Subject> {
  if (!z.uuid().safeParse(id).success) throw notFound();
  const subject = await findSubject(tx, actor.officeId, type, id as string);
  if (!subject) throw notFound();
  return subject;
}

async function getRecord(tx: Db, actor: Actor, id: string): Promise<GreenExceptionRecord> {
  const [row] = await readExceptions(tx, eq(greenExceptions.id, id), sql`${greenExceptions.id}`, 1, 0);
  if (!row) throw notFound();
  return presentException(row, actor);
}

/** A one-off green: a reason and a second person's approval. */
export function mountExceptions(house: House): void {
  const { deps } = house;
  mountReads(house, exceptionSpec(house));
  for (const type of ['ticket', 'case'] as const) {
    mountCommand(
      house,
      {
        method: 'post',
        path: `/${type}s/{id}/green-request`,
        access: 'green.request-exception',
        summary: `Ask for green for one ${type}`,
        body: GreenRequest,
        answers: { 201: GreenExceptionRecord },
      },
      async ({ tx, actor, body, params }) => {
        const subject = await getSubject(tx, actor, type, params.id);
        const id = await requestException(deps, tx, actor, subject, body.reason);
        return { status: 201, body: await getRecord(tx, actor, id) };
      },
    );
    mountCommand(
      house,
      {
        method: 'post',
        path: `/${type}s/{id}/green-decide`,
        access: 'green.decide-exception',
        summary: `Decide what was asked for one ${type}: by another person than who asked`,
        body: GreenDecision,
        answers: { 200: GreenExceptionRecord },
      },
      async ({ tx, actor, body, params }) => {
        const subject = await getSubject(tx, actor, type, params.id);
        const id = await decideException(deps, tx, actor, subject, body);
        return { status: 200, body: await getRecord(tx, actor, id) };
      },
    );
  }
}
