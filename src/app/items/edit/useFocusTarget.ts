import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Editor } from './EditorContext.ts';

const selectorOf = (path: string) => `[name="${CSS.escape(path)}"], [data-path="${CSS.escape(path)}"]`;

/** Leads to the field of a path, in whatever part of the page it will stand. */
export function useFocusTarget(place: RefObject<HTMLElement | null>) {
  const [target, setTarget] = useState<Editor['target']>();
  const lead = useCallback(
    (path: string) => setTarget(before => ({ path, count: (before?.count ?? 0) + 1 })),
    [],
  );
  useEffect(() => {
    if (!target) return;
    // Its part, and its row, are opened first.
    const timer = setTimeout(() => {
      const found = place.current?.querySelector<HTMLElement>(selectorOf(target.path));
      found?.scrollIntoView({ block: 'center' });
      found?.focus();
    }, 60);
    return () => clearTimeout(timer);
  }, [target, place]);
  return { target, lead };
}
