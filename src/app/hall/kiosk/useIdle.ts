import { useEffect, useRef, useState } from 'react';

const SIGNS = ['pointerdown', 'keydown'] as const;

/** Seconds until `onIdle`, from the last touch or key on. Counted by a stopwatch: the kiosk's clock may jump. */
export function useIdle(seconds: number, isOn: boolean, onIdle: () => void): number {
  const [left, setLeft] = useState(seconds);
  const end = useRef(onIdle);
  end.current = onIdle;
  useEffect(() => {
    if (!isOn) return;
    let until = performance.now() + seconds * 1000;
    const touch = () => {
      until = performance.now() + seconds * 1000;
      setLeft(seconds);
    };
    touch();
    const timer = setInterval(() => {
      const rest = Math.ceil((until - performance.now()) / 1000);
      setLeft(Math.max(0, rest));
      if (rest <= 0) end.current();
    }, 500);
    for (const sign of SIGNS) window.addEventListener(sign, touch);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, touch);
    };
  }, [seconds, isOn]);
  return left;
}
