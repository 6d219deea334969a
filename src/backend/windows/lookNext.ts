import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { CallNextAnswer } from '../../contract/tickets.ts';
import { rowsOf } from '../db/db.ts';
import { notFound } from '../http/problem.ts';
import type { House, RequestContext } from '../http/rooms.ts';
import { joinRule, RULE, turnsTaken } from '../office/policy.ts';
import { presentBecause, presentTicket } from '../tickets/record.ts';
import { readTickets } from '../tickets/spec.ts';
import { choicesFor, type RuleColumns } from './callNext.ts';
import { DEPTH } from './callNextSql.ts';
import { laneHeads, type WaitingJson } from './waiting.ts';

interface Seen extends RuleColumns {
  heads: WaitingJson[];
}

/**
 * Whom call-next would call here now, and why; undefined when nobody waits. Changes and locks nothing, whatever the
 * window's state. @throws Problem 404.
 */
export async function lookNext(
  { deps }: House,
  id: string,
  ask: RequestContext,
): Promise<CallNextAnswer | undefined> {
  const { actor, now, language } = ask;
  if (!z.uuid().safeParse(id).success) throw notFound();
  const [seen] = await rowsOf<Seen>(
    deps.db,
    sql`select ${RULE}, ${turnsTaken} as "turnsTaken", w.privileged_in_a_row as "privilegedInARow", ${laneHeads(now, DEPTH)} as heads
      from windows w join offices o on o.id = w.office_id ${joinRule}
      where w.id = ${id}::uuid and w.office_id = ${actor.officeId}::uuid`,
  );
  if (!seen) throw notFound();
  const [choice] = choicesFor(seen, seen.heads, now);
  const [row] = choice ? await readTickets(deps.db, actor.officeId, [choice.ticketId]) : [];
  if (!choice || !row) return undefined;
  return { ticket: presentTicket(deps, row, ask), because: presentBecause(choice.because, language) };
}
