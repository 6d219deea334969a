import { type Instant, instantAt } from '../../domain/calendar/day.ts';
import { isOpenAt } from '../../domain/calendar/officeHours.ts';
import { CATALOGUE } from '../../domain/items/catalogue.ts';
import { COURTESY_REASONS } from '../../domain/queue/courtesy.ts';
import type { Lane } from '../../domain/queue/lanes.ts';
import type { Applicants } from '../people/applicants.ts';
import type { Sequences } from '../sequences.ts';
import type { SampleWindow, World } from '../world.ts';
import { clientsOn, pickClient } from './entitlements.ts';
import { type Fate, type TakenTicket, takeNumber, writeTicket } from './ticketBook.ts';
import { ticketEvents } from './ticketEvents.ts';
import type { WindowState } from './windows.ts';

const MINUTE = 60_000;
const OPEN_ITEMS = CATALOGUE.filter(item => item.open).map(item => item.code);

/** A visitor of the scene; `window` is the number of the window at which they are or were. */
interface Part {
  lane: Lane;
  item: string;
  /** Minutes before now. */
  taken: number;
  called?: number;
  window?: number;
  status?: 'called' | 'serving' | 'parked' | 'missed';
}

/** Who is in the hall at any hour: every lane, and one ordinary visitor past the cap of twenty minutes. */
const WAITING: readonly Part[] = [
  { lane: 'ordinary', item: 'TLK', taken: 27 },
  { lane: 'ordinary', item: 'YJS', taken: 18 },
  { lane: 'courtesy', item: 'RCLH', taken: 14 },
  { lane: 'booked', item: 'LXPQ', taken: 11 },
  { lane: 'green', item: 'TLK', taken: 8 },
  { lane: 'ordinary', item: 'DRJZ', taken: 6 },
  { lane: 'ordinary', item: 'RCLH', taken: 4 },
  { lane: 'green', item: 'RCLH', taken: 3 },
  { lane: 'ordinary', item: 'TLK', taken: 1 },
];

/** Who is at a window, or was, while the office is open. */
const AT_WINDOWS: readonly Part[] = [
  { lane: 'ordinary', item: 'YJS', taken: 44, called: 35, window: 1, status: 'parked' },
  { lane: 'ordinary', item: 'TLK', taken: 42, called: 33, window: 4, status: 'missed' },
  { lane: 'green', item: 'DRJZ', taken: 38, called: 30, window: 3, status: 'serving' },
  { lane: 'ordinary', item: 'RCLH', taken: 36, called: 22, window: 5, status: 'parked' },
  { lane: 'booked', item: 'LXPQ', taken: 33, called: 20, window: 6, status: 'missed' },
  { lane: 'ordinary', item: 'TLK', taken: 31, called: 16, window: 4, status: 'serving' },
  { lane: 'ordinary', item: 'YJS', taken: 29, called: 1, window: 5, status: 'called' },
];

/** Minutes before now from which on the scene has the hall to itself. */
export const SCENE_MINUTES = 45;

/** Open while the office is; window 1 free, so that `clerk` can call at once, and window 2 still closed. */
const OPEN_WINDOWS: ReadonlySet<number> = new Set([1, 3, 4, 5, 6]);

/** The number waiting who did not come by the script: `count` of them, mostly ordinary. */
function crowd(world: World, count: number): Part[] {
  const lanes = { ordinary: 86, green: 9, courtesy: 3, booked: 2 };
  return Array.from({ length: count }, (_, n) => ({
    lane: world.random.weighted<Lane>(lanes),
    item: world.random.pick(OPEN_ITEMS),
    taken: ((count - n) / count) * 40,
  }));
}

/** Minutes before now become a moment of today, even just after midnight. */
function momentOf(world: World, minutesAgo: number): Instant {
  const midnight = instantAt(world.today, 0);
  const span = Math.min(SCENE_MINUTES * MINUTE, world.now - midnight);
  return Math.floor(world.now - (minutesAgo / SCENE_MINUTES) * span);
}

