import type { Vault } from '../backend/http/vault.ts';
import type { OfficeSettings } from '../backend/office/settings.ts';
import type { Calendar } from '../domain/calendar/calendar.ts';
import type { Day, Instant } from '../domain/calendar/day.ts';
import type { OfficeHours } from '../domain/calendar/officeHours.ts';
import type { GrantTerms } from '../domain/green/grant.ts';
import type { Role } from '../domain/staff/roles.ts';
import type { BulkWriter } from './bulk.ts';
import type { CaseFile } from './cases/caseFile.ts';
import type { EventLog } from './eventLog.ts';
import type { VersionAt } from './items/secondVersion.ts';
import type { OfficeClock } from './officeClock.ts';
import type { Random } from './random.ts';

export interface SampleStaff {
  id: string;
  username: string;
  name: string;
  roles: readonly Role[];
}

export interface SampleWindow {
  id: string;
  no: number;
  clerkId: string;
}

/** A grant as history sees it: a revoked one entitled until the day on which it was revoked. */
export interface SampleGrant extends GrantTerms {
  liaisonId: string;
  ground: string;
  revokedOn: Day | null;
}

export interface SampleClient {
  id: string;
  kind: 'enterprise' | 'project';
  grants: readonly SampleGrant[];
}

/** Who works on cases. */
export interface Crew {
  clerks: readonly SampleStaff[];
  reviewers: readonly SampleStaff[];
  approvers: readonly SampleStaff[];
  manager: SampleStaff;
}

/** Everything that the parts of the generator share. Nothing here reads a clock or real chance. */
export interface World {
  officeId: string;
  now: Instant;
  today: Day;
  random: Random;
  vault: Vault;
  writer: BulkWriter;
  log: EventLog;
  calendar: Calendar;
  clock: OfficeClock;
  hours: OfficeHours;
  settings: OfficeSettings;
  staff: readonly SampleStaff[];
  /** Which version of an item was in force when. */
  versionAt: VersionAt;
  /** Puts into the outbox what the applicant of a case was told lately. */
  tell(file: CaseFile): void;
  crew: Crew;
  windows: readonly SampleWindow[];
  clients: readonly SampleClient[];
  /** Big offices tell only the main steps of a case in the log. */
  isLean: boolean;
  idAt(instant: Instant): string;
}

/** Everyone who holds the role, in the order of the list. */
export const staffWith = (staff: readonly SampleStaff[], role: Role): SampleStaff[] =>
  staff.filter(person => person.roles.includes(role));

/** The one person with this role. Throws when there is none. */
export function getStaff(staff: readonly SampleStaff[], role: Role): SampleStaff {
  const found = staff.find(person => person.roles.includes(role));
  if (!found) throw new Error(`the sample office has no ${role}`);
  return found;
}

export const crewOf = (staff: readonly SampleStaff[]): Crew => ({
  clerks: staffWith(staff, 'clerk'),
  reviewers: staffWith(staff, 'reviewer'),
  approvers: staffWith(staff, 'approver'),
  manager: getStaff(staff, 'manager'),
});
