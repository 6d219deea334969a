import type { ApplicantRecord } from '../../contract/people.ts';
import type { IdType } from '../../domain/identity/idTypes.ts';
import { maskIdNumber, maskName, maskPhone } from '../../domain/identity/mask.ts';
import type { applicants } from '../db/schema/people.ts';
import type { Vault } from '../http/vault.ts';

export type ApplicantRow = typeof applicants.$inferSelect;

type Person = Pick<ApplicantRow, 'name' | 'idType' | 'idNumberSealed' | 'phoneSealed'>;

/** Name, number and phone as they may be shown to anybody who works on cases. */
export function maskPerson(vault: Vault, row: Person) {
  return {
    name: maskName(row.name),
    idType: row.idType,
    idNumber: maskIdNumber(row.idType as IdType, vault.open(row.idNumberSealed)),
    phone: row.phoneSealed === null ? null : maskPhone(vault.open(row.phoneSealed)),
  };
}

/** An applicant as it crosses the wire: masked. */
export function presentApplicant(vault: Vault, row: ApplicantRow): ApplicantRecord {
  return {
    id: row.id,
    ...maskPerson(vault, row),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
