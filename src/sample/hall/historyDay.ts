import { type Day, dayOf, type Instant } from '../../domain/calendar/day.ts';
import { COURTESY_REASONS } from '../../domain/queue/courtesy.ts';
import type { Lane } from '../../domain/queue/lanes.ts';
import type { CaseFile } from '../cases/caseFile.ts';
import { type Filing, fileCase } from '../cases/fileCase.ts';
import { pickItem } from '../cases/shares.ts';
import type { Script } from '../cases/showcase.ts';
import { writeCase } from '../cases/writeCase.ts';
import { arrivalMinute } from '../days.ts';
import type { Applicants } from '../people/applicants.ts';
import { writeRating } from '../ratings/writeRating.ts';
import type { Sequences } from '../sequences.ts';
import type { SampleWindow, World } from '../world.ts';
import { type ClientsOfDay, clientsOn, pickClient } from './entitlements.ts';
import { type Called, runServiceDay } from './serviceDay.ts';
import { type Fate, seconds, type TakenTicket, takeNumber, writeTicket } from './ticketBook.ts';
import { ticketEvents } from './ticketEvents.ts';

const MINUTE = 60_000;
/** Numbers for each case: half of the visitors only ask or collect. */
const TICKETS_A_CASE = 2;
const SERVICE_MINUTES = 16;
const LOAD = 0.62;
/** Of today's line, nobody is called later than this after the last one came: the scene follows. */
const SERVED_AFTER = 30 * MINUTE;
const MISSED_AFTER_MS = 150_000;
/** People come again with a card of another kind. */
const REPEATED = 'TLK';
const REMEMBERED = 20;

export interface Books {
  sequences: Sequences;
  applicants: Applicants;
  /** Cases that somebody holds, and the last ones that were delivered: what is told later of the office needs some. */
  held: CaseFile[];
  delivered: CaseFile[];
}

export interface DayPlan {
  day: Day;
  cases: number;
  /** From 0 at the beginning of the history to 1 now. */
  progress: number;
  scripts: readonly Script[];
  /** Nobody comes from here on: what is left of today belongs to the scene. */
  until: Instant;
  /** The next working day's opening, when what was left behind is cleared; null while it has not come. */
  nextOpening: Instant | null;
}

/** What a visitor comes for. */
type Errand = 'file' | 'ask' | 'miss' | 'leave';

type Guest = TakenTicket & { errand: Errand };

const LANE_SHARES = { ordinary: 0.905, booked: 0.065, courtesy: 0.03 } as const;
const GREEN_SHARE = 0.12;
const MINOR_ERRANDS = { ask: 0.86, miss: 0.1, leave: 0.04 } as const;

/** Six people for ten cases; in a big office fewer, because sealing their numbers costs more than their cases. */
const KNOWN = { usual: 0.4, lean: 0.9 } as const;

/** Somebody who has been here before, or somebody new. */
function findVisitor(books: Books, world: World, itemCode: string, errand: Errand, at: Instant) {
  const generation = itemCode === 'YJS' ? 'graduate' : 'worker';
  const known = world.random.chance(world.isLean ? KNOWN.lean : KNOWN.usual)
    ? books.applicants.findKnown(generation)
    : undefined;
  if (known) return { visitor: known, isKnown: true };
  if (errand !== 'file') return { visitor: null, isKnown: false };
  return { visitor: books.applicants.create(generation, at), isKnown: false };
}

function laneOf(world: World, isGreen: boolean): { lane: Lane; laneReason: string | null } {
  if (isGreen) return { lane: 'green', laneReason: null };
  const lane = world.random.weighted(LANE_SHARES);
  const laneReason = lane === 'courtesy' ? world.random.pick(COURTESY_REASONS).code : null;
  return { lane, laneReason };
}

function arrive(world: World, books: Books, clients: ClientsOfDay, errand: Errand, takenAt: Instant): Guest {
  const { random } = world;
  const client = pickClient(random, clients, random.chance(GREEN_SHARE));
  const { lane, laneReason } = laneOf(world, client?.grantId != null);
  const itemCode = pickItem(random, Number(dayOf(takenAt).slice(5, 7)));
  const person = findVisitor(books, world, itemCode, errand, takenAt);
  const wish = { itemCode, lane, laneReason: laneReason ?? client?.ground ?? null, client, takenAt };
  return { ...takeNumber(world, books.sequences, { ...wish, ...person }), errand };
}

