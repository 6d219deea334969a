import { createContext, useContext } from 'react';
import type { TicketRecord } from '../../contract/tickets.ts';

/** What the parts of the counter tell each other. */
export interface DeskLinks {
  /** Said aloud to who cannot see the page. */
  say: (sentence: string) => void;
  /** A step was taken with this number: it may be the one to take back. */
  remember: (ticket: TicketRecord) => void;
  /** The place of the one F8 button; who is at the window puts "finish and next" there. */
  nextPlace: HTMLElement | null;
  setNextPlace: (place: HTMLElement | null) => void;
}

export const DeskContext = createContext<DeskLinks>({
  say: () => undefined,
  remember: () => undefined,
  nextPlace: null,
  setNextPlace: () => undefined,
});

export const useDesk = (): DeskLinks => useContext(DeskContext);
