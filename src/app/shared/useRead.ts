import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useLogoutIfAccessDenied } from 'ra-core';
import { useOffice } from '../providers/OfficeContext.ts';

interface Options {
  isEnabled?: boolean;
  /** Also read again by itself, in ms. Live events already do it after every change. */
  every?: number;
}

/**
 * Reads a path below /api that is not one of react-admin's lists: `useRead<Row[]>('kpi', 'kpi/processing-time?…')`.
 * `resource` is the name under which live events make it old. Old data stay visible while new load.
 */
export function useRead<T>(
  resource: string,
  path: string,
  { isEnabled = true, every }: Options = {},
): UseQueryResult<T> {
  const { dataProvider } = useOffice();
  const signOutIfEnded = useLogoutIfAccessDenied();
  return useQuery<T>({
    queryKey: [resource, 'read', path],
    queryFn: async ({ signal }) => {
      try {
        return await dataProvider.get<T>(path, { signal });
      } catch (error) {
        await signOutIfEnded(error);
        throw error;
      }
    },
    enabled: isEnabled,
    refetchInterval: every,
    placeholderData: keepPreviousData,
  });
}
