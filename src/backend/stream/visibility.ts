import { can, type Permission } from '../../domain/staff/permissions.ts';
import type { Role } from '../../domain/staff/roles.ts';

interface Audience {
  permission: Permission;
  /** A hall screen follows numbers and windows, and nothing else. */
  devices?: true;
}

/** Who is told of a change of what. A subject that is not named here is for readers of the event log only. */
const AUDIENCES: Readonly<Record<string, Audience>> = {
  ticket: { permission: 'tickets.read', devices: true },
  window: { permission: 'windows.read', devices: true },
  booking: { permission: 'bookings.read' },
  'booking-slot': { permission: 'bookings.read' },
  'intake-rule': { permission: 'intake.read' },
  policy: { permission: 'policies.read' },
  // Only that there is one: whose it is and what it says is read by whom it is for.
  notice: { permission: 'notices.read' },
  absence: { permission: 'absences.read' },
  message: { permission: 'outbox.read' },
  case: { permission: 'cases.read' },
  paper: { permission: 'papers.read' },
  'paper-template': { permission: 'paper-templates.read' },
  rating: { permission: 'ratings.read' },
  'follow-up': { permission: 'follow-ups.read' },
  order: { permission: 'orders.read' },
  inspection: { permission: 'inspections.draw' },
  'inspected-case': { permission: 'inspected-cases.read' },
  enterprise: { permission: 'enterprises.read' },
  grant: { permission: 'grants.read' },
  applicant: { permission: 'applicants.read' },
  item: { permission: 'items.read' },
  holiday: { permission: 'holidays.read' },
  calendar: { permission: 'holidays.read' },
  staff: { permission: 'staff.read' },
  session: { permission: 'sessions.read' },
  office: { permission: 'settings.read' },
  settings: { permission: 'settings.read' },
};

/** A silent alarm is heard by whoever answers for the hall: never on a screen that hangs in it. */
const isAlarm = (action: string): boolean => action.startsWith('alarm');

/** Whether an account with these roles is told that something of this type has changed. */
export function isTold(roles: readonly Role[], subjectType: string, action: string): boolean {
  const audience = Object.hasOwn(AUDIENCES, subjectType) ? AUDIENCES[subjectType] : undefined;
  if (isAlarm(action) && !can(roles, 'events.read')) return false;
  if (roles.includes('device')) return audience?.devices === true;
  if (can(roles, 'events.read')) return true;
  return audience !== undefined && can(roles, audience.permission);
}
