import { eq } from 'drizzle-orm';
import { ApplicantRecord } from '../../contract/people.ts';
import { normalizeNumber } from '../../domain/identity/normalize.ts';
import { applicants } from '../db/schema/people.ts';
import { malformed } from '../http/problem.ts';
import type { ResourceSpec } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { type ApplicantRow, presentApplicant } from './present.ts';
import { applicantSearch } from './search.ts';

export function applicantSpec(house: House): ResourceSpec<ApplicantRow, ApplicantRecord> {
  const { db, vault } = house.deps;
  return {
    name: 'applicants',
    access: 'applicants.read',
    table: applicants,
    id: applicants.id,
    fields: {
      id: { column: applicants.id, kind: 'id' },
      name: { column: applicants.name, kind: 'text' },
      idType: { column: applicants.idType, kind: 'text' },
      createdAt: { column: applicants.createdAt, kind: 'instant' },
      updatedAt: { column: applicants.updatedAt, kind: 'instant' },
    },
    search: q => applicantSearch(vault, q),
    special(name, value) {
      if (name !== 'idNumber') return undefined;
      if (typeof value !== 'string' || value.length > 60) throw malformed('bad-filter', { detail: name });
      return eq(applicants.idNumberHash, vault.index('id-number', normalizeNumber(value)));
    },
    scope: ask => eq(applicants.officeId, ask.actor.officeId),
    read: (condition, order, limit, offset) =>
      db.select().from(applicants).where(condition).orderBy(order).limit(limit).offset(offset),
    present: async rows => rows.map(row => presentApplicant(vault, row)),
    record: ApplicantRecord,
  };
}
