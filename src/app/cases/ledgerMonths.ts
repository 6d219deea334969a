import { type Day, monthOf } from '../../domain/calendar/day.ts';
import { monthWeeks } from '../shared/records/monthWeeks.ts';

export interface LedgerEntry {
  date: Day;
  counts: boolean;
  dayNumber: number | null;
  reason: string;
  name?: string;
  /** Codes of everything that stopped the clock on it. */
  stops?: readonly string[];
}

/** One square of a month: a day of the ledger, a day outside of it, or nothing before the 1st and after the last. */
export interface LedgerCell {
  date: Day;
  entry: LedgerEntry | undefined;
}

export interface LedgerMonth {
  month: string;
  /** Weeks from Monday to Sunday; undefined where the week belongs to another month. */
  weeks: (LedgerCell | undefined)[][];
}

/** The ledger on calendar sheets: the months that it touches, and of each only the weeks that it touches. */
export function ledgerMonths(ledger: readonly LedgerEntry[]): LedgerMonth[] {
  const entries = new Map(ledger.map(entry => [entry.date, entry]));
  const months = [...new Set(ledger.map(entry => monthOf(entry.date)))];
  return months.map(month => ({
    month,
    weeks: weeksOf(month, entries).filter(week => week.some(cell => cell?.entry !== undefined)),
  }));
}

function weeksOf(month: string, entries: ReadonlyMap<Day, LedgerEntry>): LedgerMonth['weeks'] {
  return monthWeeks(month).map(week =>
    week.map(date => (date === undefined ? undefined : { date, entry: entries.get(date) })),
  );
}

/** How many days count, and how many are passed over for each reason. */
export function ledgerCounts(ledger: readonly LedgerEntry[]): {
  counted: number;
  skipped: Record<string, number>;
} {
  const skipped: Record<string, number> = {};
  for (const { counts, reason } of ledger) if (!counts) skipped[reason] = (skipped[reason] ?? 0) + 1;
  return { counted: ledger.filter(entry => entry.counts).length, skipped };
}
