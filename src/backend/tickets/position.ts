import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { type Day, dayOf } from '../../domain/calendar/day.ts';
import { estimateWaitRange, type WaitRange } from '../../domain/queue/estimate.ts';
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

interface NewTicket {
  id: string;
  lane: Lane;
  itemCode: string;
}

/** The windows that serve the item (the open ones if there are), and the items of the line before them. */
async function readServing(tx: Db, officeId: string, itemCode: string) {
  const rows = await tx
    .select({ status: windows.status, items: windows.items })
    .from(windows)
    .where(eq(windows.officeId, officeId));
  const serving = rows.filter(row => row.items.length === 0 || row.items.includes(itemCode));
  const open = serving.filter(row => row.status === 'open');
  const line = open.length > 0 ? open : serving;
  const servesAll = line.length === 0 || line.some(row => row.items.length === 0);
  return {
    windowsOpen: open.length,
    items: servesAll ? null : [...new Set(line.flatMap(row => row.items))],
  };
}

const inLine = (officeId: string, day: Day, items: readonly string[] | null) =>
  and(
    eq(tickets.officeId, officeId),
    eq(tickets.status, 'waiting'),
    eq(tickets.serviceDay, day),
    items ? inArray(tickets.itemCode, [...items]) : undefined,
  );

async function positionOf(
  tx: Db,
  officeId: string,
  ticket: NewTicket,
  items: readonly string[] | null,
  policy: CallingPolicy,
  now: number,
): Promise<number> {
  const condition = inLine(officeId, dayOf(now), items);
  const rows = await tx
    .select({
      ticketId: tickets.id,
      number: tickets.number,
      lane: tickets.lane,
      takenAt: tickets.takenAt,
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
    }));
    const order = callingOrder(waiting, { privilegedInARow: 0, policy, now }, PLAYED);
    return order.findIndex(choice => choice.ticketId === ticket.id) + 1;
  }
  const before = LANES.filter(lane => laneRank(policy, lane) <= laneRank(policy, ticket.lane));
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(tickets)
    .where(and(condition, inArray(tickets.lane, before)));
  return row?.count ?? 1;
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
  ticket: NewTicket,
  policy: CallingPolicy,
  now: number,
): Promise<Place> {
  const { windowsOpen, items } = await readServing(tx, officeId, ticket.itemCode);
  const position = await positionOf(tx, officeId, ticket, items, policy, now);
  const { meanServiceMinutes, deviationMinutes } = await readService(tx, officeId, dayOf(now));
  const facts = { ahead: position - 1, windowsOpen, meanServiceMinutes };
  return {
    position,
    estimatedWaitMinutes: estimateWaitMinutes(facts),
    waitRange: estimateWaitRange({ ...facts, deviationMinutes }),
  };
}
