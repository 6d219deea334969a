import { and, inArray } from 'drizzle-orm';
import { can } from '../../domain/staff/permissions.ts';
import { caseScope } from '../cases/spec.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { tickets } from '../db/schema/hall.ts';
import type { Actor } from '../deps.ts';
import type { SealedEvent } from '../events/pump.ts';
import { seesAllTickets, ticketScope } from '../tickets/spec.ts';

/** A liaison follows the visits and cases of their own enterprises only, as in the lists. */
export const seesOnlyOwn = (actor: Pick<Actor, 'roles'>): boolean =>
  actor.roles.includes('liaison') && !seesAllTickets(actor) && !can(actor.roles, 'events.read');

const subjectsOf = (events: readonly SealedEvent[], type: string): string[] => [
  ...new Set(events.filter(event => event.subjectType === type).map(event => event.subjectId)),
];

async function readOwnIds(db: Db, actor: Actor, events: readonly SealedEvent[]): Promise<Set<string>> {
  const caseIds = subjectsOf(events, 'case');
  const ticketIds = subjectsOf(events, 'ticket');
  const ofCases =
    caseIds.length === 0
      ? []
      : await db
          .select({ id: cases.id })
          .from(cases)
          .where(and(caseScope(actor), inArray(cases.id, caseIds)));
  const ofTickets =
    ticketIds.length === 0
      ? []
      : await db
          .select({ id: tickets.id })
          .from(tickets)
          .where(and(ticketScope({ actor }), inArray(tickets.id, ticketIds)));
  return new Set([...ofCases, ...ofTickets].map(row => row.id));
}

/** Ids of the events that a liaison may be told of: of cases and tickets only their own, of the rest all. */
export async function findOwnEvents(
  db: Db,
  actor: Actor,
  events: readonly SealedEvent[],
): Promise<ReadonlySet<string>> {
  const own = await readOwnIds(db, actor, events);
  const isOwn = ({ subjectType, subjectId }: SealedEvent) =>
    (subjectType !== 'case' && subjectType !== 'ticket') || own.has(subjectId);
  return new Set(events.filter(isOwn).map(event => event.id));
}
