import { isWorkingDay, isYearCovered } from '../../domain/calendar/calendar.ts';
import { type Day, dayOf, type Instant, instantAt, yearOf } from '../../domain/calendar/day.ts';
import { lastIntakeMinute } from '../../domain/queue/intake.ts';
import { recordNoShows } from '../bookings/noShow.ts';
import type { Db } from '../db/db.ts';
import { offices } from '../db/schema/office.ts';
import { unlessDeadlock } from '../http/deadlock.ts';
import { describeError } from '../http/errorBody.ts';
import { repeat } from '../http/repeat.ts';
import type { House } from '../http/rooms.ts';
import type { Rules } from '../office/ruleBook.ts';
import { endServiceDay, isDayEnded } from '../tickets/endOfDay.ts';
import { readIntakeRules, toIntakeRule } from './rules.ts';

const EVERY_MS = 60_000;
const MINUTE = 60_000;
const FAILED = 'the end of the day failed, will try again';

export interface Closing {
  /** The last number of the day is given before this. */
  closesAt: Instant;
  /** Then what still waits is closed. */
  endsAt: Instant;
}

/** When a day closes; null for one on which the office does not open, or that nobody knows of. */
export async function readClosing(
  db: Db,
  officeId: string,
  { calendar, settings }: Pick<Rules, 'calendar' | 'settings'>,
  day: Day,
): Promise<Closing | null> {
  if (!isYearCovered(calendar, yearOf(day)) || !isWorkingDay(calendar, day)) return null;
  const rules = [...(await readIntakeRules(db, officeId)).values()].map(toIntakeRule);
  const closesAt = instantAt(day, lastIntakeMinute(settings.hours, rules));
  return { closesAt, endsAt: closesAt + settings.dayEndsAfter * MINUTE };
}

export interface Ended {
  closed: number;
  noShows: number;
}

/** What time has made due in an office: bookings that did not come, and once an evening the numbers left over. */
export async function endDay(
  { deps, rules }: Pick<House, 'deps' | 'rules'>,
  officeId: string,
): Promise<Ended> {
  const now = deps.now();
  const { closing, noShows } = await unlessDeadlock(() =>
    deps.db.transaction(async tx => {
      const db = tx as Db;
      const book = await rules.read(db, officeId);
      const grace = book.settings.bookingGrace.after * MINUTE;
      return {
        noShows: await recordNoShows(deps, db, officeId, now - grace),
        closing: await readClosing(db, officeId, book, dayOf(now)),
      };
    }),
  );
  if (!closing || now < closing.endsAt) return { closed: 0, noShows };
  // Most looks come after the evening was closed: they take no lock.
  if (await isDayEnded(deps.db, officeId, dayOf(now))) return { closed: 0, noShows };
  return { closed: (await endServiceDay(deps, officeId, closing.endsAt)) ?? 0, noShows };
}

type Keeping = Pick<House, 'deps' | 'rules'> & { pump: Pick<House['pump'], 'wake'> };

/** Every office's. One that fails is told of and tried again the next time; the others do not wait for it. */
export async function endDays(house: Keeping, isStopped = () => false): Promise<void> {
  const { db, log } = house.deps;
  const rows = await db.select({ id: offices.id }).from(offices);
  for (const { id } of rows) {
    if (isStopped()) return;
    try {
      const { closed, noShows } = await endDay(house, id);
      if (closed + noShows > 0) house.pump.wake();
    } catch (error) {
      if (!isStopped()) log.warn({ error: describeError(error), officeId: id }, FAILED);
    }
  }
}

/** Looks every minute until it is stopped. Several servers doing so do no harm. */
export const keepDays = (house: Keeping): (() => void) =>
  repeat(house.deps, EVERY_MS, isStopped => endDays(house, isStopped), FAILED);
