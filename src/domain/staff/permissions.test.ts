import { describe, expect, it } from 'vitest';
import { ALL_PERMISSIONS, can, PERMISSIONS, permissionsOf } from './permissions.ts';
import { isRole, ROLES, type Role } from './roles.ts';

/** The platform has one permission, which is tested by itself; a column of it would be all dots. */
const COLUMN_ROLES = ROLES.filter(role => role !== 'platform');

/** The columns of the matrix, in the order of ROLES. */
const COLUMNS = 'clerk reviewer approver liaison manager supervisor trainer auditor admin device';

/**
 * Written out by hand from the architecture's table of roles, and apart from the code: x may, . may not.
 * C clerk, R reviewer, A approver, L liaison, M manager, S supervisor, T trainer, U auditor, D admin,
 * V device.
 */
const MATRIX: Readonly<Record<string, string>> = {
  //                         CRALMSTUDV
  'items.read': /*        */ 'xxxxxxx.x.',
  'items.edit': /*        */ '....x.....',
  'items.confirm-limit': /**/ '....x.....',
  'item-drafts.read': /**/ '....xx....',
  'item-drafts.edit': /**/ '....x.....',
  'cases.read': /*        */ 'xxxxxx....',
  'cases.create': /*      */ 'x.........',
  'list-filings.read': /* */ 'xxx.xx....',
  'case-ledger.read': /*  */ '....xx....',
  'history-cases.read': /**/ '....xx....',
  'case-imports.read': /* */ '....xx....',
  'case-imports.edit': /* */ '....x.....',
  'cases.act': /*         */ 'xxx.x.....',
  'cases.reveal': /*      */ 'xxx.x.....',
  'papers.read': /*       */ 'xxxxxx....',
  'papers.issue': /*      */ 'x...x.....',
  'papers.print': /*      */ 'xxx.x.....',
  'paper-templates.read': '....xx....',
  'paper-templates.edit': '....x.....',
  'cases.take': /*        */ 'xxx.......',
  'cases.assign': /*      */ '....x.....',
  'cases.comment': /*     */ 'xxxxx.....',
  'worklist.read': /*     */ '....xx....',
  'outbox.read': /*       */ 'xxx.xx....',
  'outbox.act': /*        */ '....x.....',
  'outbox.edit': /*       */ '....x.....',
  'online.file': /*       */ '..........',
  'online.precheck': /*   */ 'x...x.....',
  'online.edit': /*       */ '....x.....',
  'case-rules.read': /*   */ 'xxxxxx....',
  'case-rules.edit': /*   */ '....x.....',
  'reminders.read': /*    */ '..x.xx....',
  'clocks.edit': /*       */ '....x.....',
  'tickets.read': /*      */ 'x..xxx....',
  'tickets.create': /*    */ 'x...x....x',
  'tickets.act': /*       */ 'x...x.....',
  'intake.read': /*       */ '....xx....',
  'intake.edit': /*       */ '....x.....',
  'bookings.read': /*     */ 'x...xx....',
  'bookings.edit': /*     */ 'x...x.....',
  'booking-slots.edit': /**/ '....x.....',
  'notices.read': /*      */ 'xxxxxxx.x.',
  'absences.read': /*     */ 'xxxxx.....',
  'absences.edit': /*     */ 'xxxxx.....',
  'live.read': /*         */ '....xx....',
  'windows.read': /*      */ 'xxxxxx....',
  'hall.read': /*         */ 'x..xxx...x',
  'kiosk.read': /*        */ 'x...x....x',
  'windows.edit': /*      */ '....x.....',
  'windows.act': /*       */ 'x...x.....',
  'windows.call': /*      */ 'x...x.....',
  'ratings.give': /*      */ '.........x',
  'ratings.read': /*      */ 'xxxxxx....',
  'rating-summary.read': /**/ '....xx....',
  'follow-ups.read': /*   */ 'xxxxxx....',
  'follow-ups.act': /*    */ 'xxx.x.....',
  'orders.read': /*       */ 'xxxxxx....',
  'orders.issue': /*      */ '....xx....',
  'orders.answer': /*     */ 'xxxxx.....',
  'inspected-cases.read': /**/ 'xxxxxx....',
  'inspections.draw': /*  */ '....xx....',
  'rating-settings.read': /**/ '....xx....',
  'rating-settings.edit': /**/ '....x.....',
  'files.read': /*        */ 'xxxxxx....',
  'files.open': /*        */ 'xxx.x.....',
  'files.add': /*         */ 'xxx.x.....',
  'enterprises.read': /*  */ 'xxxxxx....',
  'enterprises.edit': /*  */ '...xx.....',
  'grants.read': /*       */ 'xxxxxx....',
  'grants.propose': /*    */ '...xx.....',
  'grants.decide': /*     */ '....x.....',
  'green.request-exception': 'x..xx.....',
  'green.decide-exception': '....x.....',
  'applicants.read': /*   */ 'xxx.xx....',
  'applicants.edit': /*   */ 'x.........',
  'applicants.reveal': /* */ 'xxx.x.....',
  'holidays.read': /*     */ 'xxxxxxx.x.',
  'holidays.edit': /*     */ '....x.....',
  'limits.preview': /*    */ 'xxxxxxx.x.',
  'scores.edit': /*       */ '....x.....',
  'kpi.read': /*          */ '....xx....',
  'kpi.people': /*        */ '....x.....',
  'kpi.own': /*           */ 'xxx.x.....',
  'queue.replay': /*      */ '....x.....',
  'policies.read': /*     */ '....xx....',
  'policies.edit': /*     */ '....x.....',
  'stream.read': /*       */ 'xxxxxx.x.x',
  'training.open': /*     */ 'xxxxx.x...',
  'events.read': /*       */ '....x..x..',
  'events.export': /*     */ '.......x..',
  'staff.read': /*        */ '....x...x.',
  'staff.edit': /*        */ '........x.',
  'staff.reset-password': '........x.',
  'sessions.read': /*     */ '........x.',
  'settings.read': /*     */ '....x...x.',
  'settings.edit': /*     */ '........x.',
  'backups.run': /*       */ '........x.',
};