/** Errands in the order in which the visitors come: the day's cases, and the others between them. */
function errandsOf(world: World, cases: number): Errand[] {
  const errands: Errand[] = [];
  for (let n = 0; n < cases * TICKETS_A_CASE; n++) {
    errands.push(n < cases ? 'file' : world.random.weighted(MINOR_ERRANDS));
  }
  for (let n = errands.length - 1; n > 0; n--) {
    const other = world.random.int(0, n);
    [errands[n], errands[other]] = [errands[other] as Errand, errands[n] as Errand];
  }
  return errands;
}

function arrivals(world: World, books: Books, plan: DayPlan): Guest[] {
  const { clock, random } = world;
  const clients = clientsOn(world.clients, plan.day);
  const opening = clock.positionOf(clock.openingOf(plan.day));
  const span = Math.max(0, Math.min(clock.positionOf(plan.until) - opening, clock.fullDay));
  const share = span / clock.fullDay;
  const errands = errandsOf(world, plan.cases);
  const moments = errands.map(() => opening + arrivalMinute(random) * MINUTE * share);
  return moments
    .sort((a, b) => a - b)
    .map((position, n) => {
      const at = Math.floor(clock.instantOf(position));
      return arrive(world, books, clients, errands[n] ?? 'ask', at);
    });
}

/** As many windows as the day needs, another set every day; and how long a visit then takes. */
function staffing(world: World, guests: number, place: number): { open: SampleWindow[]; minutes: number } {
  const dayMinutes = world.clock.fullDay / MINUTE;
  const wanted = Math.ceil((guests * SERVICE_MINUTES) / dayMinutes / LOAD);
  const count = Math.min(Math.max(wanted, 2), world.windows.length);
  const open = Array.from({ length: count }, (_, n) => world.windows[(place + n) % world.windows.length]);
  const capacity = (count * dayMinutes * 0.8) / Math.max(guests, 1);
  return { open: open.filter(window => window !== undefined), minutes: Math.min(SERVICE_MINUTES, capacity) };
}

interface Visit extends Called {
  guest: Guest;
  startedAt: Instant;
  endedAt: Instant;
}

function missed(plan: DayPlan, called: Called): Fate {
  const missedAt = called.calledAt + MISSED_AFTER_MS;
  const at = { windowId: called.window.id, clerkId: called.window.clerkId, calledAt: called.calledAt };
  const base = { ...at, because: called.because, callCount: 2, updatedAt: missedAt };
  if (plan.nextOpening === null) return { ...base, status: 'missed', version: 3 };
  const endedAt = plan.nextOpening;
  return { ...base, status: 'cancelled', outcome: 'day-ended', endedAt, updatedAt: endedAt, version: 4 };
}

const served = ({ window, because, calledAt, startedAt, endedAt }: Visit): Fate => ({
  status: 'finished',
  windowId: window.id,
  clerkId: window.clerkId,
  because,
  calledAt,
  startedAt,
  endedAt,
  outcome: 'done',
  serviceSeconds: seconds(startedAt, endedAt),
  version: 4,
  updatedAt: endedAt,
});

function close(world: World, ticket: TakenTicket, fate: Fate): void {
  writeTicket(world, ticket, fate);
  ticketEvents(world, ticket, fate);
}

/** Who was not called: gone before their turn, or sent home at the end of the day. */
function leftBehind(world: World, plan: DayPlan, ticket: TakenTicket): void {
  const at = Math.min(ticket.takenAt + 15 * MINUTE, world.now);
  const isOver = plan.nextOpening !== null;
  const end = isOver
    ? { outcome: 'day-ended', endedAt: plan.nextOpening ?? at }
    : { outcome: 'cancelled', endedAt: at };
  close(world, ticket, { status: 'cancelled', ...end, version: 2, updatedAt: end.endedAt });
}

/** One day of the past: numbers, calls, visits, and the cases filed at them with all that followed. */
export function writeHistoryDay(world: World, books: Books, plan: DayPlan, place: number): void {
  const { random } = world;
  const guests = arrivals(world, books, plan);
  const { open, minutes } = staffing(world, guests.length, place);
  const byId = new Map(guests.map(guest => [guest.id, guest]));
  const visits: Visit[] = [];
  const here = guests.filter(guest => guest.errand !== 'leave');
  const rest = runServiceDay(world, plan.day, open, here, called => {
    const guest = byId.get(called.ticket.id);
    if (!guest) return 0;
    if (called.calledAt > plan.until + SERVED_AFTER) {
      leftBehind(world, plan, guest);
      return 0;
    }
    if (guest.errand === 'miss') {
      close(world, guest, missed(plan, called));
      return MISSED_AFTER_MS;
    }
    const startedAt = called.calledAt + Math.floor(15_000 + random.next() * 30_000);
    const length = Math.max(random.around(minutes * (guest.errand === 'file' ? 1.15 : 0.75), 0.4), 0.5);
    const endedAt = Math.min(
      Math.floor(startedAt + Math.min(length, minutes * 3) * MINUTE),
      world.now - MINUTE,
    );
    visits.push({ ...called, guest, startedAt, endedAt });
    return endedAt - called.calledAt + 20_000;
  });
  for (const visit of visits) {
    close(world, visit.ticket, served(visit));
    const { ticket, window, endedAt } = visit;
    writeRating(world, { ticket, windowId: window.id, clerkId: window.clerkId, endedAt });
  }
  for (const ticket of rest) leftBehind(world, plan, ticket);
  for (const guest of guests.filter(({ errand }) => errand === 'leave')) leave(world, guest);
  fileCases(world, books, plan, visits);
}