function takePart(world: World, sequences: Sequences, applicants: Applicants, part: Part): TakenTicket {
  const takenAt = momentOf(world, part.taken);
  const isGreen = part.lane === 'green';
  const client = pickClient(world.random, clientsOn(world.clients, world.today), isGreen);
  const visitor = applicants.create(part.item === 'YJS' ? 'graduate' : 'worker', takenAt);
  const laneReason =
    part.lane === 'courtesy' ? world.random.pick(COURTESY_REASONS).code : isGreen ? client?.ground : null;
  const wish = { itemCode: part.item, lane: part.lane, laneReason: laneReason ?? null };
  return takeNumber(world, sequences, { ...wish, visitor, isKnown: true, client, takenAt });
}

const VERSIONS = { called: 2, serving: 3, parked: 4, missed: 3 } as const;

function fateOf(world: World, part: Part, ticket: TakenTicket): Fate {
  const window = world.windows.find(({ no }) => no === part.window);
  if (!part.status || part.called === undefined || !window) {
    return { status: 'waiting', version: 1, updatedAt: ticket.takenAt };
  }
  const calledAt = momentOf(world, part.called);
  const isServed = part.status === 'serving' || part.status === 'parked';
  const startedAt = isServed ? { startedAt: calledAt + 20_000 } : {};
  const waitedMinutes = Math.floor((calledAt - ticket.takenAt) / MINUTE);
  const params = { lane: ticket.lane, number: ticket.number, waitedMinutes };
  const lastStep = { called: 0, serving: 20_000, parked: 6 * MINUTE, missed: 3 * MINUTE };
  return {
    status: part.status,
    windowId: window.id,
    clerkId: window.clerkId,
    calledAt,
    ...startedAt,
    because: { code: 'first-in-line', params },
    callCount: part.status === 'missed' ? 2 : 1,
    ...(part.status === 'parked' && { parkedBy: window.clerkId, serviceSeconds: 340 }),
    version: VERSIONS[part.status],
    updatedAt: Math.min(calledAt + lastStep[part.status], world.now),
  };
}

/**
 * The hall as it stands now. In office hours windows are open and some are serving; at any other hour they are
 * closed, but a few numbers wait all the same, so that whoever opens a window can take a visitor. `waiting`: so many
 * numbers instead of the scene's few.
 */
export function playScene(
  world: World,
  sequences: Sequences,
  applicants: Applicants,
  waiting?: number,
): (window: SampleWindow) => WindowState {
  const isOpen = isOpenAt(world.calendar, world.hours, world.now);
  const line = waiting === undefined ? WAITING : crowd(world, waiting);
  const parts = isOpen && waiting === undefined ? [...AT_WINDOWS, ...line] : [...line];
  const atWindow = new Map<string, string>();
  for (const part of parts.sort((a, b) => b.taken - a.taken)) {
    const ticket = takePart(world, sequences, applicants, part);
    const fate = fateOf(world, part, ticket);
    writeTicket(world, ticket, fate);
    ticketEvents(world, ticket, fate);
    const isThere = fate.status === 'called' || fate.status === 'serving';
    if (isThere && fate.windowId) atWindow.set(fate.windowId, ticket.id);
  }
  const since = isOpen ? world.clock.openingOf(world.today) : lastClosing(world);
  return window => ({
    status: isOpen && (OPEN_WINDOWS.has(window.no) || window.no > 6) ? 'open' : 'closed',
    ticketId: atWindow.get(window.id) ?? null,
    since: isOpen && window.no === 2 ? lastClosing(world) : since,
    privilegedInARow: 0,
  });
}

/** The end of the last office day that is over. */
function lastClosing(world: World): Instant {
  const past = world.clock.days.filter(day => world.clock.closingOf(day) < world.now);
  return world.clock.closingOf(past.at(-1) ?? world.today);
}
