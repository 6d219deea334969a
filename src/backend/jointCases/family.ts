import { and, asc, eq, inArray, or } from 'drizzle-orm';
import type { FamilyLeave, FamilyLink, FamilyRecord } from '../../contract/jointCases.ts';
import type { CaseRow } from '../cases/rows.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { recordEvent } from '../events/record.ts';
import type { Answer, Command } from '../http/command.ts';
import { invalid, notFound } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';

type Link = Command<RouteDefinition & { body: typeof FamilyLink }>;
type Leave = Command<RouteDefinition & { body: typeof FamilyLeave }>;

/** The case of the page, those named, and whoever is linked with one of them; locked in the order of their ids. */
async function lockFamily(
  tx: Db,
  officeId: string,
  id: string,
  numbers: readonly string[],
): Promise<CaseRow[]> {
  const ours = eq(cases.officeId, officeId);
  const named = await tx
    .select({ id: cases.id, familyId: cases.familyId })
    .from(cases)
    .where(and(ours, or(eq(cases.id, id), inArray(cases.number, [...numbers]))));
  const families = named.flatMap(({ familyId }) => familyId ?? []);
  return tx
    .select()
    .from(cases)
    .where(
      and(
        ours,
        or(
          inArray(
            cases.id,
            named.map(row => row.id),
          ),
          families.length > 0 ? inArray(cases.familyId, families) : undefined,
        ),
      ),
    )
    .orderBy(asc(cases.id))
    .for('update');
}

/** @throws Problem 422 for a number that nobody knows, that is void, or that is the same person's. */
function checkMembers(self: CaseRow, rows: readonly CaseRow[], numbers: readonly string[]): void {
  const fields = numbers.flatMap((number, index) => {
    const row = rows.find(each => each.number === number);
    const why = !row
      ? 'family-unknown'
      : row.status === 'void'
        ? 'family-void'
        : row.applicantId === self.applicantId
          ? 'family-same-person'
          : null;
    return why ? [[`numbers.${index}`, why] as const] : [];
  });
  if (fields.length > 0) throw invalid(Object.fromEntries(fields));
}

const present = (familyId: string | null, rows: readonly CaseRow[]): FamilyRecord => ({
  familyId,
  cases: rows.map(({ id, number }) => ({ id, number })),
});

/**
 * `POST /cases/:id/family`: links the cases of family members. Each stays a case of its own, on its own clock; families
 * that are linked already become one. The link is no step of the procedure: no case's version moves.
 */
export async function linkFamily(house: House, command: Link): Promise<Answer> {
  const { deps } = house;
  const { tx, actor, body, now, c } = command;
  const id = c.req.param('id') ?? '';
  const numbers = [...new Set(body.numbers)];
  const rows = await lockFamily(tx, actor.officeId, id, numbers);
  const self = rows.find(row => row.id === id);
  if (!self) throw notFound();
  checkMembers(self, rows, numbers);
  const familyId = self.familyId ?? rows.find(row => row.familyId !== null)?.familyId ?? deps.newId();
  for (const row of rows.filter(each => each.familyId !== familyId)) {
    await tx.update(cases).set({ familyId }).where(eq(cases.id, row.id));
    await recordEvent(deps, tx, {
      officeId: actor.officeId,
      actorId: actor.id,
      action: 'link-family',
      subjectType: 'case',
      subjectId: row.id,
      data: { numbers: rows.filter(other => other.id !== row.id).map(({ number }) => number) },
      at: now,
    });
  }
  return { status: 200, body: present(familyId, rows) };
}

/** `POST /cases/:id/family/leave`: this case no longer belongs to them; why stays in the log. */
export async function leaveFamily(house: House, command: Leave): Promise<Answer> {
  const { deps } = house;
  const { tx, actor, body, now, c } = command;
  const id = c.req.param('id') ?? '';
  const rows = await lockFamily(tx, actor.officeId, id, []);
  const self = rows.find(row => row.id === id);
  if (!self) throw notFound();
  if (self.familyId !== null) {
    await tx.update(cases).set({ familyId: null }).where(eq(cases.id, id));
    await recordEvent(deps, tx, {
      officeId: actor.officeId,
      actorId: actor.id,
      action: 'leave-family',
      subjectType: 'case',
      subjectId: id,
      reason: body.reason,
      data: { numbers: rows.filter(other => other.id !== id).map(({ number }) => number) },
      at: now,
    });
  }
  return { status: 200, body: present(null, [self]) };
}
