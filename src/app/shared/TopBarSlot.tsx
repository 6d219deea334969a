import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';

/** Where in the top bar the present page may put something (null until the bar is drawn). */
export const TopBarSlotContext = createContext<HTMLElement | null>(null);

/** Puts the window's state, or what a page wants to keep in view, beside the product's name. */
export function TopBarSlot({ children }: { children: ReactNode }) {
  const place = useContext(TopBarSlotContext);
  return place && createPortal(children, place);
}