describe('the matrix of roles and permissions', () => {
  it('has a row for every permission and a column for every role', () => {
    expect(Object.keys(MATRIX).sort()).toEqual([...ALL_PERMISSIONS].sort());
    expect(COLUMNS.split(' ')).toEqual(COLUMN_ROLES);
  });

  it.each(ALL_PERMISSIONS)('%s', permission => {
    const row = COLUMN_ROLES.map(role => (can([role], permission) ? 'x' : '.')).join('');
    expect(row).toBe(MATRIX[permission]);
  });
});

describe('what the architecture promises of each role', () => {
  const startsWith =
    (...prefixes: readonly string[]) =>
    (permission: string): boolean =>
      prefixes.some(prefix => permission.startsWith(prefix));

  it('the auditor has the event log and nothing else', () => {
    expect(permissionsOf(['auditor'])).toEqual(['stream.read', 'events.read', 'events.export']);
  });

  it.each<Role>(['admin', 'trainer'])('%s sees no case, applicant or number', role => {
    const content = startsWith('cases.', 'applicants.', 'tickets.', 'windows.', 'stream.', 'events.');
    expect(permissionsOf([role]).filter(content)).toEqual([]);
  });

  it('the city only reads, computes, gives orders and draws cases', () => {
    expect(permissionsOf(['supervisor']).filter(name => !/\.(read|preview)$/.test(name))).toEqual([
      'orders.issue',
      'inspections.draw',
    ]);
  });

  it('the manager reads every resource', () => {
    const reads = ALL_PERMISSIONS.filter(name => name.endsWith('.read') && name !== 'sessions.read');
    expect(reads.filter(name => !can(['manager'], name))).toEqual([]);
  });

  it('the platform files cases and nothing else', () => {
    expect(permissionsOf(['platform'])).toEqual(['online.file']);
  });

  it('the device takes numbers, shows the hall and asks for a rating', () => {
    expect([...permissionsOf(['device'])].sort()).toEqual([
      'hall.read',
      'kiosk.read',
      'ratings.give',
      'stream.read',
      'tickets.create',
    ]);
  });
});

it('several roles may what one of them may; no role may nothing', () => {
  expect(can(['trainer', 'clerk'], 'cases.create')).toBe(true);
  expect(ALL_PERMISSIONS.filter(permission => can([], permission))).toEqual([]);
});

it('lists each role once a permission', () => {
  for (const roles of Object.values(PERMISSIONS)) expect(new Set(roles).size).toBe(roles.length);
});

it('knows a role when it sees one', () => {
  expect(ROLES.every(isRole)).toBe(true);
  expect(isRole('toString')).toBe(false);
});
