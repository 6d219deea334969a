import { and, asc, eq, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { FamilyLeave, FamilyLink, FamilyRecord } from '../../contract/jointCases.ts';
import { type CaseStatus, isClosed } from '../../domain/cases/statuses.ts';
import { FAMILY_MOST } from '../../domain/joint/family.ts';
import type { CaseRow } from '../cases/rows.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { recordEvents } from '../events/record.ts';
import type { Answer, Command } from '../http/command.ts';
import { notFound, Problem } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';

type Link = Command<RouteDefinition & { body: typeof FamilyLink }>;
type Leave = Command<RouteDefinition & { body: typeof FamilyLeave }>;

/**
 * The case of the page, those named, and whoever is linked with one of them. Links are changed one press at a time in an
 * office, so that nobody joins or leaves between the two questions; then the cases, in the order of their ids.
 */
async function lockFamily(
  tx: Db,
  officeId: string,
  id: string,
  numbers: readonly string[],
): Promise<CaseRow[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${officeId} families`}, 0))`);
  const isNamed = or(eq(cases.id, id), inArray(cases.number, [...numbers]));
  const ours = eq(cases.officeId, officeId);
  const linked = tx
    .select({ familyId: cases.familyId })
    .from(cases)
    .where(and(ours, isNamed, isNotNull(cases.familyId)));
  return tx
    .select()
    .from(cases)
    .where(and(ours, or(isNamed, inArray(cases.familyId, linked))))
    .orderBy(asc(cases.id))
    .for('update');
}

type Fault = 'family-unknown' | 'family-void' | 'family-same-person';

function faultOf(row: CaseRow | undefined, known: ReadonlySet<string>): Fault | null {
  if (!row) return 'family-unknown';
  if (row.status === 'void') return 'family-void';
  return known.has(row.applicantId) ? 'family-same-person' : null;
}

/** @throws Problem 422 for a number that nobody knows, that is void, or of a person who is named already; too many. */
function checkMembers(self: CaseRow, rows: readonly CaseRow[], numbers: readonly string[]): void {
  const known = new Set([self.applicantId]);
  const fields: Record<string, string> = {};
  for (const [index, number] of numbers.entries()) {
    const row = rows.find(each => each.number === number);
    const fault = faultOf(row, known);
    if (fault) fields[`numbers.${index}`] = fault;
    if (row) known.add(row.applicantId);
  }
  const isTooMany = rows.length > FAMILY_MOST;
  if (isTooMany) fields.numbers = 'family-too-many';
  if (Object.keys(fields).length > 0)
    throw new Problem(422, 'invalid', { fields, params: { most: FAMILY_MOST } });
}

/** @throws Problem 409: what is over begins no link. */
function checkOpen({ status, number }: CaseRow): void {
  if (!isClosed(status as CaseStatus)) return;
  throw new Problem(409, 'family-closed', { params: { number }, extra: { status, allowedActions: [] } });
}

const numbersBeside = (row: CaseRow, rows: readonly CaseRow[]): string[] =>
  rows.filter(other => other.id !== row.id).map(({ number }) => number);

const present = (familyId: string | null, rows: readonly CaseRow[]): FamilyRecord => ({
  familyId,
  cases: rows.map(({ id, number }) => ({ id, number })),
});

/** Puts the link of these cases, with a line in the log of each; an empty list changes nothing. */
async function putLink(
  { deps }: House,
  { tx, actor, now }: Pick<Command<RouteDefinition>, 'tx' | 'actor' | 'now'>,
  all: readonly CaseRow[],
  changed: readonly CaseRow[],
  link: { familyId: string | null; action: 'link-family' | 'leave-family'; reason?: string },
): Promise<void> {
  if (changed.length === 0) return;
  const { familyId, ...said } = link;
  const ids = changed.map(({ id }) => id);
  await tx.update(cases).set({ familyId }).where(inArray(cases.id, ids));
  await recordEvents(
    deps,
    tx,
    changed.map(row => ({
      ...said,
      officeId: actor.officeId,
      actorId: actor.id,
      subjectType: 'case',
      subjectId: row.id,
      data: { numbers: numbersBeside(row, all) },
      at: now,
    })),
  );
}

/**
 * `POST /cases/:id/family`: links the cases of family members. Each stays a case of its own, on its own clock; families
 * that are linked already become one. The link is no step of the procedure: no case's version moves.
 */
export async function linkFamily(house: House, command: Link): Promise<Answer> {
  const { tx, actor, body, params } = command;
  const id = params.id ?? '';
  const numbers = [...new Set(body.numbers)];
  const rows = await lockFamily(tx, actor.officeId, id, numbers);
  const self = rows.find(row => row.id === id);
  if (!self) throw notFound();
  checkOpen(self);
  checkMembers(self, rows, numbers);
  const familyId = self.familyId ?? rows.find(row => row.familyId !== null)?.familyId ?? house.deps.newId();
  const joining = rows.filter(row => row.familyId !== familyId);
  await putLink(house, command, rows, joining, { familyId, action: 'link-family' });
  return { status: 200, body: present(familyId, rows) };
}

/**
 * `POST /cases/:id/family/leave`: this case no longer belongs to them; why stays in the log. One alone is no family: the
 * last one's link ends with it.
 */
export async function leaveFamily(house: House, command: Leave): Promise<Answer> {
  const { tx, actor, body, params } = command;
  const id = params.id ?? '';
  const rows = await lockFamily(tx, actor.officeId, id, []);
  const self = rows.find(row => row.id === id);
  if (!self) throw notFound();
  const leaving = self.familyId === null ? [] : rows.length > 2 ? [self] : rows;
  await putLink(house, command, rows, leaving, {
    familyId: null,
    action: 'leave-family',
    reason: body.reason,
  });
  return { status: 200, body: present(null, [self]) };
}
