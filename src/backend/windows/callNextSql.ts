import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { CalledWhy } from '../../domain/queue/calledWhy.ts';
import type { Choice } from '../../domain/queue/choose.ts';
import { type Db, rowsOf } from '../db/db.ts';
import { tickets } from '../db/schema/hall.ts';
import { joinRule, RULE, turnsTaken } from '../office/policy.ts';
import type { TicketColumns } from '../tickets/record.ts';
import { isServed, laneHeads, type WaitingJson } from './waiting.ts';

/** So many of each lane are read at once: as many windows can call at the same moment without reading again. */
export const DEPTH = 12;

export interface CallingWindow {
  no: number;
  status: string;
  clerkId: string | null;
  ticketId: string | null;
  privilegedInARow: number;
  version: number;
  /** The hall's calling policy in force, and those of items that have their own. */
  policy: unknown;
  itemPolicies: Record<string, unknown>;
  /** Turns of a cycle that the windows of the hall have taken; 0 where the policy has none. */
  turnsTaken: number;
  heads: WaitingJson[];
}

/** Locks the window and reads with it all that the choice needs. */
export async function lockCallingWindow(
  tx: Db,
  officeId: string,
  id: string,
  now: number,
): Promise<CallingWindow | undefined> {
  const [row] = await rowsOf<CallingWindow>(
    tx,
    sql`with w as (
        select * from windows where id = ${id}::uuid and office_id = ${officeId}::uuid for update
      )
      select w.no, w.status, w.clerk_id as "clerkId", w.ticket_id as "ticketId", w.version,
        w.privileged_in_a_row as "privilegedInARow", ${RULE},
        ${turnsTaken} as "turnsTaken",
        case when w.status = 'open' and w.ticket_id is null
          then ${laneHeads(now, DEPTH)} else '[]'::json end as heads
      from w join offices o on o.id = w.office_id ${joinRule}`,
  );
  return row;
}

/** The heads once more: others have called, or someone held a row for a moment. */
export async function readHeads(tx: Db, id: string, now: number): Promise<WaitingJson[]> {
  const [row] = await rowsOf<{ heads: WaitingJson[] }>(
    tx,
    sql`select ${laneHeads(now, DEPTH)} as heads
      from windows w join offices o on o.id = w.office_id ${joinRule} where w.id = ${id}::uuid`,
  );
  return row?.heads ?? [];
}

const COLUMNS = Object.entries(getTableColumns(tickets));

/** A row as `to_jsonb` gives it, with drizzle's names and Dates. */
function ticketFromJson(json: Record<string, unknown>): TicketColumns {
  return Object.fromEntries(
    COLUMNS.map(([key, column]) => {
      const value = json[column.name] ?? null;
      return [key, column.dataType === 'date' && value !== null ? new Date(value as string) : value];
    }),
  ) as TicketColumns;
}

export interface Call {
  officeId: string;
  windowId: string;
  clerkId: string;
  actorId: string;
  eventId: string;
  /** Whom the rule would call, were the ones before taken by another window in this moment. */
  choices: readonly Calls[];
  at: Date;
  /** Somebody chose the number: why, and a missed one may come too. */
  chosen?: { reason: string };
}

/** What a call needs of a choice. */
export interface Calls extends Pick<Choice, 'ticketId' | 'privilegedInARow'> {
  because: CalledWhy;
  /** Turns of the hall's cycle that it takes, those skipped included; absent: one. */
  turns?: number;
}

const choicesJson = (choices: readonly Calls[]): string =>
  JSON.stringify(
    choices.map(({ ticketId, because, privilegedInARow, turns = 1 }, place) => ({
      place,
      id: ticketId,
      because,
      in_a_row: privilegedInARow,
      turns,
    })),
  );