function leave(world: World, ticket: TakenTicket): void {
  const endedAt = Math.min(ticket.takenAt + 4 * MINUTE, world.now);
  close(world, ticket, {
    status: 'cancelled',
    outcome: 'cancelled',
    endedAt,
    version: 2,
    updatedAt: endedAt,
  });
}

/** Cases of the showcase come without a number, one after the other from half past nine. */
function scripted(world: World, books: Books, plan: DayPlan): Omit<Filing, 'progress'>[] {
  const clients = clientsOn(world.clients, plan.day);
  const opening = world.clock.openingOf(plan.day);
  const family = { familyId: world.idAt(opening) };
  const forms = new Map<string, Omit<Filing, 'progress' | 'itemCode' | 'script'>>();
  return plan.scripts.flatMap((script, n) => {
    const { item: itemCode, joint } = script;
    // The second item of a joint matter is on the first one's form.
    const form = forms.get(joint ?? '');
    if (form) return [{ ...form, itemCode, script }];
    const receivedAt = opening + (30 + n * 4) * MINUTE;
    const clerk = world.crew.clerks[n % world.crew.clerks.length];
    if (!clerk) return [];
    const client = pickClient(world.random, clients, script.isGreen === true);
    const lane: Lane = client?.grantId != null ? 'green' : 'ordinary';
    const visitor = books.applicants.create(itemCode === 'YJS' ? 'graduate' : 'worker', receivedAt);
    const about = { lane, channel: 'walk-in', client, ticketId: null, visitor, clerk };
    const together = joint
      ? { jointId: world.idAt(receivedAt), jointCode: joint }
      : script.isFamily
        ? family
        : undefined;
    const made = { ...about, receivedAt, handledAt: receivedAt, ...(together && { together }) };
    if (joint) forms.set(joint, made);
    return [{ ...made, itemCode, script }];
  });
}

function filingOf(world: World, visit: Visit): Omit<Filing, 'progress'>[] {
  const { guest, window, startedAt, endedAt } = visit;
  const clerk = world.crew.clerks.find(({ id }) => id === window.clerkId);
  if (guest.errand !== 'file' || !clerk || !guest.visitor) return [];
  const at = (share: number) => Math.floor((startedAt + (endedAt - startedAt) * share) / 1000) * 1000;
  const { itemCode, lane, channel, client, id: ticketId, visitor } = guest;
  const about = { itemCode, lane, channel, client, ticketId, visitor };
  return [{ ...about, clerk, receivedAt: at(0.4), handledAt: at(0.85) }];
}

function fileCases(world: World, books: Books, plan: DayPlan, visits: readonly Visit[]): void {
  const filings = [...visits.flatMap(visit => filingOf(world, visit)), ...scripted(world, books, plan)];
  filings.sort((a, b) => a.receivedAt - b.receivedAt);
  const family: CaseFile[] = [];
  for (const filing of filings) {
    const file = fileCase(world, books.sequences, { ...filing, progress: plan.progress });
    writeCase(world, file);
    remember(books, file);
    if (file.row.familyId) family.push(file);
  }
  tellFamily(world, family);
}

function remember({ held, delivered }: Books, file: CaseFile): void {
  if (file.row.assigneeId) held.push(file);
  if (file.facts.status === 'delivered' && file.item.code === REPEATED) delivered.push(file);
  if (delivered.length > REMEMBERED) delivered.shift();
}

/** The clerk who took in the last of a family links them. */
function tellFamily(world: World, family: readonly CaseFile[]): void {
  const last = family.at(-1);
  if (!last) return;
  for (const { row } of family) {
    world.log.add({
      at: last.row.receivedAt.getTime() + MINUTE,
      actorId: last.row.receivedBy,
      action: 'link-family',
      subjectType: 'case',
      subjectId: row.id,
      data: { numbers: family.filter(other => other.row !== row).map(other => other.row.number) },
    });
  }
}
