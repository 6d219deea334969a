import { useGetList } from 'ra-core';
import type { CaseRecord } from '../../../contract/cases.ts';
import type { ApplicantRecord } from '../../../contract/people.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { CASE_STATUSES, isClosed } from '../../../domain/cases/statuses.ts';
import { checkIdNumber } from '../../../domain/identity/idNumber.ts';
import type { PersonDraft } from './draft.ts';

export const OPEN_STATUSES = CASE_STATUSES.filter(status => !isClosed(status) || status === 'issued');

/** The person with exactly this number, once it is a right one; looked up by its keyed hash. */
export function useKnownApplicant(applicant: PersonDraft, today: Day) {
  const check = checkIdNumber(applicant.idType, applicant.idNumber, today);
  const { data } = useGetList<ApplicantRecord>(
    'applicants',
    { filter: { idNumber: check.ok ? check.normalized : '' }, pagination: { page: 1, perPage: 1 } },
    { enabled: check.ok },
  );
  const person = check.ok ? data?.[0] : undefined;
  return { person, openCases: useOpenCases(person?.id ?? null).total };
}

/** What this person still has running, and what waits to be handed over; the most urgent first. */
export function useOpenCases(applicantId: string | null) {
  return useGetList<CaseRecord>(
    'cases',
    {
      filter: { applicantId: applicantId ?? '', status: OPEN_STATUSES },
      sort: { field: 'receivedAt', order: 'DESC' },
      pagination: { page: 1, perPage: 10 },
    },
    { enabled: applicantId !== null },
  );
}
