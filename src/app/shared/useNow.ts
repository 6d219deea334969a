import { useEffect, useState } from 'react';
import { useApi } from '../providers/OfficeContext.ts';

const MINUTE = 60_000;

/** The office's present (ms), new at every full minute and whenever it has jumped. */
export function useNow(): number {
  const api = useApi();
  const [now, setNow] = useState(() => api.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      clearTimeout(timer);
      const present = api.now();
      setNow(present);
      timer = setTimeout(tick, MINUTE - (present % MINUTE) + 5);
    };
    tick();
    const stop = api.onJump?.(tick);
    // Timers sleep in a hidden tab: catch up when it is seen again.
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      stop?.();
      document.removeEventListener('visibilitychange', tick);
    };
  }, [api]);
  return now;
}
