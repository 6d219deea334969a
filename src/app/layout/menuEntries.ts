import type { Permission } from '../../domain/staff/permissions.ts';
import type { Role } from '../../domain/staff/roles.ts';
import type { MessageKey } from '../i18n/catalogue.ts';

export interface MenuEntry {
  path: string;
  label: MessageKey;
  /** Who sees it: everyone with one of these permissions. */
  needs: Permission;
  icon: IconName;
}

export type IconName =
  | 'desk'
  | 'cases'
  | 'applicants'
  | 'tickets'
  | 'enterprises'
  | 'grants'
  | 'kpi'
  | 'fairness'
  | 'items'
  | 'calendar'
  | 'windows'
  | 'staff'
  | 'events'
  | 'settings'
  | 'bookings'
  | 'intake'
  | 'live'
  | 'absences'
  | 'ratings'
  | 'outbox'
  | 'orders'
  | 'inspections'
  | 'precheck'
  | 'papers'
  | 'list'
  | 'joint'
  | 'history'
  | 'rules'
  | 'training';

/** The left navigation: one line an entry, in the order in which they are drawn. */
export const MENU: readonly { group: MessageKey; entries: readonly MenuEntry[] }[] = [
  {
    group: 'shell.menu.daily',
    entries: [
      { path: '/desk', label: 'desk.name', needs: 'cases.read', icon: 'desk' },
      { path: '/cases', label: 'cases.name', needs: 'cases.read', icon: 'cases' },
      { path: '/joint-filing', label: 'joint.name', needs: 'cases.create', icon: 'joint' },
      { path: '/list-filing', label: 'listFiling.name', needs: 'cases.create', icon: 'list' },
      { path: '/enterprises', label: 'enterprises.name', needs: 'enterprises.read', icon: 'enterprises' },
      { path: '/grants', label: 'grants.name', needs: 'grants.read', icon: 'grants' },
      { path: '/applicants', label: 'applicants.name', needs: 'applicants.read', icon: 'applicants' },
      { path: '/tickets', label: 'tickets.name', needs: 'tickets.read', icon: 'tickets' },
      { path: '/bookings', label: 'bookings.name', needs: 'bookings.read', icon: 'bookings' },
      { path: '/follow-ups', label: 'ratings.followUps', needs: 'follow-ups.read', icon: 'ratings' },
      { path: '/orders', label: 'supervision.orders', needs: 'orders.read', icon: 'orders' },
      {
        path: '/inspected-cases',
        label: 'inspections.name',
        needs: 'inspected-cases.read',
        icon: 'inspections',
      },
      { path: '/precheck', label: 'precheck.name', needs: 'online.precheck', icon: 'precheck' },
      { path: '/outbox', label: 'outbox.name', needs: 'outbox.read', icon: 'outbox' },
      { path: '/absences', label: 'absences.name', needs: 'absences.read', icon: 'absences' },
    ],
  },
  {
    group: 'shell.menu.manage',
    entries: [
      { path: '/live', label: 'live.name', needs: 'live.read', icon: 'live' },
      { path: '/kpi', label: 'kpi.name', needs: 'kpi.read', icon: 'kpi' },
      { path: '/case-ledger', label: 'caseLedger.name', needs: 'case-ledger.read', icon: 'papers' },
      { path: '/history-cases', label: 'caseImports.name', needs: 'history-cases.read', icon: 'history' },
      { path: '/fairness', label: 'fairness.name', needs: 'kpi.read', icon: 'fairness' },
      { path: '/ratings', label: 'ratings.name', needs: 'rating-summary.read', icon: 'ratings' },
      { path: '/self-released', label: 'hands.name', needs: 'worklist.read', icon: 'fairness' },
      { path: '/items', label: 'items.name', needs: 'items.read', icon: 'items' },
      {
        path: '/paper-templates',
        label: 'papers.templates.name',
        needs: 'paper-templates.read',
        icon: 'papers',
      },
      { path: '/holidays', label: 'holidays.name', needs: 'holidays.read', icon: 'calendar' },
      { path: '/intake', label: 'intake.name', needs: 'intake.read', icon: 'intake' },
      { path: '/windows', label: 'windows.name', needs: 'windows.edit', icon: 'windows' },
    ],
  },
  {
    group: 'shell.menu.system',
    entries: [
      { path: '/staff', label: 'staff.name', needs: 'staff.read', icon: 'staff' },
      { path: '/events', label: 'events.name', needs: 'events.read', icon: 'events' },
      { path: '/rules', label: 'rules.name', needs: 'reminders.read', icon: 'rules' },
      { path: '/settings', label: 'settings.name', needs: 'settings.read', icon: 'settings' },
    ],
  },
];

/** Where each kind of work begins; the first of the list that the person's roles have. */
const HOMES: readonly (readonly [Role, string])[] = [
  ['clerk', '/desk'],
  ['approver', '/desk'],
  ['reviewer', '/desk'],
  ['manager', '/kpi'],
  ['liaison', '/enterprises'],
  ['supervisor', '/kpi'],
  ['auditor', '/events'],
  ['admin', '/staff'],
  ['trainer', '/training'],
];

/** The page that these roles start on. */
export function homeOf(roles: readonly Role[]): string {
  return HOMES.find(([role]) => roles.includes(role))?.[1] ?? '/items';
}

/** The permission that a page's address needs; undefined for pages that everybody may open. */
export function findNeed(pathname: string): Permission | undefined {
  const first = `/${pathname.split('/')[1] ?? ''}`;
  // Its entry in the menu leads out of this page, so it is not one of the list.
  if (first === '/training') return 'training.open';
  if (first === '/history-import') return 'case-imports.edit';
  // A part of the rules that is a list of its own.
  if (first === '/reminders') return 'reminders.read';
  return MENU.flatMap(({ entries }) => entries).find(entry => entry.path === first)?.needs;
}
