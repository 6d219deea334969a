import { sql } from 'drizzle-orm';
import type { Day } from '../../domain/calendar/day.ts';
import type { Db } from '../db/db.ts';
import type { Deps } from '../deps.ts';
import { recordEvents } from '../events/record.ts';
import type { ClockColumns } from './clocks.ts';
import type { CaseRow } from './rows.ts';

const BATCH = 500;

/** What changed for an office: `from` is the earliest day that may count differently, null when any may. */
export interface RuleChange {
  officeId: string;
  actorId: string | null;
  from: Day | null;
}

export type OpenCase = Pick<
  CaseRow,
  | 'id'
  | 'itemCode'
  | 'itemVersion'
  | 'closedAt'
  | 'kind'
  | 'committedDays'
  | 'legalDays'
  | 'extensionDays'
  | 'acceptedAt'
> &
  ClockColumns;

/** An open case whose stored days are no longer what the rules say, and what they say now. */
export interface Move {
  row: OpenCase;
  next: ClockColumns;
  /** A due day moved; else only the day on which the lamp turns yellow. */
  isDue: boolean;
}

/** A due day that moved is a new version of the case; a lamp that turns on another day is none to those who edit it. */
async function updateBatch(tx: Db, moves: readonly Move[], at: Date): Promise<void> {
  const values = moves.map(
    ({ row, next, isDue }) => sql`(${row.id}::uuid, ${next.committedDueOn}::date, ${next.legalDueOn}::date,
      ${next.pendingYear}::int, ${next.yellowFrom}::date, ${next.redFrom}::date, ${isDue}::boolean)`,
  );
  await tx.execute(sql`
    update cases set committed_due_on = v.committed, legal_due_on = v.legal, pending_year = v.pending,
      yellow_from = v.yellow, red_from = v.red,
      version = cases.version + case when v.is_due then 1 else 0 end,
      updated_at = case when v.is_due then ${at.toISOString()}::timestamptz else cases.updated_at end
    from (values ${sql.join(values, sql`, `)}) as v(id, committed, legal, pending, yellow, red, is_due)
    where cases.id = v.id`);
}

const eventOf = ({ officeId, actorId }: RuleChange, { row, next }: Move, at: number) => ({
  officeId,
  actorId,
  action: 'recompute-due',
  subjectType: 'case',
  subjectId: row.id,
  from: row.committedDueOn,
  to: next.committedDueOn,
  data: { ...next, legalDueFrom: row.legalDueOn },
  at,
});

/** Writes the moved days, some hundred cases a statement, and an event for each whose due day moved. */
export async function writeMoves(
  deps: Deps,
  tx: Db,
  change: RuleChange,
  moves: readonly Move[],
  now: number,
): Promise<void> {
  for (let start = 0; start < moves.length; start += BATCH) {
    const batch = moves.slice(start, start + BATCH);
    await updateBatch(tx, batch, new Date(now));
    const due = batch.filter(move => move.isDue);
    await recordEvents(
      deps,
      tx,
      due.map(move => eventOf(change, move, now)),
    );
  }
}
