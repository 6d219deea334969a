/**
 * The sample office: an invented window hall with its people, clients, two years of cases and numbers, and a hall full
 * of visitors now. Nothing is written that the rules would not have made: cases walk through `domain/cases` and
 * `domain/limits` (cases/), the hall calls by `domain/queue` (hall/), people carry numbers that check and that nobody
 * has (people/). Rows go to the database in batches (bulk.ts), the event chain is sealed on the way (eventLog.ts),
 * day by day, so that memory stays flat up to a million cases. Same seed, same moment: same office.
 */
import { and, eq, sql } from 'drizzle-orm';
import { createSHA256 } from 'hash-wasm';
import type { Db } from '../backend/db/db.ts';
import { items, sequences as sequenceRows } from '../backend/db/schema/office.ts';
import type { Deps } from '../backend/deps.ts';
import { rebuildFigures } from '../backend/kpi/rebuild.ts';
import { readCalendar } from '../backend/office/calendars.ts';
import { createOffice, insertCalendarYear } from '../backend/office/createOffice.ts';
import { OfficeSettings } from '../backend/office/settings.ts';
import { continuePlaces } from '../backend/outbox/continuePlaces.ts';
import { insertAccounts } from '../backend/staff/accounts.ts';
import { hashPassword } from '../backend/staff/passwords.ts';
import { EVENING } from '../backend/tickets/endOfDay.ts';
import { addDays, dayOf, type Instant, instantAt, yearOf } from '../domain/calendar/day.ts';
import { estimatedYear } from '../domain/calendar/estimatedYear.ts';
import { PUBLISHED_YEARS } from '../domain/calendar/published.ts';
import type { Role } from '../domain/staff/roles.ts';
import { type BulkWriter, createBulkWriter } from './bulk.ts';
import { copierFor } from './copyIn.ts';
import { writeDesk } from './desk/writeDesk.ts';
import { createEventLog } from './eventLog.ts';
import { writeBookings } from './hall/bookings.ts';
import type { Books } from './hall/historyDay.ts';
import { playScene } from './hall/liveScene.ts';
import { planWindows, writeWindows } from './hall/windows.ts';
import { writeHistory } from './history.ts';
import { idAt as makeId } from './ids.ts';
import { setIndexesAside } from './indexes.ts';
import {
  ONLY_FIRST,
  planSecondVersion,
  type SecondVersion,
  writeSecondVersion,
} from './items/secondVersion.ts';
import { createOfficeClock } from './officeClock.ts';
import { createMessageWriter } from './online/writeMessages.ts';
import { writeOnline } from './online/writeOnline.ts';
import { createApplicants } from './people/applicants.ts';
import { writeClients } from './people/clients.ts';
import { writeGrants } from './people/grants.ts';
import { sampleAccounts } from './people/staffList.ts';
import { createRandom } from './random.ts';
import { createSequences } from './sequences.ts';
import { crewOf, type SampleStaff, type World } from './world.ts';

export interface SampleOptions {
  /** `office`: two years of one hall; `hall`: today only, nobody there; a number: so many cases in two years. */
  size: 'office' | 'hall' | number;
  /** Of every account. */
  password: string;
  seed?: number;
  /** Windows of the hall, 6 unless given; each has a clerk. */
  windows?: number;
  /** At most four steps of each case are told; unless given, from 50,000 cases on. */
  lean?: boolean;
  /** So many numbers waiting now, in place of the few of the scene. */
  waiting?: number;
}

export interface SampleOffice {
  officeId: string;
  accounts: { username: string; name: string; roles: Role[] }[];
}

const OFFICE_CASES = 6_000;
/** See `lean`. */
const LEAN_FROM = 50_000;
const HISTORY_DAYS = 730;
/** Due dates of open cases lie ahead: the clock knows so many days more. */
const DAYS_AHEAD = 120;
const DEFAULT_SEED = 20_260_301;
const DEFAULT_WINDOWS = 6;
const NAME = { zh: '滨城引才窗口（样本）', en: 'Bincheng Talent Window (sample)' };

const casesOf = (size: SampleOptions['size']): number =>
  typeof size === 'number' ? size : size === 'office' ? OFFICE_CASES : 0;

/** The office's own SHA-256 is plain JavaScript; for a million chains' links WebAssembly is worth its while. */
async function openSha256(): Promise<(text: string) => string> {
  const hasher = await createSHA256();
  return text => hasher.init().update(text).digest('hex');
}

/** Years between the beginning of the history and the next one that nobody has published (marked 推定). */
function missingYears(from: number, to: number): number[] {
  const published = new Set(PUBLISHED_YEARS.map(({ year }) => year));
  return Array.from({ length: to - from + 1 }, (_, n) => from + n).filter(year => !published.has(year));
}

/**
 * Makes the sample office in one transaction: it is there whole or not at all. Answers its id and the accounts, all
 * with the one password, which they never have to change.
 */
