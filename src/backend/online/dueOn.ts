import { addWorkingDays, MissingYearError } from '../../domain/calendar/calendar.ts';
import type { World } from '../cases/world.ts';

/**
 * The last day of a pre-check that begins today, today not counted: never later than the law's own day to notify. Null in a year without a calendar.
 */
export function precheckDueOn({ calendar, settings, today }: World): string | null {
  try {
    return addWorkingDays(calendar, today, settings.online.precheckDays);
  } catch (error) {
    if (error instanceof MissingYearError) return null;
    throw error;
  }
}
