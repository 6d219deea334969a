import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { type Day, dayOf } from '../../domain/calendar/day.ts';
import { estimateWaitRange, type WaitRange } from '../../domain/queue/estimate.ts';
import type { ItemPolicies } from '../../domain/queue/itemRules.ts';
import type { Lane } from '../../domain/queue/lanes.ts';
import { LANES } from '../../domain/queue/lanes.ts';
import { estimateWaitMinutes } from '../../domain/queue/numbering.ts';
import { type CallingPolicy, laneRank } from '../../domain/queue/policy.ts';
import { type Db, rowsOf } from '../db/db.ts';
import { tickets, windows } from '../db/schema/hall.ts';
import { callingOrder } from './line.ts';

/** Longer lines are counted lane by lane instead of being played through. */
const PLAYED = 200;
/** Minutes of one service while nobody has been served today. A usual figure, no rule. */
const USUAL_SERVICE_MINUTES = 10;
const USUAL_DEVIATION_MINUTES = 6;
/** Fewer services than this say little of how far they lie apart. */
const FEW_SERVICES = 5;
const SAMPLE = 50;

export interface Place {
  position: number;
  estimatedWaitMinutes: number;
  waitRange: WaitRange;
}

/** A number that waits. */
export interface PlacedTicket {
  id: string;
  lane: Lane;
  itemCode: string;
  takenAt: Date;
  queuedAt: Date | null;
  firstInLine: boolean;
  forWindowId: string | null;
  forStaffId: string | null;
}

/** By what the windows call. */
export interface PlaceRules {
  policy: CallingPolicy;
  itemPolicies?: ItemPolicies;
}

/** A line of people: the windows at which it ends, and what they serve. */
interface Line {
  windowsOpen: number;
  windowIds: string[];
  clerkIds: string[];
  /** Null: everything. */
  items: string[] | null;
}

/** The windows that may call the number (the open ones if there are), and with them the line before it. */
async function readLine(tx: Db, officeId: string, ticket: PlacedTicket): Promise<Line> {
  const { forWindowId, forStaffId, itemCode } = ticket;
  const rows = await tx
    .select({ id: windows.id, clerkId: windows.clerkId, status: windows.status, items: windows.items })
    .from(windows)
    .where(eq(windows.officeId, officeId));
  const isBound = forWindowId !== null || forStaffId !== null;
  const serving = rows.filter(row =>
    isBound
      ? row.id === forWindowId || (forStaffId !== null && row.clerkId === forStaffId)
      : row.items.length === 0 || row.items.includes(itemCode),
  );
  const open = serving.filter(row => row.status === 'open');
  const line = open.length > 0 ? open : serving;
  const servesAll = line.length === 0 || line.some(row => row.items.length === 0);
  return {
    windowsOpen: open.length,
    windowIds: line.map(row => row.id),
    clerkIds: line.flatMap(row => row.clerkId ?? []),
    items: servesAll ? null : [...new Set(line.flatMap(row => row.items))],
  };
}

/** Who waits in the line: a number that a transfer bound to other windows does not. */
const inLine = (officeId: string, day: Day, id: string, { items, windowIds, clerkIds }: Line) =>
  and(
    eq(tickets.officeId, officeId),
    eq(tickets.status, 'waiting'),
    eq(tickets.serviceDay, day),
    or(
      eq(tickets.id, id),
      inArray(tickets.forWindowId, windowIds),
      inArray(tickets.forStaffId, clerkIds),
      and(
        isNull(tickets.forWindowId),
        isNull(tickets.forStaffId),
        items ? inArray(tickets.itemCode, items) : undefined,
      ),
    ),
  );

