import { useRef, useState } from 'react';
import { useEditor } from './EditorContext.ts';
import { valueAt } from './path.ts';
import { moved, without } from './rows.ts';

/**
 * The rows of a list of the definition: add, remove, move, with the focus where the hands go next. `isLeftOut`: an empty
 * list is none.
 */
export function useRowsAt<R>(path: string, isLeftOut = false) {
  const { draft, set, isReadOnly } = useEditor();
  const rows = (valueAt(draft, path) ?? []) as readonly R[];
  const [added, setAdded] = useState<number>();
  const addButton = useRef<HTMLButtonElement>(null);
  return {
    rows,
    isReadOnly,
    addButton,
    /** The row that has just come: its first field takes the focus. */
    isAdded: (index: number) => index === added,
    add: (row: R) => {
      setAdded(rows.length);
      set(path, [...rows, row]);
    },
    remove: (index: number) => {
      setAdded(undefined);
      const left = without(rows, index);
      set(path, isLeftOut && left.length === 0 ? undefined : left);
      // Its own button is gone.
      addButton.current?.focus();
    },
    move: (index: number, by: -1 | 1) => {
      setAdded(undefined);
      set(path, moved(rows, index, by));
    },
  };
}

export type RowsAt<R> = ReturnType<typeof useRowsAt<R>>;
