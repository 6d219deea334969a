import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { QueueAnswer } from '../../contract/windows.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import type { Lane } from '../../domain/queue/lanes.ts';
import { rowsOf } from '../db/db.ts';
import { notFound } from '../http/problem.ts';
import type { House, RequestContext } from '../http/rooms.ts';
import { joinRule, RULE, turnsTaken } from '../office/policy.ts';
import { OfficeSettings } from '../office/settings.ts';
import { callingOrder } from '../tickets/line.ts';
import { presentBecause, presentTicket } from '../tickets/record.ts';
import { readTickets } from '../tickets/spec.ts';
import { lineStateOf, type RuleColumns } from './callNext.ts';
import { isForWindow, laneHeads, type WaitingJson } from './waiting.ts';

const SHOWN = 50;

interface Line extends RuleColumns {
  heads: WaitingJson[];
  settings: unknown;
  counts: Partial<Record<Lane, number>>;
}

/** Who waits for a window, in the order in which it would call them now, and how many in each lane. */
export async function readQueue(house: House, id: string, ask: RequestContext): Promise<QueueAnswer> {
  const { actor, now, language } = ask;
  const { deps } = house;
  if (!z.uuid().safeParse(id).success) throw notFound();
  const today = dayOf(now);
  const [line] = await rowsOf<Line>(
    deps.db,
    sql`select ${RULE}, o.settings, ${turnsTaken} as "turnsTaken", w.privileged_in_a_row as "privilegedInARow", ${laneHeads(now, SHOWN)} as heads,
        (select coalesce(json_object_agg(c.lane, c.count), '{}'::json) from (
          select t.lane, count(*)::int as count from tickets t where ${isForWindow(today)} group by t.lane
        ) c) as counts
      from windows w join offices o on o.id = w.office_id ${joinRule}
      where w.id = ${id}::uuid and w.office_id = ${actor.officeId}::uuid`,
  );
  if (!line) throw notFound();
  const order = callingOrder(line.heads, lineStateOf(line, now), SHOWN);
  const ids = order.map(choice => choice.ticketId);
  const rows = ids.length > 0 ? await readTickets(deps.db, actor.officeId, ids) : [];
  const byId = new Map(rows.map(row => [row.ticket.id, row]));
  return {
    order: order.flatMap(choice => {
      const row = byId.get(choice.ticketId);
      if (!row) return [];
      return {
        ticket: presentTicket(deps, row, ask),
        because: presentBecause(choice.because, language),
        waitedMinutes: Number(choice.because.params.waitedMinutes),
      };
    }),
    counts: { green: 0, courtesy: 0, booked: 0, ordinary: 0, ...line.counts },
    recallLockSeconds: OfficeSettings.parse(line.settings).desk.recallLockSeconds,
  };
}
