import { bytesToHex } from '@noble/hashes/utils.js';
import { type SQL, sql } from 'drizzle-orm';
import type { InspectionCreate } from '../../../contract/inspections.ts';
import { addDays, dayOf, daysBetween, instantAt, yearOf } from '../../../domain/calendar/day.ts';
import { type Db, rowsOf } from '../../db/db.ts';
import { inspectedCases, inspections } from '../../db/schema/supervision.ts';
import { recordEvent } from '../../events/record.ts';
import type { Answer, Command } from '../../http/command.ts';
import { invalid } from '../../http/problem.ts';
import type { House, RouteDefinition } from '../../http/rooms.ts';
import { nextInSequence } from '../../office/nextInSequence.ts';
import { getInspection } from './present.ts';

export type Draw = Command<RouteDefinition & { body: typeof InspectionCreate }>;

/** As far as a drawing may look. */
const MAX_DAYS = 1100;

/** Closed in the period, by a result and not by mistake, and never drawn before. */
const populationOf = (officeId: string, { from, to, itemCode }: InspectionCreate): SQL => {
  const moment = (at: number) => sql`${new Date(at).toISOString()}::timestamptz`;
  return sql`cases c where c.office_id = ${officeId}::uuid and c.status <> 'void'
    and c.closed_at >= ${moment(instantAt(from, 0))} and c.closed_at < ${moment(instantAt(addDays(to, 1), 0))}
    ${itemCode ? sql`and c.item_code = ${itemCode}` : sql``}
    and not exists (select 1 from inspected_cases i where i.office_id = c.office_id and i.case_id = c.id)`;
};

/** The same seed over the same cases draws the same ones, in any order of their rows. */
async function sample(tx: Db, population: SQL, seed: string, size: number): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`select c.id::text as id from ${population} order by md5(${seed} || c.id::text) limit ${size}`,
  );
  return rows.map(({ id }) => id);
}

/** `POST /inspections`: draws closed cases by chance. @throws Problem 422 also where there is nothing to draw. */
export async function drawInspection({ deps }: House, { tx, actor, body, now }: Draw): Promise<Answer> {
  const { officeId } = actor;
  const { from, to } = body;
  if (to < from || daysBetween(from, to) > MAX_DAYS) throw invalid({ to: 'range' });
  // Two drawings at once would draw one case twice.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`inspection ${officeId}`}, 0))`);
  const population = populationOf(officeId, body);
  const [counted] = await rowsOf<{ count: number }>(
    tx,
    sql`select count(*)::int as count from ${population}`,
  );
  const count = counted?.count ?? 0;
  if (count === 0) throw invalid({ from: 'inspection-nothing' });
  const year = String(yearOf(dayOf(now)));
  const at = new Date(now);
  const seed = bytesToHex(deps.randomBytes(8));
  const row = {
    id: deps.newId(),
    officeId,
    number: `CJ${year}-${String(await nextInSequence(tx, officeId, 'inspection', year)).padStart(3, '0')}`,
    fromOn: from,
    toOn: to,
    itemCode: body.itemCode ?? null,
    size: body.size,
    population: count,
    seed,
    drawnBy: actor.id,
    at,
  };
  await tx.insert(inspections).values(row);
  const drawn = await sample(tx, population, seed, body.size);
  await tx.insert(inspectedCases).values(
    drawn.map(caseId => ({
      id: deps.newId(),
      officeId,
      inspectionId: row.id,
      caseId,
      status: 'drawn',
      findings: [],
      drawnAt: at,
      updatedAt: at,
    })),
  );
  await recordEvent(deps, tx, {
    officeId,
    actorId: actor.id,
    action: 'inspection-draw',
    subjectType: 'inspection',
    subjectId: row.id,
    from: null,
    to: 'drawn',
    data: {
      number: row.number,
      from,
      to,
      itemCode: row.itemCode,
      seed,
      population: count,
      cases: drawn.length,
    },
    at: now,
  });
  return { status: 201, body: await getInspection(tx, row.id) };
}
