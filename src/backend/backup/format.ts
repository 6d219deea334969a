/**
 * One backup format for both databases, so that an office that outgrows the embedded one moves by backup and
 * restore: lines of JSON. First a header, then for each table its name and its rows, last the counts.
 */
export type BackupLine =
  | { kind: 'header'; format: 1; at: string; version: string; schema: number; key: string }
  | { kind: 'rows'; table: string; rows: readonly unknown[] }
  | { kind: 'end'; counts: Record<string, number> };

/** In the order in which they are written and read back. Sessions and kept answers die with the process anyway. */
export const BACKUP_TABLES = [
  'installation',
  'offices',
  'staff',
  'items',
  'item_versions',
  'item_drafts',
  'calendar_years',
  'holidays',
  'sequences',
  'applicants',
  'enterprises',
  'grants',
  'green_exceptions',
  'windows',
  'tickets',
  'policies',
  'intake_rules',
  'booking_slots',
  'bookings',
  'enquiries',
  'absences',
  'absence_plans',
  'notices',
  'list_filings',
  'case_imports',
  'history_cases',
  'cases',
  'case_steps',
  'case_pauses',
  'case_parts',
  'case_comments',
  'case_comment_reads',
  'online_letters',
  'case_promises',
  'reminders',
  'paper_templates',
  'papers',
  'files',
  'ratings',
  'rating_follow_ups',
  'rating_follow_up_steps',
  'supervision_orders',
  'supervision_order_steps',
  'inspections',
  'inspected_cases',
  'inspection_steps',
  'outbox',
  'events',
  'event_chains',
  'kpi_reports',
  'score_formulas',
  'kpi_views',
] as const;

/**
 * Not in a backup: whoever was signed in signs in again, who looks at what is true for seconds, and the figures are
 * made anew from what they are made of.
 */
export const LEFT_OUT = [
  ...(['sessions', 'idempotent_answers', 'case_presence'] as const),
  ...(['case_facts', 'kpi_cubes', 'kpi_cursors'] as const),
] as const;

/** The backup cannot be written or read; the message is one line for the person at the terminal. */
export class BackupError extends Error {
  override name = 'BackupError';
}
