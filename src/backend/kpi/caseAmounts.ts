import { type SQL, sql } from 'drizzle-orm';
import type { CaseFigureCode } from '../../domain/kpi/caseFigures.ts';

const one = (condition: string): SQL => sql.raw(`(${condition})::int`);
const closedAs = (...outcomes: string[]): SQL =>
  one(`coalesce(f.outcome, '') in (${outcomes.map(outcome => `'${outcome}'`).join()})`);

/** `CASE_FIGURES` of domain/kpi in SQL, of a row `f` of `case_facts`. A test holds the two against each other. */
export const CASE_AMOUNTS: Readonly<Record<CaseFigureCode, SQL>> = {
  received: sql`1`,
  receivedOnline: one(`f.channel = 'online'`),
  accepted: sql`1`,
  committedDays: sql`f.committed_days`,
  legalDays: sql`f.legal_days`,
  closed: sql`1`,
  measured: one('f.measured'),
  minutes: sql`coalesce(f.minutes, 0)`,
  early: one(`f.punctuality is not distinct from 'early'`),
  onTheDay: one(`f.punctuality is not distinct from 'on-time'`),
  late: one(`f.punctuality is not distinct from 'late'`),
  legalLate: one(`f.legal_punctuality is not distinct from 'late'`),
  legalKept: one(`coalesce(f.legal_punctuality, 'late') <> 'late'`),
  firstDay: one('f.measured and f.closed_on = f.accepted_on'),
  issued: closedAs('issued', 'delivered'),
  rejected: closedAs('rejected'),
  refused: closedAs('refused'),
  returned: closedAs('returned', 'revoked'),
  withdrawn: closedAs('withdrawn'),
  corrected: one('f.corrections > 0'),
  correctedTwice: one('f.corrections > 1'),
  deferred: one('f.deferred'),
  visits: sql`f.visits`,
  atMostOneVisit: one('f.visits <= 1'),
  windowMinutes: sql`f.window_minutes`,
  reviewMinutes: sql`f.review_minutes`,
  officeMinutes: sql`f.office_minutes`,
  applicantMinutes: sql`f.applicant_minutes`,
  stoppedMinutes: sql`f.stopped_minutes`,
};
