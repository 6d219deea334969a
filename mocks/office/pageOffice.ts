import { createApp, type WindowApp } from '../../src/backend/app.ts';
import type { Database } from '../../src/backend/db/db.ts';
import type { Deps } from '../../src/backend/deps.ts';
import type { FileStore } from '../../src/backend/files/store.ts';
import type { Instant } from '../../src/domain/calendar/day.ts';
import { type ClockState, moveClock, readClock } from '../clock.ts';
import { pageDeps } from './deps.ts';
import type { Keeper, SampleStaff, World } from './keeper.ts';
import { carrySessions, openingAfter } from './moveTime.ts';
import { readRows, replaceRows } from './rows.ts';
import { busyMorning } from './startTime.ts';

/** What the page is told when the office is open, and after every move of its clock. */
export interface OfficeState {
  clock: ClockState;
  accounts: readonly SampleStaff[];
}

export interface PageOffice {
  fetch(request: Request): Promise<Response>;
  state(): OfficeState;
  jumpTo(instant: Instant): Promise<void>;
  /** To the opening of the n-th working day after the present one; backwards when negative. */
  jumpWorkingDays(n: number): Promise<void>;
  /** 1: real time, 60: an hour in a minute, 0: stands still. */
  setRate(rate: number): Promise<void>;
  /** Back to the beginning: rows and clock. Who is signed in stays so, unless the world has to be made anew. */
  reset(): Promise<void>;
  /** Writes what is not kept yet. */
  save(): Promise<void>;
  /** Ends its timers; the database stays open. */
  stop(): Promise<void>;
}

interface Parts {
  startsAt: 'now' | 'busy-morning';
  /** Makes the office in an empty database, at `deps.now()`; answers its accounts. */
  makeOffice(deps: Deps): Promise<SampleStaff[]>;
  database: Database;
  /** The bytes of files of cases. */
  fileStore: FileStore;
  keeper: Keeper;
  /** The machine's clock, ms since epoch. */
  real: () => Instant;
}

/** A world of another day is not gone back to: its visitors would have waited all night. */
const FRESH_MS = 12 * 3_600_000;
/** Changes that come together are kept together. */
const SAVE_AFTER_MS = 1_500;

/** The backend with a world of its own and a clock that can be moved. */
export async function openPageOffice(parts: Parts): Promise<PageOffice> {
  const { database, keeper, real } = parts;
  const { db } = database;
  const isFresh = (world: World | undefined) => world !== undefined && real() - world.madeAt < FRESH_MS;
  let clock: ClockState = { shown: real(), real: real(), rate: 1 };
  let accounts: SampleStaff[] = [];
  let madeAt = real();
  let app: WindowApp | undefined;
  let saving: ReturnType<typeof setTimeout> | undefined;
  /** Moves and resets, one after the other; requests wait for the last one. */
  let settled: Promise<void> = Promise.resolve();
  const now = () => readClock(clock, real());
  const deps = pageDeps(database, parts.fileStore, now);

  const worldNow = async (): Promise<World> => ({ madeAt, clock, accounts, rows: await readRows(db) });

  function enter(world: Omit<World, 'rows'>): void {
    ({ clock, accounts, madeAt } = world);
  }

  async function begin(): Promise<void> {
    const shown = parts.startsAt === 'now' ? real() : busyMorning(real());
    enter({ clock: { shown, real: real(), rate: 1 }, accounts: [], madeAt: real() });
    await replaceRows(db, {});
    accounts = await parts.makeOffice(deps);
    // Making it took a while; the world begins where it was made.
    clock = moveClock(clock, shown, real());
    const world = await worldNow();
    await keeper.write('beginning', world);
    await keeper.write('present', world);
  }

  async function beginAgain(kept: readonly string[] = []): Promise<void> {
    const beginning = await keeper.read('beginning');
    if (!beginning || !isFresh(beginning)) return begin();
    enter({ ...beginning, clock: { ...beginning.clock, real: real(), rate: 1 } });
    await replaceRows(db, beginning.rows, kept);
    await carrySessions(db, now());
  }

  async function goOn(): Promise<void> {
    const present = await keeper.read('present');
    if (!present || !isFresh(present)) return beginAgain();
    enter(present);
    await replaceRows(db, present.rows);
  }

  async function startOver(): Promise<void> {
    app?.stop();
    await beginAgain(['sessions']);
    app = createApp(deps);
    await save();
  }

  async function save(): Promise<void> {
    clearTimeout(saving);
    saving = undefined;
    await keeper.write('present', await worldNow());
  }

  function saveSoon(): void {
    saving ??= setTimeout(() => void settle(save), SAVE_AFTER_MS);
  }

  function settle(task: () => Promise<void>): Promise<void> {
    const done = settled.then(task);
    settled = done.catch(() => undefined);
    return done;
  }

  async function jump(to: Instant): Promise<void> {
    await carrySessions(db, to);
    clock = moveClock(clock, to, real());
    saveSoon();
  }

  await settle(goOn);
  app = createApp(deps);

  return {
    async fetch(request) {
      await settled;
      if (!app) throw new Error('the office is closed');
      const response = await app.fetch(request);
      if (request.method !== 'GET') saveSoon();
      return response;
    },
    state: () => ({ clock, accounts }),
    jumpTo: instant => settle(() => jump(instant)),
    jumpWorkingDays: n => settle(async () => jump(await openingAfter(deps, now(), n))),
    setRate: rate =>
      settle(async () => {
        clock = { shown: now(), real: real(), rate };
        saveSoon();
      }),
    reset: () => settle(startOver),
    save: () => settle(save),
    stop: async () => {
      clearTimeout(saving);
      await settled;
      app?.stop();
      app = undefined;
    },
  };
}
