import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { LiveHall } from '../../contract/live.ts';
import { useRead } from '../shared/useRead.ts';
import { createPacer } from './pacer.ts';

const GAP_MS = 1000;
/** Also without any event: waits grow, and a stream may be down. */
const EVERY_MS = 15_000;
/** Two readings failed to come: what is shown may no longer be so. */
const STALE_MS = 2 * EVERY_MS + 5000;

let signals = 0;

/** The hall as it is, read again after every change in it, at most once a second. */
export function useLive() {
  // What live events make old is only this number; the hall follows it at its own pace.
  const { data: signal } = useQuery({ queryKey: ['live', 'signal'], queryFn: async () => ++signals });
  const hall = useRead<LiveHall>('hall-now', 'live', { every: EVERY_MS });
  const refetch = useRef(hall.refetch);
  refetch.current = hall.refetch;
  const [pacer] = useState(() =>
    createPacer(
      () => refetch.current({ cancelRefetch: false }),
      GAP_MS,
      () => performance.now(),
    ),
  );
  useEffect(() => {
    if (signal !== undefined) pacer.ask();
  }, [signal, pacer]);
  useEffect(() => pacer.stop, [pacer]);
  return hall;
}

/** The server's present (ms), new every second: elapsed times do not depend on this computer's clock. */
export function useServerNow(hall: LiveHall, readAt: number): { now: number; isStale: boolean } {
  const [present, setPresent] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setPresent(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const age = Math.max(0, present - readAt);
  return { now: Date.parse(hall.at) + age, isStale: age > STALE_MS };
}
