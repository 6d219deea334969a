import { useEffect, useState } from 'react';
import { useApi } from '../providers/OfficeContext.ts';

/** The office's present (ms), new every second: for a clock that is seen running. */
export function useTick(): number {
  const api = useApi();
  const [now, setNow] = useState(() => api.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(api.now()), 1000);
    return () => clearInterval(timer);
  }, [api]);
  return now;
}
