import type { Calendar } from '../calendar/calendar.ts';
import { isWorkingDay, MissingYearError } from '../calendar/calendar.ts';
import { addDays, type Day } from '../calendar/day.ts';
import { decisionNo } from '../cases/stages.ts';
import { RULES } from '../items/catalogue.ts';
import type { Item } from '../items/item.ts';
import type { Lane } from '../queue/lanes.ts';

/** A case that waits for somebody of the person's competence. */
export interface Candidate {
  id: string;
  lane: Lane;
  /** The last day on which its present stage may end without the case being late. */
  leaveBy: Day;
  /** When it came to the office, in milliseconds. */
  since: number;
}

/**
 * `overdue`, `due-today`: its stage must end today, or should have. `green-first`: green, and nobody else's stage has to
 * end today. `least-time`: nothing green waits; the least time left.
 */
export type TakeCode = 'overdue' | 'due-today' | 'green-first' | 'least-time';

export interface TakeBecause {
  code: TakeCode;
  leaveBy: Day;
}

/**
 * The last day for the present stage: the due day, less the working days planned for the stages that follow until the
 * decision. A case that is not accepted yet has the days of the correction notice (行政许可法 art. 32), in which silence
 * becomes acceptance, counted as natural days so that no calendar is needed. In a year without a calendar the due day
 * itself stands.
 */
export function leaveByOf(
  calendar: Calendar,
  item: Pick<Item, 'stages'>,
  row: { stageNo: number; dueOn: Day | null; receivedOn: Day },
): Day {
  if (row.dueOn === null) return addDays(row.receivedOn, RULES.correctionNoticeDays.value);
  const later = item.stages.slice(row.stageNo + 1, decisionNo(item) + 1);
  const days = Math.ceil(later.reduce((sum, stage) => sum + stage.days, 0));
  return workingDaysBefore(calendar, row.dueOn, days);
}

function workingDaysBefore(calendar: Calendar, day: Day, count: number): Day {
  try {
    let at = day;
    for (let left = count; left > 0; ) {
      at = addDays(at, -1);
      if (isWorkingDay(calendar, at)) left -= 1;
    }
    return at;
  } catch (error) {
    if (error instanceof MissingYearError) return day;
    throw error;
  }
}

const isUrgent = ({ leaveBy }: Candidate, today: Day): boolean => leaveBy <= today;

const rankOf = (candidate: Candidate, today: Day): number => {
  if (isUrgent(candidate, today)) return 0;
  return candidate.lane === 'green' ? 1 : 2;
};

/** Whoever goes first: a whole order, so that it does not matter how the candidates were listed. */
function compare(a: Candidate, b: Candidate, today: Day): number {
  return (
    rankOf(a, today) - rankOf(b, today) ||
    a.leaveBy.localeCompare(b.leaveBy) ||
    Number(b.lane === 'green') - Number(a.lane === 'green') ||
    a.since - b.since ||
    (a.id < b.id ? -1 : 1)
  );
}

function becauseOf(chosen: Candidate, today: Day): TakeBecause {
  const { leaveBy } = chosen;
  if (leaveBy < today) return { code: 'overdue', leaveBy };
  if (leaveBy === today) return { code: 'due-today', leaveBy };
  return { code: chosen.lane === 'green' ? 'green-first' : 'least-time', leaveBy };
}

/**
 * The case to work next, and why; null when nothing waits. The order of the hall: green goes first, but never before a
 * case whose stage must end today, so that no privilege makes another case late. Within each the least time left, then
 * green, then the earliest. As every case's last day comes, none waits for ever.
 */
export function takeNext(
  candidates: readonly Candidate[],
  today: Day,
): { chosen: Candidate; because: TakeBecause } | null {
  const [first, ...others] = candidates;
  if (!first) return null;
  const chosen = others.reduce((best, each) => (compare(each, best, today) < 0 ? each : best), first);
  return { chosen, because: becauseOf(chosen, today) };
}
