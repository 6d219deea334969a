import { useQueryClient } from '@tanstack/react-query';
import { useGetOne } from 'ra-core';
import { useCallback } from 'react';
import type { CaseDetail } from '../../../contract/cases.ts';

/** The case that came of the form, as it is now. */
export function useCase(id: string | null): CaseDetail | undefined {
  const { data } = useGetOne<CaseDetail>('cases', { id: id ?? '' }, { enabled: id !== null });
  return id === null ? undefined : data;
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
