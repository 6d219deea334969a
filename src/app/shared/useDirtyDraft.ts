import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useOffice } from '../providers/OfficeContext.ts';
import { createDraftBox } from './draft.ts';

export interface DirtyDraft<T> {
  value: T;
  /** Takes the next value, or a function of the present one. */
  setValue: (next: T | ((before: T) => T)) => void;
  isDirty: boolean;
  /** When the draft that was found on opening had been typed (ms); undefined when none was. */
  restoredAt: number | undefined;
  /** It is saved: the form is clean and the draft is gone. */
  settle: () => void;
  /** Back to `initial`. */
  discard: () => void;
}

const WRITE_AFTER = 250;
const isObject = (value: unknown) => typeof value === 'object' && value !== null;

/**
 * The state of a form that outlives a background refresh, a failed save and a reload. While nothing is typed it
 * follows `initial`; from the first change on it keeps what was typed until `settle` or `discard`. Kept for this
 * tab under `formKey` (name it with the record: `intake:${ticketId}`).
 */
export function useDirtyDraft<T extends object>(formKey: string, initial: T): DirtyDraft<T> {
  const { api, drafts } = useOffice();
  const box = useMemo(() => createDraftBox<T>(drafts, formKey, isObject), [drafts, formKey]);
  const [state, setState] = useState(() => openForm(box.find(), formKey));
  // Another form in the same place: its own draft, not this one's.
  const present = state.formKey === formKey ? state : openForm(box.find(), formKey);
  if (present !== state) setState(present);

  const latest = useRef({ initial, formKey });
  latest.current = { initial, formKey };

  const setValue = useCallback((next: T | ((before: T) => T)) => {
    setState(before => {
      const old = before.typed ?? latest.current.initial;
      return { ...before, typed: typeof next === 'function' ? next(old) : next };
    });
  }, []);

  // What was typed and not kept yet: whoever leaves within the quarter second loses nothing either.
  const unkept = useRef<T>(undefined);
  const clear = useCallback(() => {
    unkept.current = undefined;
    box.drop();
    setState({ formKey, typed: undefined, restoredAt: undefined });
  }, [box, formKey]);

  const { typed } = present;
  useEffect(() => {
    if (typed === undefined) return;
    unkept.current = typed;
    const write = () => {
      unkept.current = undefined;
      box.keep(typed, api.now());
    };
    const timer = setTimeout(write, WRITE_AFTER);
    // A reload within the quarter second must not lose the last letters.
    window.addEventListener('pagehide', write);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', write);
    };
  }, [typed, box, api]);
  useEffect(
    () => () => {
      if (unkept.current !== undefined) box.keep(unkept.current, api.now());
    },
    [box, api],
  );

  return {
    value: typed ?? initial,
    setValue,
    isDirty: typed !== undefined,
    restoredAt: present.restoredAt,
    settle: clear,
    discard: clear,
  };
}

function openForm<T>(draft: { value: T; at: number } | undefined, formKey: string) {
  return { formKey, typed: draft?.value, restoredAt: draft?.at };
}
