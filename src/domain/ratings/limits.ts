import { type Calendar, MissingYearError } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import { computeDueOn } from '../limits/dueDate.ts';

/** Working days of a follow-up, settings of the office. */
export interface FollowUpDays {
  contact: number;
  fix: number;
}

/**
 * One working day to make contact is a placeholder (no source found); fifteen to put it right is another city's rule
 * (C; a second one takes five). Both are shown as 待确认.
 */
export const DEFAULT_FOLLOW_UP_DAYS: FollowUpDays = { contact: 1, fix: 15 };

export interface FollowUpLimits {
  contactBy: Day | null;
  fixBy: Day | null;
  /** The year without a calendar that keeps a day from being known. */
  pendingYear: number | null;
}

/** The last days for contact and repair, counted in working days from the day after the rating. */
export function followUpLimits(calendar: Calendar, ratedOn: Day, days: FollowUpDays): FollowUpLimits {
  let pendingYear: number | null = null;
  const dueOn = (count: number): Day | null => {
    try {
      return computeDueOn(calendar, { acceptedOn: ratedOn, days: count, pauses: [], extensionDays: 0 });
    } catch (error) {
      if (!(error instanceof MissingYearError)) throw error;
      pendingYear = error.year;
      return null;
    }
  };
  const contactBy = dueOn(days.contact);
  const fixBy = dueOn(days.fix);
  return { contactBy, fixBy, pendingYear };
}
