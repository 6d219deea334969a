import type { LocalText } from '../items/item.ts';

/** When somebody is reminded of a limit, in the order in which a case meets them. */
export const REMINDER_LEVELS = ['yellow', 'last-day', 'breach', 'legal-breach', 'stop-over'] as const;
export type ReminderLevel = (typeof REMINDER_LEVELS)[number];

/**
 * Whom a level tells: whoever has the case, everybody of a role, or a person by id. That it climbs from the clerk to
 * the head is the trade's practice; which posts they are is each office's own.
 */
export type ReminderTarget = string;
export const ASSIGNEE = 'assignee';

export type ReminderTargets = Readonly<Record<ReminderLevel, readonly ReminderTarget[]>>;

/** Clerk → section → head. A placeholder until an office confirms its own. */
export const DEFAULT_TARGETS: ReminderTargets = {
  yellow: [ASSIGNEE],
  'last-day': [ASSIGNEE, 'approver'],
  breach: [ASSIGNEE, 'approver', 'manager'],
  'legal-breach': [ASSIGNEE, 'approver', 'manager', 'supervisor'],
  'stop-over': [ASSIGNEE],
};

export const REMINDER_WORDS: Readonly<Record<ReminderLevel, LocalText>> = {
  yellow: { zh: '亮黄灯', en: 'Lamp turned yellow' },
  'last-day': { zh: '最后一天', en: 'Last day' },
  breach: { zh: '超过承诺期限', en: 'Past the committed limit' },
  'legal-breach': { zh: '超过法定期限', en: 'Past the legal limit' },
  'stop-over': { zh: '特别程序超过预计日期', en: 'Special procedure runs over' },
};
