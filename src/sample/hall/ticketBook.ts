import { tickets } from '../../backend/db/schema/hall.ts';
import { type Day, dayOf, type Instant } from '../../domain/calendar/day.ts';
import { CATALOGUE } from '../../domain/items/catalogue.ts';
import type { Because } from '../../domain/queue/because.ts';
import type { Lane } from '../../domain/queue/lanes.ts';
import { itemLetter, ticketNumber, ticketPrefix } from '../../domain/queue/numbering.ts';
import type { TicketStatus } from '../../domain/queue/ticket.ts';
import type { Visitor } from '../people/applicants.ts';
import type { Sequences } from '../sequences.ts';
import type { World } from '../world.ts';
import type { Entitlement } from './entitlements.ts';

const LETTERS: ReadonlyMap<string, string> = new Map(
  CATALOGUE.map((item, place) => [item.code, itemLetter(place)]),
);

/** A number as it was taken. */
export interface TakenTicket {
  id: string;
  number: string;
  itemCode: string;
  channel: 'walk-in' | 'booked';
  lane: Lane;
  laneReason: string | null;
  visitor: Visitor | null;
  isKnown: boolean;
  client: Entitlement | null;
  takenAt: Instant;
}

export interface Wish {
  itemCode: string;
  lane: Lane;
  laneReason?: string | null;
  visitor: Visitor | null;
  /** The office had a file of */
  isKnown: boolean;
  client: Entitlement | null;
  takenAt: Instant;
}

/** What became of a number. */
export interface Fate {
  status: TicketStatus;
  windowId?: string;
  clerkId?: string;
  because?: Because;
  calledAt?: Instant;
  startedAt?: Instant;
  endedAt?: Instant;
  callCount?: number;
  serviceSeconds?: number;
  outcome?: string;
  parkedBy?: string;
  version: number;
  updatedAt: Instant;
}

/** Whole seconds from one moment to another, rounded down as the office counts them. */
export const seconds = (from: Instant, to: Instant): number => Math.max(0, Math.floor((to - from) / 1000));

/** Gives the visitor the next number of the day. Call it in the order in which they come. */
export function takeNumber(world: World, sequences: Sequences, wish: Wish): TakenTicket {
  const day: Day = dayOf(wish.takenAt);
  const prefix = ticketPrefix(wish.lane, LETTERS.get(wish.itemCode) ?? '');
  const number = ticketNumber(prefix, sequences.next('ticket', `${day} ${prefix}`));
  const channel = wish.lane === 'booked' ? 'booked' : 'walk-in';
  return { ...wish, laneReason: wish.laneReason ?? null, channel, number, id: world.idAt(wish.takenAt) };
}

export function writeTicket(world: World, ticket: TakenTicket, fate: Fate): void {
  const { visitor, client } = ticket;
  const date = (instant: Instant | undefined) => (instant === undefined ? null : new Date(instant));
  world.writer.add(tickets, {
    id: ticket.id,
    officeId: world.officeId,
    number: ticket.number,
    serviceDay: dayOf(ticket.takenAt),
    itemCode: ticket.itemCode,
    channel: ticket.channel,
    lane: ticket.lane,
    laneReason: ticket.laneReason,
    status: fate.status,
    applicantId: ticket.isKnown ? (visitor?.applicantId ?? null) : null,
    applicantName: visitor?.name ?? null,
    idNumberSealed: visitor?.idNumberSealed ?? null,
    idNumberHash: visitor?.idNumberHash ?? null,
    enterpriseId: client?.clientId ?? null,
    grantId: client?.grantId ?? null,
    liaisonId: client?.liaisonId ?? null,
    windowId: fate.windowId ?? null,
    clerkId: fate.clerkId ?? null,
    callCount: fate.callCount ?? (fate.calledAt === undefined ? 0 : 1),
    because: fate.because ?? null,
    takenAt: new Date(ticket.takenAt),
    calledAt: date(fate.calledAt),
    startedAt: date(fate.startedAt),
    endedAt: date(fate.endedAt),
    outcome: fate.outcome ?? null,
    parkedBy: fate.parkedBy ?? null,
    waitSeconds: fate.calledAt === undefined ? null : seconds(ticket.takenAt, fate.calledAt),
    serviceSeconds: fate.serviceSeconds ?? null,
    version: fate.version,
    updatedAt: new Date(fate.updatedAt),
  });
}
