import { useCallback, useEffect, useRef, useState } from 'react';
import { useOffice } from '../providers/OfficeContext.ts';

const LOOK_EVERY = 15_000;
/** Typing in a form sends nothing: so often the server is told that somebody is there. */
const TELL_EVERY = 5 * 60_000;
const SIGNS = ['pointerdown', 'keydown', 'wheel'] as const;

/**
 * Whether nobody has touched the page for `limit` ms. It measures real time (performance.now), also in training,
 * whose clock may jump. While somebody works, the session is renewed every five minutes.
 */
export function useIdle(limit: number) {
  const { authProvider, api } = useOffice();
  const touchedAt = useRef(performance.now());
  const toldAt = useRef(performance.now());
  const [isIdle, setIdle] = useState(false);

  const stay = useCallback(() => {
    touchedAt.current = performance.now();
    toldAt.current = performance.now();
    setIdle(false);
    void authProvider.renew().catch(() => undefined);
  }, [authProvider]);

  useEffect(() => {
    if (api.training) return;
    const touch = () => {
      touchedAt.current = performance.now();
    };
    const look = () => {
      const now = performance.now();
      setIdle(now - touchedAt.current > limit);
      const hasWorked = touchedAt.current > toldAt.current;
      if (hasWorked && now - toldAt.current > TELL_EVERY) {
        toldAt.current = now;
        void authProvider.renew().catch(() => undefined);
      }
    };
    for (const sign of SIGNS) window.addEventListener(sign, touch, { passive: true });
    const timer = setInterval(look, LOOK_EVERY);
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, touch);
      clearInterval(timer);
    };
  }, [authProvider, limit, api]);

  return { isIdle, stay };
}
