import { useGetList } from 'ra-core';
import type { TicketRecord } from '../../../contract/tickets.ts';
import type { Lane } from '../../../domain/queue/lanes.ts';
import { useToday } from '../../shared/records/useToday.ts';

/** Counts come from the server's totals, the longest wait from its order: one row is read for each figure. */
export function useWaiting() {
  const all = useFirstWaiting();
  const byLane: Partial<Record<Lane, number>> = {
    green: useFirstWaiting('green').total,
    courtesy: useFirstWaiting('courtesy').total,
    booked: useFirstWaiting('booked').total,
    ordinary: useFirstWaiting('ordinary').total,
  };
  return { total: all.total, oldest: all.data?.[0], byLane };
}

function useFirstWaiting(lane?: Lane) {
  const serviceDay = useToday();
  return useGetList<TicketRecord>(
    'tickets',
    {
      filter: { serviceDay, status: 'waiting', ...(lane ? { lane } : {}) },
      sort: { field: 'takenAt', order: 'ASC' },
      pagination: { page: 1, perPage: 1 },
    },
    { refetchInterval: 30_000 },
  );
}
