import { useEffect, useRef } from 'react';

/** The element that takes the focus when it comes: where a link is the next step, which no `autoFocus` reaches. */
export function useFirstFocus<E extends HTMLElement>() {
  const place = useRef<E>(null);
  useEffect(() => place.current?.focus(), []);
  return place;
}
