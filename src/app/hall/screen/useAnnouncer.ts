import { useEffect, useRef, useState } from 'react';
import type { BoardCall, HallBoard } from '../../../contract/hall.ts';
import { createBrowserVoice } from './browserVoice.ts';
import { type Announcer, createAnnouncer, findNewCalls } from './speech.ts';

/** How long a call stands in the large place and flashes, at least. */
const SHOWN_MS = 12_000;

/**
 * Makes new calls of the board heard, once sound was switched on, and says which one stands in the large place: the one
 * being said, else the newest.
 */
export function useAnnouncer(board: HallBoard | undefined, serverNow: number, english: boolean) {
  const seen = useRef(new Set<string>());
  const announcer = useRef<Announcer>(undefined);
  const isEnglish = useRef(english);
  isEnglish.current = english;
  const [spoken, setSpoken] = useState<BoardCall>();
  const [isOn, setOn] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the server's present is read when a board comes
  useEffect(() => {
    if (!board) return;
    for (const call of findNewCalls(seen.current, board.calls, serverNow)) {
      if (announcer.current) announcer.current.announce(call);
      else setSpoken(call);
    }
  }, [board]);

  useEffect(() => {
    if (!spoken) return;
    const timer = setTimeout(() => setSpoken(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [spoken]);

  function switchOn(): void {
    announcer.current ??= createAnnouncer(createBrowserVoice(), {
      english: () => isEnglish.current,
      onBegin: setSpoken,
    });
    setOn(true);
  }

  return { spoken, isOn, switchOn };
}
