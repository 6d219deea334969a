import { useGetList } from 'ra-core';
import type { GreenExceptionRecord } from '../../../contract/people.ts';
import { useCan } from '../useStaff.ts';

/** The one-off greens asked for one ticket or case, the newest first, for those who may ask for one. */
export function useGreenExceptions(subjectId: string) {
  const canAsk = useCan()('green.request-exception');
  const { data } = useGetList<GreenExceptionRecord>(
    'green-exceptions',
    {
      pagination: { page: 1, perPage: 10 },
      sort: { field: 'requestedAt', order: 'DESC' },
      filter: { subjectId },
    },
    { enabled: canAsk },
  );
  const requests = data ?? [];
  return {
    canAsk,
    requests,
    /** Whether they are known by now. */
    isRead: data !== undefined,
    /** One is still to be decided. */
    isWaiting: requests.some(({ status }) => status === 'requested'),
  };
}
