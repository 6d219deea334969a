import { type RefObject, useEffect, useState } from 'react';

/** Whether what stands in the box is wider than the box: only then is there anything to move by keyboard. */
export function useOverflows(box: RefObject<HTMLElement | null>): boolean {
  const [isWide, setWide] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setWide(element.scrollWidth > element.clientWidth);
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    // The table grows with its rows while the box keeps its width.
    for (const child of element.children) watch.observe(child);
    return () => watch.disconnect();
  }, [box]);
  return isWide;
}
