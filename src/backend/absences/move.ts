import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { HandoverKind } from '../../domain/staff/handover.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { tickets, windows } from '../db/schema/hall.ts';
import { grants } from '../db/schema/people.ts';
import type { Deps } from '../deps.ts';
import { type Change, recordEvents } from '../events/record.ts';
import { groupBy, type HandedThing } from './handed.ts';

/** The subject of the event on the thing's own timeline. */
const SUBJECTS: Readonly<Record<HandoverKind, string>> = {
  queue: 'ticket',
  parked: 'ticket',
  cases: 'case',
  clients: 'grant',
  windows: 'window',
};

interface Moved {
  id: string;
  status: string;
}

/** From whom to whom; what is no longer with `from`, or is over, stays where it is. */
interface Move {
  officeId: string;
  kind: HandoverKind;
  things: readonly HandedThing[];
  from: string;
  to: string;
  at: Date;
  /** Back to how it was, rather than to the deputy. */
  isReturn: boolean;
}

const bump = (version: typeof tickets.version | typeof cases.version) => sql`${version} + 1`;

const idsOf = (things: readonly { id: string }[]): string[] => things.map(thing => thing.id);

/** A number in line: the deputy has it by name; back, it waits again for the window or the person it waited for. */
async function moveQueue(tx: Db, { officeId, things, from, to, at, isReturn }: Move): Promise<Moved[]> {
  const moved: Moved[] = [];
  const places = groupBy(things, ({ forWindowId, forStaffId }) => `${forWindowId}/${forStaffId}`);
  for (const same of places.values()) {
    const { forWindowId = null, forStaffId = null } = same[0] ?? {};
    const place = isReturn ? { forWindowId, forStaffId } : { forWindowId: null, forStaffId: to };
    const rows = await tx
      .update(tickets)
      .set({ ...place, version: bump(tickets.version), updatedAt: at })
      .where(
        and(
          eq(tickets.officeId, officeId),
          inArray(tickets.id, idsOf(same)),
          eq(tickets.status, 'waiting'),
          isReturn ? eq(tickets.forStaffId, from) : undefined,
        ),
      )
      .returning({ id: tickets.id, status: tickets.status });
    moved.push(...rows);
  }
  return moved;
}

const moveParked = (tx: Db, { officeId, things, from, to, at }: Move): Promise<Moved[]> =>
  tx
    .update(tickets)
    .set({ parkedBy: to, version: bump(tickets.version), updatedAt: at })
    .where(
      and(
        eq(tickets.officeId, officeId),
        inArray(tickets.id, idsOf(things)),
        eq(tickets.status, 'parked'),
        eq(tickets.parkedBy, from),
      ),
    )
    .returning({ id: tickets.id, status: tickets.status });

const moveCases = (tx: Db, { officeId, things, from, to, at }: Move): Promise<Moved[]> =>
  tx
    .update(cases)
    .set({ assigneeId: to, version: bump(cases.version), updatedAt: at })
    .where(
      and(
        eq(cases.officeId, officeId),
        inArray(cases.id, idsOf(things)),
        eq(cases.assigneeId, from),
        isNull(cases.closedAt),
      ),
    )
    .returning({ id: cases.id, status: cases.status });

const moveClients = (tx: Db, { officeId, things, from, to, at }: Move): Promise<Moved[]> =>
  tx
    .update(grants)
    .set({ liaisonId: to, version: sql`${grants.version} + 1`, updatedAt: at })
    .where(
      and(
        eq(grants.officeId, officeId),
        inArray(grants.id, idsOf(things)),
        eq(grants.liaisonId, from),
        inArray(grants.status, ['proposed', 'approved']),
      ),
    )
    .returning({ id: grants.id, status: grants.status });

/** On the way back a window with a visitor stays with whoever serves there. */
const moveWindows = (tx: Db, { officeId, things, from, to, at, isReturn }: Move): Promise<Moved[]> =>
  tx
    .update(windows)
    .set({ clerkId: to, version: sql`${windows.version} + 1`, updatedAt: at })
    .where(
      and(
        eq(windows.officeId, officeId),
        inArray(windows.id, idsOf(things)),
        eq(windows.clerkId, from),
        isReturn ? isNull(windows.ticketId) : undefined,
      ),
    )
    .returning({ id: windows.id, status: windows.status });

const MOVES: Readonly<Record<HandoverKind, (tx: Db, move: Move) => Promise<Moved[]>>> = {
  windows: moveWindows,
  queue: moveQueue,
  parked: moveParked,
  cases: moveCases,
  clients: moveClients,
};

interface Handing {
  officeId: string;
  absenceId: string;
  actorId: string | null;
  staffId: string;
  now: number;
  isReturn: boolean;
}

/** Moves the things to their deputies, or back, with an event on each one's own timeline. Answers what did move. */
export async function moveThings(
  deps: Pick<Deps, 'newId' | 'now'>,
  tx: Db,
  { officeId, absenceId, actorId, staffId, now, isReturn }: Handing,
  things: readonly HandedThing[],
): Promise<HandedThing[]> {
  const done: HandedThing[] = [];
  for (const kind of Object.keys(MOVES) as HandoverKind[]) {
    const byDeputy = groupBy(
      things.filter(thing => thing.kind === kind),
      thing => thing.to,
    );
    for (const [deputyId, same] of byDeputy) {
      const [from, to] = isReturn ? [deputyId, staffId] : [staffId, deputyId];
      const move = { officeId, kind, things: same, from, to, at: new Date(now), isReturn };
      const moved = new Map((await MOVES[kind](tx, move)).map(row => [row.id, row.status]));
      done.push(...same.filter(thing => moved.has(thing.id)));
      const changes = [...moved].map(
        ([id, status]): Change => ({
          officeId,
          actorId,
          action: isReturn ? 'hand-back' : 'hand-over',
          subjectType: SUBJECTS[kind],
          subjectId: id,
          from: status,
          to: status,
          data: { absenceId, from, to },
          at: now,
        }),
      );
      await recordEvents(deps, tx, changes);
    }
  }
  return done;
}
