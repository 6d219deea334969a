import { useQueryClient } from '@tanstack/react-query';
import { useGetList, useGetOne } from 'ra-core';
import { useCallback } from 'react';
import type { CaseDetail, CaseRecord } from '../../../contract/cases.ts';

/** The case that came of the form, as it is now. */
export function useCase(id: string | null): CaseDetail | undefined {
  const { data } = useGetOne<CaseDetail>('cases', { id: id ?? '' }, { enabled: id !== null });
  return id === null ? undefined : data;
}

/** What this visit has produced so far, whatever this page still remembers of it. */
export function useCasesOfVisit(ticketId: string): readonly CaseRecord[] {
  const { data } = useGetList<CaseRecord>('cases', {
    filter: { ticketId },
    sort: { field: 'receivedAt', order: 'ASC' },
    pagination: { page: 1, perPage: 50 },
  });
  return data ?? [];
}

/** Remembers a case that an action just answered, so that the page need not wait for it again. */
export function useRememberCase() {
  const client = useQueryClient();
  return useCallback(
    (made: CaseDetail) =>
      client.setQueryData(['cases', 'getOne', { id: String(made.id), meta: undefined }], made),
    [client],
  );
}
