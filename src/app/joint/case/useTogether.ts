import { useGetList } from 'ra-core';
import type { CaseRecord } from '../../../contract/cases.ts';
import { FAMILY_MOST } from '../../../domain/joint/family.ts';

type By = { jointId: string } | { familyId: string };

/** The cases that belong together, the one on the page among them, as far as this person may see them. */
export const useTogether = (by: By | undefined) =>
  useGetList<CaseRecord>(
    'cases',
    {
      filter: by ?? {},
      sort: { field: 'receivedAt', order: 'ASC' },
      pagination: { page: 1, perPage: FAMILY_MOST },
    },
    { enabled: by !== undefined },
  );

/** Those that wait for acceptance. */
export const waitingIn = (rows: readonly CaseRecord[]): string[] =>
  rows.filter(({ status }) => status === 'received').map(({ id }) => id);
