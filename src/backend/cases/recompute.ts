import { and, eq, gte, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { Db } from '../db/db.ts';
import { casePauses, cases } from '../db/schema/cases.ts';
import type { Deps } from '../deps.ts';
import { readRules } from '../office/ruleBook.ts';
import { type ClockColumns, clockColumns, clockInput } from './clocks.ts';
import type { PauseRow } from './rows.ts';
import { itemOfCase, type World, worldOf } from './world.ts';
import { type Move, type OpenCase, type RuleChange, writeMoves } from './writeMoves.ts';

const COLUMNS = {
  id: cases.id,
  itemCode: cases.itemCode,
  itemVersion: cases.itemVersion,
  closedAt: cases.closedAt,
  kind: cases.kind,
  committedDays: cases.committedDays,
  legalDays: cases.legalDays,
  extensionDays: cases.extensionDays,
  acceptedAt: cases.acceptedAt,
  committedDueOn: cases.committedDueOn,
  legalDueOn: cases.legalDueOn,
  pendingYear: cases.pendingYear,
  yellowFrom: cases.yellowFrom,
  redFrom: cases.redFrom,
};

/** Accepted, not closed, due on that day or later, or not known to be due before it (a year is missing). */
const reaches = (officeId: string, from: Day | null) =>
  and(
    eq(cases.officeId, officeId),
    isNull(cases.closedAt),
    isNotNull(cases.acceptedAt),
    from === null
      ? undefined
      : or(
          gte(cases.committedDueOn, from),
          gte(cases.legalDueOn, from),
          isNull(cases.committedDueOn),
          isNull(cases.legalDueOn),
        ),
  );

/**
 * The pauses that are over, by case. A running one is left out: as long as it runs the last due days stay (they move
 * when it ends), so what is stored is always what follows without it.
 */
async function readPausesOver(db: Db, { officeId, from }: RuleChange): Promise<Map<string, PauseRow[]>> {
  const open = db.select({ id: cases.id }).from(cases).where(reaches(officeId, from));
  const rows = await db
    .select()
    .from(casePauses)
    .where(
      and(eq(casePauses.officeId, officeId), isNotNull(casePauses.toOn), inArray(casePauses.caseId, open)),
    )
    .orderBy(casePauses.startedAt);
  const byCase = new Map<string, PauseRow[]>();
  for (const row of rows) byCase.set(row.caseId, [...(byCase.get(row.caseId) ?? []), row]);
  return byCase;
}

const isSame = (a: ClockColumns, b: ClockColumns, keys: readonly (keyof ClockColumns)[]): boolean =>
  keys.every(key => a[key] === b[key]);

function findMove(world: World, row: OpenCase, pauses: readonly PauseRow[]): Move | undefined {
  if (row.acceptedAt === null) return undefined;
  const input = clockInput(world, itemOfCase(world, row), row, row.acceptedAt.getTime(), pauses);
  const next = clockColumns(world, input);
  const isDue = !isSame(row, next, ['committedDueOn', 'legalDueOn', 'pendingYear']);
  return isDue || !isSame(row, next, ['yellowFrom', 'redFrom']) ? { row, next, isDue } : undefined;
}

/** The rules as the transaction has left them; with another calendar, as they would be. */
export async function readWorld(deps: Deps, db: Db, officeId: string, calendar?: Calendar): Promise<World> {
  const rules = await readRules(db, officeId);
  return worldOf(calendar ? { ...rules, calendar } : rules, deps.now());
}

async function findMoves(db: Db, world: World, change: RuleChange, toChange: boolean): Promise<Move[]> {
  const query = db.select(COLUMNS).from(cases).where(reaches(change.officeId, change.from)).orderBy(cases.id);
  const rows = await (toChange ? query.for('update') : query);
  if (rows.length === 0) return [];
  const pauses = await readPausesOver(db, change);
  return rows.flatMap(row => findMove(world, row, pauses.get(row.id) ?? []) ?? []);
}

/** How many open cases would be due on another day by these rules. Changes nothing. */
export async function countMoves(db: Db, world: World, change: Omit<RuleChange, 'actorId'>): Promise<number> {
  const moves = await findMoves(db, world, { ...change, actorId: null }, false);
  return moves.filter(move => move.isDue).length;
}

/**
 * After a change of the calendar, the hours or the yellow ratio, in its transaction (under `lockRules`): the days of
 * every open case that it reaches anew, with an event for each whose due day moved. Answers how many those are.
 */
export async function recomputeOpenCases(
  deps: Deps,
  tx: Db,
  change: RuleChange,
  world?: World,
): Promise<number> {
  const rules = world ?? (await readWorld(deps, tx, change.officeId));
  const moves = await findMoves(tx, rules, change, true);
  await writeMoves(deps, tx, change, moves, rules.now);
  return moves.filter(move => move.isDue).length;
}
