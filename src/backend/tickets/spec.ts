import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { TicketRecord } from '../../contract/tickets.ts';
import { numbersWith } from '../../domain/queue/numbering.ts';
import { tickets, windows } from '../db/schema/hall.ts';
import { grants } from '../db/schema/people.ts';
import type { Actor } from '../deps.ts';
import { likePrefix } from '../http/like.ts';
import type { ListField } from '../http/listFields.ts';
import type { ResourceSpec } from '../http/resource.ts';
import type { House, RequestContext } from '../http/rooms.ts';
import { ticketFigureFilter } from '../kpi/figureFilter.ts';
import { countNumbers } from '../office/countNumbers.ts';
import { presentTicket, type TicketRow } from './record.ts';

const FIELDS: Record<string, ListField> = {
  id: { column: tickets.id, kind: 'id' },
  number: { column: tickets.number, kind: 'text' },
  serviceDay: { column: tickets.serviceDay, kind: 'day' },
  itemCode: { column: tickets.itemCode, kind: 'text' },
  channel: { column: tickets.channel, kind: 'text' },
  lane: { column: tickets.lane, kind: 'text' },
  laneReason: { column: tickets.laneReason, kind: 'text', nullable: true },
  status: { column: tickets.status, kind: 'text' },
  applicantId: { column: tickets.applicantId, kind: 'id', nullable: true },
  enterpriseId: { column: tickets.enterpriseId, kind: 'id', nullable: true },
  grantId: { column: tickets.grantId, kind: 'id', nullable: true },
  liaisonId: { column: tickets.liaisonId, kind: 'id', nullable: true },
  windowId: { column: tickets.windowId, kind: 'id', nullable: true },
  forWindowId: { column: tickets.forWindowId, kind: 'id', nullable: true },
  clerkId: { column: tickets.clerkId, kind: 'id', nullable: true },
  parkedBy: { column: tickets.parkedBy, kind: 'id', nullable: true },
  visitId: { column: tickets.visitId, kind: 'id', nullable: true },
  callCount: { column: tickets.callCount, kind: 'integer' },
  takenAt: { column: tickets.takenAt, kind: 'instant' },
  calledAt: { column: tickets.calledAt, kind: 'instant', nullable: true },
  startedAt: { column: tickets.startedAt, kind: 'instant', nullable: true },
  endedAt: { column: tickets.endedAt, kind: 'instant', nullable: true },
  outcome: { column: tickets.outcome, kind: 'text', nullable: true },
  inaccurateTime: { column: tickets.inaccurateTime, kind: 'boolean' },
  waitSeconds: { column: tickets.waitSeconds, kind: 'integer', nullable: true },
  serviceSeconds: { column: tickets.serviceSeconds, kind: 'integer', nullable: true },
  version: { column: tickets.version, kind: 'integer' },
};

const SEES_ALL = ['clerk', 'manager', 'supervisor'] as const;

/** Whether the whole hall is theirs to see; who is only a liaison sees their own. */
export const seesAllTickets = (actor: Pick<Actor, 'roles'>): boolean =>
  SEES_ALL.some(role => actor.roles.includes(role));

/** The office's tickets; who is only a liaison sees those of the grants that they look after or stand in for. */
export function ticketScope({ actor }: Pick<RequestContext, 'actor'>) {
  const office = eq(tickets.officeId, actor.officeId);
  if (seesAllTickets(actor)) return office;
  // As an array it is known before the first ticket is looked at, so that the index of the grants serves.
  const asDeputy = sql`${tickets.grantId} = any(array(select ${grants.id} from ${grants} where ${grants.officeId} = ${actor.officeId} and ${actor.id}::uuid in (${grants.deputyId}, ${grants.liaisonId})))`;
  return and(office, or(eq(tickets.liaisonId, actor.id), asDeputy)) ?? office;
}

const NUMBER = /^[a-z]\d*$/i;

/**
 * `a01` finds A017 of every day, `17` the number 17 of every lane, 张 the names that begin with it: one of them, so that
 * one index serves.
 */
function search(q: string) {
  if (NUMBER.test(q)) return sql`${tickets.number} like ${likePrefix(q.toUpperCase())}`;
  const numbers = numbersWith(q);
  return numbers.length > 0
    ? inArray(tickets.number, [...numbers])
    : sql`${tickets.applicantName} like ${likePrefix(q)}`;
}

export function ticketSpec({ deps }: House): ResourceSpec<TicketRow, TicketRecord> {
  return {
    name: 'tickets',
    access: 'tickets.read',
    table: tickets,
    id: tickets.id,
    fields: FIELDS,
    search,
    special: (name, value, { actor }) => (name === 'figure' ? ticketFigureFilter(value, actor) : undefined),
    scope: ticketScope,
    countAll: ({ actor }) => (seesAllTickets(actor) ? countNumbers(actor.officeId, 'ticket') : undefined),
    read: (condition, order, limit, offset) =>
      deps.db
        .select({ ticket: tickets, windowClerkId: windows.clerkId })
        .from(tickets)
        .leftJoin(windows, eq(windows.id, tickets.windowId))
        .where(condition)
        .orderBy(order)
        .limit(limit)
        .offset(offset),
    present: async (rows, ask) => rows.map(row => presentTicket(deps, row, ask)),
    record: TicketRecord,
  };
}

/** Tickets by id, in no order, with what `presentTicket` needs. */
export function readTickets(db: House['deps']['db'], officeId: string, ids: readonly string[]) {
  return db
    .select({ ticket: tickets, windowClerkId: windows.clerkId })
    .from(tickets)
    .leftJoin(windows, eq(windows.id, tickets.windowId))
    .where(and(eq(tickets.officeId, officeId), inArray(tickets.id, [...ids])));
}
