import { addWorkingDays, type Calendar, MissingYearError } from '../calendar/calendar.ts';
import { addDays, type Day } from '../calendar/day.ts';

/** How long a special procedure takes where nobody says: natural or working days from the day on which it begins. */
export interface UsualLength {
  days: number;
  unit: 'natural' | 'working';
}

/**
 * The day by which a special procedure should be over when its start names none: the applicant has to be told one
 * (行政许可法 art. 45). Null when its year has no calendar.
 */
export function expectedEnd(calendar: Calendar, from: Day, { days, unit }: UsualLength): Day | null {
  if (unit === 'natural') return addDays(from, days);
  try {
    return addWorkingDays(calendar, from, days);
  } catch (error) {
    if (error instanceof MissingYearError) return null;
    throw error;
  }
}
