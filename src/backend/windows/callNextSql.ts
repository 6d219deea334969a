import { getTableColumns, sql } from 'drizzle-orm';
import type { Day } from '../../domain/calendar/day.ts';
import type { Choice } from '../../domain/queue/choose.ts';
import { type Db, rowsOf } from '../db/db.ts';
import { tickets } from '../db/schema/hall.ts';
import type { TicketColumns } from '../tickets/record.ts';
import { laneHeads, type WaitingJson } from './waiting.ts';

/** So many of each lane are read at once: as many windows can call at the same moment without reading again. */
const DEPTH = 12;

export interface CallingWindow {
  no: number;
  status: string;
  clerkId: string | null;
  ticketId: string | null;
  privilegedInARow: number;
  version: number;
  settings: unknown;
  heads: WaitingJson[];
}

/** Locks the window and reads with it all that the choice needs. */
export async function lockCallingWindow(
  tx: Db,
  officeId: string,
  id: string,
  today: Day,
): Promise<CallingWindow | undefined> {
  const [row] = await rowsOf<CallingWindow>(
    tx,
    sql`with w as (
        select * from windows where id = ${id}::uuid and office_id = ${officeId}::uuid for update
      )
      select w.no, w.status, w.clerk_id as "clerkId", w.ticket_id as "ticketId", w.version,
        w.privileged_in_a_row as "privilegedInARow", o.settings,
        case when w.status = 'open' and w.ticket_id is null
          then ${laneHeads(today, DEPTH)} else '[]'::json end as heads
      from w join offices o on o.id = w.office_id`,
  );
  return row;
}

/** The heads once more: others have called, or someone held a row for a moment. */
export async function readHeads(tx: Db, id: string, today: Day): Promise<WaitingJson[]> {
  const [row] = await rowsOf<{ heads: WaitingJson[] }>(
    tx,
    sql`select ${laneHeads(today, DEPTH)} as heads from windows w where w.id = ${id}::uuid`,
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
  choice: Choice;
  at: Date;
}

/**
 * Calls one number: ticket, window and event in one statement. Undefined when another window holds or has called it:
 * the row is taken with `skip locked`, so nobody waits and no number is called twice. What made it callable here is
 * asked again: it may have been transferred since the lanes were read.
 */
export async function callTicket(tx: Db, call: Call): Promise<TicketColumns | undefined> {
  const { choice } = call;
  const at = sql`${call.at.toISOString()}::timestamptz`;
  const because = JSON.stringify(choice.because);
  const [row] = await rowsOf<{ ticket: Record<string, unknown> }>(
    tx,
    sql`with free as (
        select id from tickets
        where id = ${choice.ticketId}::uuid and office_id = ${call.officeId}::uuid and status = 'waiting'
          and (for_window_id is null or for_window_id = ${call.windowId}::uuid)
          and exists (
            select 1 from windows w
            where w.id = ${call.windowId}::uuid and (cardinality(w.items) = 0 or tickets.item_code = any(w.items))
          )
        for update skip locked
      ), called as (
        update tickets t set status = 'called', window_id = ${call.windowId}::uuid,
          clerk_id = ${call.clerkId}::uuid, called_at = ${at}, call_count = t.call_count + 1,
          wait_seconds = coalesce(t.wait_seconds, greatest(0, floor(extract(epoch from ${at} - t.taken_at)))::int),
          because = ${because}::jsonb, first_in_line = false, version = t.version + 1, updated_at = ${at}
        from free where t.id = free.id
        returning t.*
      ), occupied as (
        update windows w set ticket_id = called.id, privileged_in_a_row = ${choice.privilegedInARow}::int,
          updated_at = ${at}
        from called where w.id = ${call.windowId}::uuid
        returning w.id
      ), logged as (
        insert into events (id, office_id, at, actor_id, action, subject_type, subject_id, from_state, to_state, data)
        select ${call.eventId}::uuid, called.office_id, ${at}, ${call.actorId}::uuid, 'call', 'ticket', called.id,
          'waiting', 'called', jsonb_build_object('windowId', called.window_id, 'because', called.because ->> 'code')
        from called
        returning id
      )
      select to_jsonb(called.*) as ticket from called`,
  );
  return row && ticketFromJson(row.ticket);
}
