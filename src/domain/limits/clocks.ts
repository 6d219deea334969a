import { type Calendar, MissingYearError } from '../calendar/calendar.ts';
import { addDays, type Day, dayOf, type Instant } from '../calendar/day.ts';
import type { OfficeHours } from '../calendar/officeHours.ts';
import { computeDueOn, instantDueOn, type LimitInput, type LimitKind, RunningPauseError } from './dueDate.ts';
import { earlierOf, type Pause } from './pauses.ts';

/** A stop with (`legal`) or without a confirmed legal basis; without one it stops only the committed clock. */
export interface ClockPause extends Pause {
  legal: boolean;
}

/** What both clocks of a case are made of. For `instant` the committed days are not looked at. */
export interface ClockInput {
  hours: OfficeHours;
  kind: LimitKind;
  acceptedAt: Instant;
  committedDays: number;
  legalDays: number;
  pauses: readonly ClockPause[];
  extensionDays: number;
}

/**
 * Both due days. A day is null while a pause of its clock is running, and when it lies in a year without a
 * calendar: then `pendingYear` names the first year that has to be imported.
 */
export interface Clocks {
  committedDueOn: Day | null;
  legalDueOn: Day | null;
  pendingYear: number | null;
}

/**
 * The committed and the legal clock of a case, each by itself: an unknown year that stops one leaves the other
 * its day. An extension moves both; the committed day is never later than the legal one. Never throws for a
 * missing year or a running pause.
 */
export function computeClocks(calendar: Calendar, input: ClockInput): Clocks {
  const legal = readClock(() => computeDueOn(calendar, legalLimit(input)));
  const committed = readClock(() => computeDueOn(calendar, committedLimit(calendar, input)));
  const capped = capAtLegal(committed, legal);
  return {
    committedDueOn: capped.dueOn,
    legalDueOn: legal.dueOn,
    pendingYear: capped.pendingYear ?? legal.pendingYear,
  };
}

/** The legal clock as a limit, for its ledger: stopped only by pauses with a legal basis. */
export function legalLimit(input: ClockInput): LimitInput {
  return {
    acceptedOn: dayOf(input.acceptedAt),
    days: input.legalDays,
    pauses: input.pauses.filter(pause => pause.legal),
    extensionDays: input.extensionDays,
  };
}

/**
 * The committed clock as a limit, for its ledger (before it is capped at the legal day): stopped by every
 * pause. An 即办件 is one day counted from the eve of its due day. Throws MissingYearError for an 即办件 whose
 * due day cannot be found.
 */
export function committedLimit(calendar: Calendar, input: ClockInput): LimitInput {
  const { kind, hours, acceptedAt, committedDays, pauses, extensionDays } = input;
  if (kind === 'promise')
    return { acceptedOn: dayOf(acceptedAt), days: committedDays, pauses, extensionDays };
  const eve = addDays(instantDueOn(calendar, hours, acceptedAt), -1);
  return { acceptedOn: eve, days: 1, pauses, extensionDays };
}

interface ClockReading {
  dueOn: Day | null;
  pendingYear: number | null;
}

function readClock(compute: () => Day): ClockReading {
  try {
    return { dueOn: compute(), pendingYear: null };
  } catch (error) {
    if (error instanceof MissingYearError) return { dueOn: null, pendingYear: error.year };
    if (error instanceof RunningPauseError) return { dueOn: null, pendingYear: null };
    throw error;
  }
}

/** A committed day in an unknown year lies past every known legal day, so the legal day is the answer. */
function capAtLegal(committed: ClockReading, legal: ClockReading): ClockReading {
  if (legal.dueOn === null) return committed;
  if (committed.dueOn !== null) return { ...committed, dueOn: earlierOf(committed.dueOn, legal.dueOn) };
  return committed.pendingYear === null ? committed : { dueOn: legal.dueOn, pendingYear: null };
}

export type ExtensionError = 'too-many-days' | 'too-late' | 'already-extended' | 'not-positive';

export interface ExtensionRequest {
  /** Working days asked for, and the most that the item allows. */
  days: number;
  maxDays: number;
  today: Day;
  /** Null while the clock stands still or waits for a calendar: then it cannot have run out. */
  committedDueOn: Day | null;
  alreadyExtended: boolean;
}

/**
 * What forbids an extension (延期); empty when nothing does. 行政许可法 art.42: the head may extend a limit
 * that cannot be met, so before it has run out (the due day itself included), by at most what the law allows.
 * Once only is our reading of the article. Who may approve is the procedure's matter, not this function's.
 */
export function validateExtension(request: ExtensionRequest): ExtensionError[] {
  const { days, maxDays, today, committedDueOn, alreadyExtended } = request;
  const errors: ExtensionError[] = [];
  if (!Number.isInteger(days) || days <= 0) errors.push('not-positive');
  if (days > maxDays) errors.push('too-many-days');
  if (committedDueOn !== null && today > committedDueOn) errors.push('too-late');
  if (alreadyExtended) errors.push('already-extended');
  return errors;
}
