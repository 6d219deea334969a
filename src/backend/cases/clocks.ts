import { MissingYearError } from '../../domain/calendar/calendar.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import type { Item } from '../../domain/items/item.ts';
import { type ClockInput, committedLimit, computeClocks, legalLimit } from '../../domain/limits/clocks.ts';
import {
  type LedgerDay,
  type LimitInput,
  type LimitKind,
  projectLimit,
} from '../../domain/limits/dueDate.ts';
import { lampThresholds } from '../../domain/limits/lamp.ts';
import type { CaseRow, PauseRow } from './rows.ts';
import type { World } from './world.ts';

type Terms = Pick<CaseRow, 'kind' | 'committedDays' | 'legalDays' | 'extensionDays'>;
type PauseDays = Pick<PauseRow, 'fromOn' | 'toOn' | 'legal'> & { code?: string };

/** The columns that say when a case is due and when its lamp turns. */
export type ClockColumns = Pick<
  CaseRow,
  'committedDueOn' | 'legalDueOn' | 'pendingYear' | 'yellowFrom' | 'redFrom'
>;

export function clockInput(
  world: Pick<World, 'settings'>,
  item: Item,
  terms: Terms,
  acceptedAt: number,
  pauses: readonly PauseDays[],
): ClockInput {
  return {
    hours: world.settings.hours,
    kind: (terms.kind ?? item.kind.value) as LimitKind,
    acceptedAt,
    committedDays: terms.committedDays,
    legalDays: terms.legalDays,
    extensionDays: terms.extensionDays,
    pauses: pauses.map(({ fromOn, toOn, legal, code }) => ({ from: fromOn, to: toOn, legal, code })),
  };
}

/** Both due days and the days on which the lamp turns, to be kept with the case. */
export function clockColumns(world: Pick<World, 'calendar' | 'settings'>, input: ClockInput): ClockColumns {
  const clocks = computeClocks(world.calendar, input);
  const thresholds = lampThresholds(world.calendar, {
    acceptedOn: dayOf(input.acceptedAt),
    committedDueOn: clocks.committedDueOn,
    pauses: input.pauses,
    yellowRatio: world.settings.yellowRatio,
  });
  return { ...clocks, yellowFrom: thresholds?.yellowFrom ?? null, redFrom: thresholds?.redFrom ?? null };
}

/** A running pause is shown as if it ended today; a year without a calendar leaves nothing to show. */
function ledgerOf(world: Pick<World, 'calendar' | 'today'>, limit: () => LimitInput): LedgerDay[] {
  try {
    return projectLimit(world.calendar, limit(), world.today).ledger;
  } catch (error) {
    if (error instanceof MissingYearError) return [];
    throw error;
  }
}

/** "Why this day", for both clocks; the committed one ends where the legal one cut it off. */
export function ledgersOf(world: World, item: Item, row: CaseRow, pauses: readonly PauseDays[]) {
  if (row.acceptedAt === null) return { committed: [], legal: [] };
  const input = clockInput(world, item, row, row.acceptedAt.getTime(), pauses);
  const legal = ledgerOf(world, () => legalLimit(input));
  const committed = ledgerOf(world, () => committedLimit(world.calendar, input));
  const last = legal.at(-1)?.date;
  return { committed: last ? committed.filter(day => day.date <= last) : committed, legal };
}