/** Of the ticket's own lane those that stand before it, of the lanes that are called first everybody. */
function isBefore(ticket: PlacedTicket, policy: CallingPolicy) {
  const since = (ticket.queuedAt ?? ticket.takenAt).toISOString();
  const isEarlier = sql`(coalesce(${tickets.queuedAt}, ${tickets.takenAt}), ${tickets.id}) < (${since}::timestamptz, ${ticket.id}::uuid)`;
  if (policy.kind === 'first-come') return isEarlier;
  const better = LANES.filter(lane => laneRank(policy, lane) < laneRank(policy, ticket.lane));
  const standsBefore = ticket.firstInLine
    ? and(eq(tickets.firstInLine, true), isEarlier)
    : or(eq(tickets.firstInLine, true), isEarlier);
  return or(inArray(tickets.lane, better), and(eq(tickets.lane, ticket.lane), standsBefore));
}

async function positionOf(
  tx: Db,
  officeId: string,
  ticket: PlacedTicket,
  line: Line,
  { policy, itemPolicies = {} }: PlaceRules,
  now: number,
): Promise<number> {
  const condition = inLine(officeId, dayOf(now), ticket.id, line);
  const rows = await tx
    .select({
      ticketId: tickets.id,
      number: tickets.number,
      lane: tickets.lane,
      itemCode: tickets.itemCode,
      takenAt: tickets.takenAt,
      queuedAt: tickets.queuedAt,
      firstInLine: tickets.firstInLine,
    })
    .from(tickets)
    .where(condition)
    .limit(PLAYED + 1);
  if (rows.length <= PLAYED) {
    const waiting = rows.map(row => ({
      ...row,
      lane: row.lane as Lane,
      takenAt: row.takenAt.getTime(),
      queuedAt: row.queuedAt?.getTime() ?? null,
    }));
    const order = callingOrder(waiting, { privilegedInARow: 0, policy, itemPolicies, now }, PLAYED);
    return order.findIndex(choice => choice.ticketId === ticket.id) + 1;
  }
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(tickets)
    .where(and(condition, isBefore(ticket, policy)));
  return (row?.count ?? 0) + 1;
}

/** Mean and standard deviation of today's latest services, in minutes. */
async function readService(tx: Db, officeId: string, day: Day) {
  const latest = tx
    .select({ seconds: tickets.serviceSeconds })
    .from(tickets)
    .where(
      and(
        eq(tickets.officeId, officeId),
        eq(tickets.serviceDay, day),
        eq(tickets.status, 'finished'),
        eq(tickets.inaccurateTime, false),
      ),
    )
    .orderBy(desc(tickets.takenAt))
    .limit(SAMPLE);
  const [row] = await rowsOf<{ mean: number | null; deviation: number | null; count: number }>(
    tx,
    sql`select avg(latest.service_seconds)::float8 as mean, stddev_samp(latest.service_seconds)::float8 as deviation,
      count(latest.service_seconds)::int as count from ${latest} as latest`,
  );
  const hasEnough = row !== undefined && row.count >= FEW_SERVICES;
  return {
    meanServiceMinutes: row?.mean ? row.mean / 60 : USUAL_SERVICE_MINUTES,
    deviationMinutes: hasEnough ? (row.deviation ?? 0) / 60 : USUAL_DEVIATION_MINUTES,
  };
}

/** Where a waiting number stands: how many would be called before it + 1, and how long that may take. */
export async function findPlace(
  tx: Db,
  officeId: string,
  ticket: PlacedTicket,
  rules: PlaceRules,
  now: number,
): Promise<Place> {
  const line = await readLine(tx, officeId, ticket);
  const position = Math.max(1, await positionOf(tx, officeId, ticket, line, rules, now));
  const { meanServiceMinutes, deviationMinutes } = await readService(tx, officeId, dayOf(now));
  const facts = { ahead: position - 1, windowsOpen: line.windowsOpen, meanServiceMinutes };
  return {
    position,
    estimatedWaitMinutes: estimateWaitMinutes(facts),
    waitRange: estimateWaitRange({ ...facts, deviationMinutes }),
  };
}
