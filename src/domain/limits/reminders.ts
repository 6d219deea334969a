import type { Day } from '../calendar/day.ts';
import type { ReminderLevel } from './reminderLevels.ts';

/** What the reminders of an open, accepted case look at. */
export interface ReminderFacts {
  committedDueOn: Day | null;
  legalDueOn: Day | null;
  /** First day of the yellow lamp. */
  yellowFrom: Day | null;
  /** The committed clock stands; the legal one too, when a stop with a legal basis is open. */
  paused: boolean;
  legalStopped: boolean;
  /** Special procedures that are open. */
  openPauses: readonly { id: string; expectedEndOn: Day | null }[];
}

/** A reminder that is due: `of` tells it from the same level of another due day, or of another special procedure. */
export interface DueReminder {
  level: ReminderLevel;
  of: string;
  dueOn: Day;
}

/**
 * Everything that somebody should have been reminded of by this day, in the order in which it came due. A limit that
 * turns yellow on its last day gives one reminder, not two. While the committed clock stands only the legal one, if it
 * runs, and the special procedures themselves are reminded of.
 */
export function remindersDue(facts: ReminderFacts, today: Day): DueReminder[] {
  const { committedDueOn: dueOn, legalDueOn, yellowFrom } = facts;
  const due: DueReminder[] = [];
  if (dueOn !== null && !facts.paused) {
    const level = (name: ReminderLevel, isDue: boolean) => {
      if (isDue) due.push({ level: name, of: dueOn, dueOn });
    };
    level('yellow', yellowFrom !== null && yellowFrom < dueOn && yellowFrom <= today);
    level('last-day', dueOn <= today);
    level('breach', dueOn < today);
  }
  if (legalDueOn !== null && !facts.legalStopped && legalDueOn < today) {
    due.push({ level: 'legal-breach', of: legalDueOn, dueOn: legalDueOn });
  }
  for (const { id, expectedEndOn } of facts.openPauses) {
    if (expectedEndOn !== null && expectedEndOn < today) {
      due.push({ level: 'stop-over', of: id, dueOn: expectedEndOn });
    }
  }
  return due;
}
