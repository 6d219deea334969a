import { useGetList, useGetMany, useGetOne } from 'ra-core';
import type { TicketRecord } from '../../contract/tickets.ts';
import type { QueueAnswer, WindowRecord } from '../../contract/windows.ts';
import { useConnection } from '../providers/OfficeContext.ts';
import { useItems } from '../shared/records/items.ts';
import { useToday } from '../shared/records/useToday.ts';
import { useRead } from '../shared/useRead.ts';
import { useStaff } from '../shared/useStaff.ts';

/** Live events bring every change; while they are interrupted we ask ourselves, in ms. */
const useFallbackInterval = () => (useConnection().stream === 'live' ? 60_000 : 10_000);

/** The window whose clerk I am. `isLooking` until the first answer. */
export function useMyWindow() {
  const staff = useStaff();
  const every = useFallbackInterval();
  const { data, isPending, error, refetch } = useGetList<WindowRecord>(
    'windows',
    {
      filter: { clerkId: staff?.id ?? '' },
      sort: { field: 'no', order: 'ASC' },
      pagination: { page: 1, perPage: 1 },
    },
    { enabled: staff !== undefined, refetchInterval: every },
  );
  return { window: data?.[0], isLooking: isPending, error: data ? null : error, refetch };
}

/** Who waits, in the order in which this window would call them. */
export const useQueue = (windowId: string) =>
  useRead<QueueAnswer>('tickets', `windows/${windowId}/queue`, {
    every: Math.min(30_000, useFallbackInterval()),
  });

/** The number at a window, while one is there. */
export const useTicket = (id: string | null) =>
  useGetOne<TicketRecord>('tickets', { id: id ?? '' }, { enabled: id !== null });

/** Today's numbers that were parked or missed, the earliest first. */
export function useHeldTickets() {
  const today = useToday();
  return useGetList<TicketRecord>('tickets', {
    filter: { serviceDay: today, status: ['parked', 'missed'] },
    sort: { field: 'takenAt', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
}

/** Numbers by their ids, as they are now. */
export const useTickets = (ids: readonly string[]) =>
  useGetMany<TicketRecord>('tickets', { ids: [...ids] }, { enabled: ids.length > 0 });

/** Every window of the office, with its clerk. */
export function useWindows(): readonly WindowRecord[] {
  const { data } = useGetList<WindowRecord>(
    'windows',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'no', order: 'ASC' }, filter: {} },
    { staleTime: 60_000 },
  );
  return data ?? [];
}

/** All items of the office, those that are not delegated yet last. */
export const useItemsOpenFirst = () => [...useItems()].sort((a, b) => Number(b.open) - Number(a.open));
