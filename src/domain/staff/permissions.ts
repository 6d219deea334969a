import type { Role } from './roles.ts';

/** Everyone who takes part in the work on cases. */
const CASE_READERS = ['clerk', 'reviewer', 'approver', 'liaison', 'manager', 'supervisor'] as const;
/** Those whose own step on a case may need the full number or phone (with a reason, leaving an event). */
const CASE_WORKERS = ['clerk', 'reviewer', 'approver', 'manager'] as const;
const HALL_WORKERS = ['clerk', 'manager'] as const;
/** Those who hold something that a deputy can take over; for others than oneself only a manager. */
const ABSENTEES = ['clerk', 'reviewer', 'approver', 'liaison', 'manager'] as const;
const STAFF = [...CASE_READERS, 'trainer', 'admin'] as const;

/**
 * Who may do what: the one table behind every route and every button. It says which roles may *ask*; which
 * action a case or a ticket then allows is the procedure's matter, and "their own only" (liaisons) the
 * query's. Reading is always masked. A permission that is not listed here does not exist.
 */
export const PERMISSIONS = {
  'items.read': STAFF,
  'items.edit': ['manager'],
  'items.confirm-limit': ['manager'],
  'item-drafts.read': ['manager', 'supervisor'],
  'item-drafts.edit': ['manager'],

  'cases.read': CASE_READERS,
  'cases.create': ['clerk'],
  /** What agents have filed from lists: it names people of many cases, so a liaison's own few are not enough. */
  'list-filings.read': ['clerk', 'reviewer', 'approver', 'manager', 'supervisor'],
  'cases.act': CASE_WORKERS,
  'cases.reveal': CASE_WORKERS,

  'papers.read': CASE_READERS,
  'papers.issue': ['clerk', 'manager'],
  'papers.print': CASE_WORKERS,
  'paper-templates.read': ['manager', 'supervisor'],
  'paper-templates.edit': ['manager'],
  'cases.take': ['clerk', 'reviewer', 'approver'],
  'cases.assign': ['manager'],
  'cases.comment': ['clerk', 'reviewer', 'approver', 'liaison', 'manager'],
  'worklist.read': ['manager', 'supervisor'],

  /** Messages name the case and show the phone masked: the readers of cases but a liaison, who reads only their own. */
  'outbox.read': ['clerk', 'reviewer', 'approver', 'manager', 'supervisor'],
  'outbox.act': ['manager'],
  'outbox.edit': ['manager'],
  'case-rules.read': CASE_READERS,
  'case-rules.edit': ['manager'],

  /** The city's platform files and follows its own cases; nothing else is open to it. */
  'online.file': ['platform'],
  'online.precheck': ['clerk', 'manager'],
  'online.edit': ['manager'],

  'reminders.read': ['approver', 'manager', 'supervisor'],
  'clocks.edit': ['manager'],

  'tickets.read': ['clerk', 'liaison', 'manager', 'supervisor'],
  'tickets.create': [...HALL_WORKERS, 'device'],
  'tickets.act': HALL_WORKERS,

  'intake.read': ['manager', 'supervisor'],
  'intake.edit': ['manager'],
  'bookings.read': ['clerk', 'manager', 'supervisor'],
  'bookings.edit': HALL_WORKERS,
  'booking-slots.edit': ['manager'],
  'notices.read': STAFF,

  'absences.read': ABSENTEES,
  'absences.edit': ABSENTEES,
  'live.read': ['manager', 'supervisor'],

  'windows.read': CASE_READERS,
  'hall.read': ['clerk', 'liaison', 'manager', 'supervisor', 'device'],
  'kiosk.read': [...HALL_WORKERS, 'device'],
  'windows.edit': ['manager'],
  'windows.act': HALL_WORKERS,
  'windows.call': HALL_WORKERS,

  'ratings.give': ['device'],
  'ratings.read': CASE_READERS,
  'rating-summary.read': ['manager', 'supervisor'],
  'follow-ups.read': CASE_READERS,
  'follow-ups.act': CASE_WORKERS,
  /** 督办: given by the head or the city, answered by whoever of the window it was given to. */
  'orders.read': CASE_READERS,
  'orders.issue': ['manager', 'supervisor'],
  'orders.answer': ABSENTEES,
  /** 抽查: drawn and judged by the head or the city, put right by whoever it was given to. */
  'inspected-cases.read': CASE_READERS,
  'inspections.draw': ['manager', 'supervisor'],
  'rating-settings.read': ['manager', 'supervisor'],
  'rating-settings.edit': ['manager'],

  'files.read': CASE_READERS,
  'files.open': CASE_WORKERS,
  'files.add': CASE_WORKERS,

  'enterprises.read': CASE_READERS,
  'enterprises.edit': ['liaison', 'manager'],
  'grants.read': CASE_READERS,
  'grants.propose': ['liaison', 'manager'],
  'grants.decide': ['manager'],
  'green.request-exception': ['clerk', 'liaison', 'manager'],
  'green.decide-exception': ['manager'],

  'applicants.read': ['clerk', 'reviewer', 'approver', 'manager', 'supervisor'],
  'applicants.edit': ['clerk'],
  'applicants.reveal': CASE_WORKERS,

  'holidays.read': STAFF,
  'holidays.edit': ['manager'],
  'limits.preview': STAFF,
  'kpi.read': ['manager', 'supervisor'],
  /** What one person took in and served: for who leads them, and (`own`) for themselves. */
  'kpi.people': ['manager'],
  'kpi.own': ['clerk', 'reviewer', 'approver', 'manager'],
  'scores.edit': ['manager'],
  /** Old ledgers: what they hold is history, seen by those who look at figures. */
  'case-ledger.read': ['manager', 'supervisor'],
  'history-cases.read': ['manager', 'supervisor'],
  'case-imports.read': ['manager', 'supervisor'],
  'case-imports.edit': ['manager'],
  'queue.replay': ['manager'],
  'policies.read': ['manager', 'supervisor'],
  'policies.edit': ['manager'],
  'stream.read': [...CASE_READERS, 'auditor', 'device'],
  'training.open': ['clerk', 'reviewer', 'approver', 'liaison', 'manager', 'trainer'],

  'events.read': ['manager', 'auditor'],
  'events.export': ['auditor'],

  'staff.read': ['manager', 'admin'],
  'staff.edit': ['admin'],
  'staff.reset-password': ['admin'],
  'sessions.read': ['admin'],
  'settings.read': ['manager', 'admin'],
  'settings.edit': ['admin'],
  'backups.run': ['admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as readonly Permission[];

/** True when at least one of the roles holds the permission. */
export const can = (roles: readonly Role[], permission: Permission): boolean => {
  const allowed: readonly Role[] = PERMISSIONS[permission];
  return roles.some(role => allowed.includes(role));
};

/** Everything that an account with these roles may ask for. */
export const permissionsOf = (roles: readonly Role[]): readonly Permission[] =>
  ALL_PERMISSIONS.filter(permission => can(roles, permission));
