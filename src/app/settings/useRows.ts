import { useRef, useState } from 'react';
import { newKey } from '../providers/newKey.ts';

/** The rows of a list that is typed: change, add and remove, with the focus where the hands go next. */
export function useRows<R extends { key: string }>(
  rows: readonly R[],
  onChange: (rows: readonly R[]) => void,
) {
  const [added, setAdded] = useState<string>();
  const addButton = useRef<HTMLButtonElement>(null);
  return {
    addButton,
    /** The row whose first field takes the focus. */
    isAdded: (row: R) => row.key === added,
    change: (row: R, part: Partial<R>) =>
      onChange(rows.map(each => (each.key === row.key ? { ...each, ...part } : each))),
    add: (row: Omit<R, 'key'>) => {
      const key = newKey();
      setAdded(key);
      onChange([...rows, { ...row, key } as R]);
    },
    remove: (row: R) => {
      onChange(rows.filter(each => each.key !== row.key));
      // Its own button is gone.
      addButton.current?.focus();
    },
  };
}