/** What a call changes, as it was before it: `undo` puts it back. */
const BEFORE = sql.raw(`jsonb_build_object(
  'status', t.status, 'windowId', t.window_id, 'clerkId', t.clerk_id, 'calledAt', t.called_at,
  'lastCalledAt', t.last_called_at, 'callCount', t.call_count, 'waitSeconds', t.wait_seconds,
  'because', t.because, 'chosenReason', t.chosen_reason, 'firstInLine', t.first_in_line,
  'queuedAt', t.queued_at)`);

/** `placeAfterMiss` of domain/queue/place.ts: a missed number that is called again has not waited while it was away. */
const placeOfMissed = (at: SQL): SQL => sql`greatest(coalesce(t.queued_at, t.taken_at),
            ${at} - greatest(interval '0', coalesce(t.called_at, ${at}) - coalesce(t.queued_at, t.taken_at)))`;

/**
 * Calls the first of the choices that is free: ticket, window and event in one statement. Undefined when other windows
 * hold or have called them all: rows are taken with `skip locked`, so nobody waits and no number is called twice. What
 * made a number callable here is asked again: it may have been transferred since the lanes were read. The second
 * matter of a visit has no wait of its own.
 */
export async function callTicket(tx: Db, call: Call): Promise<TicketColumns | undefined> {
  const at = sql`${call.at.toISOString()}::timestamptz`;
  const reason = call.chosen?.reason ?? null;
  const statuses = sql.raw(call.chosen ? "'{waiting,missed}'" : "'{waiting}'");
  const [row] = await rowsOf<{ ticket: Record<string, unknown> }>(
    tx,
    sql`with wanted as (
        select * from jsonb_to_recordset(${choicesJson(call.choices)}::jsonb)
          as c(place int, id uuid, because jsonb, in_a_row int, turns int)
      ), free as (
        select t.id, t.status as was, c.because, c.in_a_row, c.turns, jsonb_build_object(
          'action', 'call', 'at', ${at}, 'by', ${call.actorId}::uuid, 'version', t.version + 1, 'ticket', ${BEFORE},
          'window', jsonb_build_object('privilegedInARow', w.privileged_in_a_row, 'callsMade', w.calls_made)) as undo
        from wanted c
        join tickets t on t.id = c.id
        join windows w on w.id = ${call.windowId}::uuid and ${isServed}
        where t.office_id = ${call.officeId}::uuid and t.status = any(${statuses}::text[])
        order by c.place limit 1
        for update of t skip locked
      ), called as (
        update tickets t set status = 'called', window_id = ${call.windowId}::uuid,
          clerk_id = ${call.clerkId}::uuid, called_at = ${at}, last_called_at = ${at}, call_count = t.call_count + 1,
          wait_seconds = case when t.visit_id <> t.id then t.wait_seconds
            else coalesce(t.wait_seconds, greatest(0, floor(extract(epoch from ${at} - t.taken_at)))::int) end,
          queued_at = case when free.was = 'missed' then ${placeOfMissed(at)} else t.queued_at end,
          because = free.because, undo = free.undo,
          chosen_reason = coalesce(${reason}::text, t.chosen_reason), first_in_line = false, version = t.version + 1, updated_at = ${at}
        from free where t.id = free.id
        returning t.*
      ), occupied as (
        update windows w set ticket_id = free.id, privileged_in_a_row = free.in_a_row,
          calls_made = w.calls_made + free.turns, updated_at = ${at}
        from free where w.id = ${call.windowId}::uuid
        returning w.id
      ), logged as (
        insert into events (id, office_id, at, actor_id, action, subject_type, subject_id, from_state, to_state,
          reason, data)
        select ${call.eventId}::uuid, called.office_id, ${at}, ${call.actorId}::uuid, 'call', 'ticket', called.id,
          free.was, 'called', ${reason}::text,
          jsonb_build_object('windowId', called.window_id, 'because', called.because ->> 'code')
        from called join free on free.id = called.id
        returning id
      )
      select to_jsonb(called.*) as ticket from called`,
  );
  return row && ticketFromJson(row.ticket);
}
