import { and, eq, inArray } from 'drizzle-orm';
import type { PaperIssue } from '../../contract/papers.ts';
import type { CaseStatus } from '../../domain/cases/statuses.ts';
import { maskName } from '../../domain/identity/mask.ts';
import { dueKinds, mayIssueAnyTime } from '../../domain/papers/dueKinds.ts';
import type { PaperKind } from '../../domain/papers/kinds.ts';
import { type CaseRow, lockCase, materialsOf } from '../cases/rows.ts';
import { turnName } from '../cases/turn.ts';
import { itemOfCase, worldIn } from '../cases/world.ts';
import type { Db } from '../db/db.ts';
import { casePauses, cases } from '../db/schema/cases.ts';
import { papers } from '../db/schema/papers.ts';
import { recordEvent, recordEvents } from '../events/record.ts';
import type { Answer, Command } from '../http/command.ts';
import { invalid, Problem } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { issueLedger } from './issueLedger.ts';
import { issuePaper } from './issuePaper.ts';
import { type PaperRow, presentPaper } from './spec.ts';

type Issue = Command<RouteDefinition & { body: typeof PaperIssue }>;

/** What the state of the case calls for and nobody has issued. */
export async function dueFor(db: Db, row: CaseRow): Promise<PaperKind[]> {
  const issued = await db
    .selectDistinct({ kind: papers.kind })
    .from(papers)
    .where(and(eq(papers.officeId, row.officeId), eq(papers.caseId, row.id)));
  return dueKinds({
    status: row.status as CaseStatus,
    paused: row.paused,
    extended: row.extensionDays > 0,
    deferredOpen: row.deferredOpen,
    wasAccepted: row.acceptedAt !== null,
    issued: issued.map(({ kind }) => kind as PaperKind),
  });
}

async function dataForCase(tx: Db, row: CaseRow, kind: PaperKind, reason: string | undefined) {
  if (kind === 'extension') return { days: row.extensionDays, reason: reason ?? row.lastReason };
  if (kind === 'deferral') {
    const owed = materialsOf(row).filter(({ status }) => status === 'deferred');
    return { materials: owed, dueOn: row.committedDueOn };
  }
  if (kind !== 'special-procedure') return reason ? { reason } : {};
  const pauses = await tx
    .select()
    .from(casePauses)
    .where(and(eq(casePauses.officeId, row.officeId), eq(casePauses.caseId, row.id)))
    .orderBy(casePauses.startedAt);
  const pause = pauses.findLast(({ endedAt }) => endedAt === null);
  return pause
    ? {
        stopCode: pause.code,
        legal: pause.legal,
        from: pause.fromOn,
        expectedEndOn: pause.expectedEndOn,
        reason: reason ?? pause.reason,
      }
    : {};
}

/** @throws Problem 409 when the state calls for no such paper: the body says which it does. */
async function issueForCase(
  house: House,
  { tx, actor, now }: Issue,
  { kind, caseId, reason }: Exclude<PaperIssue, { kind: 'handover-sheet' | 'case-ledger' }>,
): Promise<PaperRow> {
  const row = await lockCase(tx, actor.officeId, caseId);
  const due = await dueFor(tx, row);
  if (!due.includes(kind) && !mayIssueAnyTime(kind, { wasAccepted: row.acceptedAt !== null }))
    throw new Problem(409, 'paper-not-due', { extra: { status: row.status, allowedActions: due } });
  const data = await dataForCase(tx, row, kind, reason);
  const common = { officeId: actor.officeId, issuedBy: actor.id, at: now };
  return readBack(tx, await issuePaper(house.deps, tx, { ...common, kind, caseId, data }));
}

async function readBack(tx: Db, { id }: { id: string }): Promise<PaperRow> {
  const [row] = await tx.select().from(papers).where(eq(papers.id, id));
  if (!row) throw new Error('no paper was inserted');
  return row;
}

/** 交接单: names masked, for it leaves the window with the files that carry them whole. In the log of each case. */
async function issueSheet(
  house: House,
  { tx, actor, now }: Issue,
  { caseIds, to }: Extract<PaperIssue, { kind: 'handover-sheet' }>,
): Promise<PaperRow> {
  const ids = [...new Set(caseIds)];
  const rows = await tx
    .select()
    .from(cases)
    .where(and(eq(cases.officeId, actor.officeId), inArray(cases.id, ids)))
    .orderBy(cases.number);
  if (rows.length !== ids.length) throw invalid({ caseIds: 'paper-unknown-case' });
  const world = await worldIn(house, tx, actor.officeId, now);
  const lines = rows.map(row => {
    const item = itemOfCase(world, row);
    const held = materialsOf(row).filter(({ status }) => ['provided', 'verified'].includes(status));
    return {
      number: row.number,
      applicant: maskName(row.applicantName),
      item: item.zh,
      stage: turnName(item, row).zh,
      materials: held.length,
    };
  });
  const { officeId } = actor;
  const common = { officeId, issuedBy: actor.id, at: now };
  const data = { cases: lines, to, caseIds: ids };
  const paper = { ...common, kind: 'handover-sheet' as const, caseId: null, data };
  const sheet = await issuePaper(house.deps, tx, paper);
  const handed = rows.map(row => ({
    officeId,
    actorId: actor.id,
    action: 'handover-sheet',
    subjectType: 'case',
    subjectId: row.id,
    data: { paperId: sheet.id, paperNumber: sheet.number, to },
    at: now,
  }));
  await recordEvents(house.deps, tx, handed);
  return readBack(tx, sheet);
}

async function issueKind(house: House, command: Issue): Promise<PaperRow> {
  const { body, tx } = command;
  if (body.kind === 'handover-sheet') return issueSheet(house, command, body);
  if (body.kind === 'case-ledger') return readBack(tx, await issueLedger(house, command, body));
  return issueForCase(house, command, body);
}

/** `POST /papers`: a paper by hand. @throws Problem 404, 409, 422. */
export async function issueByHand(house: House, command: Issue): Promise<Answer> {
  const { tx, actor, now } = command;
  const row = await issueKind(house, command);
  await recordEvent(house.deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: 'issue-paper',
    subjectType: row.caseId === null ? 'paper' : 'case',
    subjectId: row.caseId ?? row.id,
    data: { kind: row.kind, paperNumber: row.number },
    at: now,
  });
  return {
    status: 201,
    body: await presentPaper(tx, row),
    headers: { location: `/api/papers/${row.id}` },
  };
}