export async function createSampleOffice(deps: Deps, db: Db, options: SampleOptions): Promise<SampleOffice> {
  const passwordHash = await hashPassword(options.password, deps.randomBytes);
  return db.transaction(async tx => {
    const writer = createBulkWriter(copierFor(deps.databaseKind, tx as Db));
    try {
      return await build(deps, tx as Db, options, passwordHash, writer);
    } catch (error) {
      // A rollback sent into a running COPY fails, and its message would hide why the office could not be made.
      await writer.abandon();
      throw error;
    }
  });
}

async function build(
  deps: Deps,
  tx: Db,
  options: SampleOptions,
  passwordHash: string,
  writer: BulkWriter,
): Promise<SampleOffice> {
  const now = deps.now();
  const today = dayOf(now);
  const from = addDays(today, -HISTORY_DAYS);
  const opened = instantAt(from, 0);
  const random = createRandom(options.seed ?? DEFAULT_SEED);
  const idAt = (instant: Instant) => makeId(random, instant);
  // Founded when its history begins; ids a millisecond apart, because the order of items gives them their letters.
  let founded = 0;
  const founding = { now: () => opened, newId: () => idAt(opened + founded++) };
  const officeId = await createOffice(founding, tx, { ...NAME, sample: true });
  for (const year of missingYears(yearOf(from), yearOf(today) + 1)) {
    await insertCalendarYear(founding, tx, officeId, estimatedYear(year));
  }
  const accounts = sampleAccounts(options.windows ?? DEFAULT_WINDOWS);
  const ids = await insertAccounts(
    founding,
    tx,
    officeId,
    accounts.map(account => ({ ...account, passwordHash, mustChangePassword: false })),
  );
  const staff: SampleStaff[] = accounts.map((account, n) => ({ ...account, id: ids[n] ?? '' }));

  const restoreIndexes = await setIndexesAside(tx);
  const log = createEventLog(officeId, writer, idAt, await openSha256());
  const calendar = await readCalendar(tx, officeId);
  const settings = OfficeSettings.parse({});
  const clock = createOfficeClock(calendar, settings.hours, from, addDays(today, DAYS_AHEAD));
  const base = { officeId, now, today, random, vault: deps.vault, writer, log, idAt, staff };
  const windows = planWindows(staff, options.windows ?? DEFAULT_WINDOWS, idAt, opened);
  const clients = writeGrants(base, writeClients(base, opened, yearOf(from)));
  const caseCount = casesOf(options.size);
  const isLean = options.lean ?? caseCount > LEAN_FROM;
  const rules = { calendar, clock, hours: settings.hours, settings };
  const crew = crewOf(staff);
  const second = options.size === 'office' ? planSecondVersion({ clock, today, crew }) : null;
  const versionAt = second?.versionAt ?? ONLY_FIRST;
  const parts = { ...base, ...rules, crew, windows, clients, isLean, versionAt };
  const world: World = { ...parts, tell: createMessageWriter(parts) };

  const sequences = createSequences(officeId, writer);
  const applicants = createApplicants(world);
  const books: Books = { sequences, applicants, held: [], delivered: [] };
  if (second) await publishSecond(tx, world, second);
  await writeHistory(world, books, caseCount);
  if (options.size === 'office') {
    writeDesk(world, books);
    writeOnline(world, books);
  }
  const isEmpty = options.size === 'hall' && options.waiting === undefined;
  const closed = { status: 'closed', ticketId: null, since: opened, privilegedInARow: 0 } as const;
  writeWindows(world, isEmpty ? () => closed : playScene(world, sequences, applicants, options.waiting));
  if (options.size === 'office') writeBookings(world, applicants);
  sequences.finish();
  writer.add(sequenceRows, { officeId, kind: 'service-day', key: today, last: 0 });
  if (isEvening(world)) writer.add(sequenceRows, { officeId, kind: EVENING, key: today, last: 0 });
  log.finish();
  await writer.finish();
  await restoreIndexes();
  await continuePlaces(tx);
  await tx.execute(sql`analyze applicants, cases, case_steps, case_pauses, events, tickets`);
  await rebuildFigures(tx, officeId, now);
  return {
    officeId,
    accounts: accounts.map(({ username, name, roles }) => ({ username, name, roles: [...roles] })),
  };
}

/** The item as it is now; both versions are kept. */
async function publishSecond(tx: Db, world: World, second: SecondVersion): Promise<void> {
  const { definition, at } = second;
  const its = and(eq(items.officeId, world.officeId), eq(items.code, second.code));
  const [item] = await tx.select({ id: items.id, deliveredAt: items.updatedAt }).from(items).where(its);
  if (!item) throw new Error(`the sample office has no item ${second.code}`);
  await tx
    .update(items)
    .set({ definition, version: 2, updatedAt: new Date(at) })
    .where(its);
  writeSecondVersion(world, second, item);
}

/** After the end of an office day: who waits now in the sample came later, and stays until the morning. */
const isEvening = ({ clock, today, now, settings }: World): boolean =>
  clock.days.includes(today) && now >= clock.closingOf(today) + settings.dayEndsAfter * 60_000;
