import type { Day } from '../calendar/day.ts';

/** What one step of a case takes of somebody who is competent in it. */
export interface WorkStep {
  readonly skill: string;
  readonly minutes: number;
}

/** An open case whose next step is the office's own, and the work that it still needs. */
export interface OpenWork {
  readonly id: string;
  /** Null: its calendar year is missing, so there is no day to miss yet. */
  readonly committedDueOn: Day | null;
  readonly legalDueOn: Day | null;
  /** The office's steps still to be done, in their order; null: too little history to say how much work they are. */
  readonly steps: readonly WorkStep[] | null;
}

/** Minutes that one person really is there on one day; days on which nobody is there are not listed. */
export interface Presence {
  readonly day: Day;
  readonly staffId: string;
  readonly minutes: number;
  readonly skills: readonly string[];
}

export interface Outlook {
  readonly id: string;
  /** Null: not within the days looked at, or the work is not known. */
  readonly doneOn: Day | null;
  readonly known: boolean;
  readonly missesCommitted: boolean;
  readonly missesLegal: boolean;
}

interface Shift {
  readonly staffId: string;
  readonly skills: readonly string[];
  left: number;
}

/**
 * Earliest due first, the hours of each day given out once. A person who can do little is used before one who can do
 * much, so that scarce skills are kept for what needs them. `lastDay` is the last day looked at: a case due after it
 * that is not done by then is not called a breach, for nothing is known about it.
 */
export function foreseeBreaches(
  work: readonly OpenWork[],
  presence: readonly Presence[],
  today: Day,
  lastDay: Day,
): Outlook[] {
  const order = [...work].sort(earliestDue);
  const left = new Map(order.map(one => [one.id, one.steps?.map(step => ({ ...step })) ?? null]));
  const doneOn = new Map<string, Day>();
  for (const [day, shifts] of shiftsByDay(presence, today, lastDay)) {
    for (const one of order) {
      const steps = left.get(one.id);
      if (!steps || doneOn.has(one.id)) continue;
      // A step begins when the one before it is done.
      for (let step = steps[0]; step; step = steps[0]) {
        step.minutes = spend(shifts, step.skill, step.minutes);
        if (step.minutes > 0) break;
        steps.shift();
      }
      if (steps.length === 0) doneOn.set(one.id, day);
    }
  }
  return order.map(one => {
    const day = doneOn.get(one.id) ?? null;
    const known = one.steps !== null;
    const misses = (due: Day | null) =>
      due !== null && (due < today || (known && (day === null ? due <= lastDay : due < day)));
    return {
      id: one.id,
      doneOn: day,
      known,
      missesCommitted: misses(one.committedDueOn),
      missesLegal: misses(one.legalDueOn),
    };
  });
}

/** The day that binds: the committed one while there is one. Undated work comes last; ties by id, so runs agree. */
function earliestDue(a: OpenWork, b: OpenWork): number {
  const [dueA, dueB] = [bindingDay(a), bindingDay(b)];
  return dueA < dueB ? -1 : dueA > dueB ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function bindingDay(one: OpenWork): Day {
  return one.committedDueOn ?? one.legalDueOn ?? '9999-12-31';
}

function shiftsByDay(presence: readonly Presence[], today: Day, lastDay: Day): [Day, Shift[]][] {
  const days = new Map<Day, Shift[]>();
  for (const { day, staffId, minutes, skills } of presence) {
    if (day < today || day > lastDay) continue;
    const shifts = days.get(day) ?? [];
    shifts.push({ staffId, skills, left: minutes });
    days.set(day, shifts);
  }
  for (const shifts of days.values()) {
    shifts.sort((a, b) => a.skills.length - b.skills.length || (a.staffId < b.staffId ? -1 : 1));
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1));
}

function spend(shifts: readonly Shift[], skill: string, minutes: number): number {
  let rest = minutes;
  for (const shift of shifts) {
    if (rest === 0) break;
    if (shift.left === 0 || !shift.skills.includes(skill)) continue;
    const used = Math.min(shift.left, rest);
    shift.left -= used;
    rest -= used;
  }
  return rest;
}
