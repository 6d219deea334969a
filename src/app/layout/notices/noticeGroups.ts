import type { NoticeRecord } from '../../../contract/notices.ts';
import { REMINDER_LEVELS, type ReminderLevel } from '../../../domain/limits/reminderLevels.ts';

/** One line of the bell: a notice, or the reminders of one level together. */
export interface NoticeGroup {
  readonly key: string;
  /** Of several reminders; else one notice stands by itself. */
  readonly level?: ReminderLevel;
  readonly notices: readonly NoticeRecord[];
}

const levelOf = ({ kind }: NoticeRecord): ReminderLevel | undefined =>
  REMINDER_LEVELS.find(level => kind === `reminder-${level}`);

/**
 * Reminders come by the dozen every morning, and would hide what a colleague wrote: those of one level are one line,
 * where the newest of them stands. Everything else keeps its own line and its place.
 */
export function groupNotices(notices: readonly NoticeRecord[]): readonly NoticeGroup[] {
  const groups = new Map<string, NoticeGroup>();
  for (const notice of notices) {
    const level = levelOf(notice);
    const key = level ?? notice.id;
    const known = groups.get(key);
    groups.set(key, { key, ...(level && { level }), notices: [...(known?.notices ?? []), notice] });
  }
  return [...groups.values()].map(group => {
    const [only, ...others] = group.notices;
    return only && others.length === 0 ? { key: only.id, notices: [only] } : group;
  });
}
