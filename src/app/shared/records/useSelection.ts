import { useListContext } from 'ra-core';

/** The rows of a list that are selected, over all of its pages. */
export interface Selection {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
  /** All rows of this page, or none of them. */
  togglePage: (ids: readonly string[]) => void;
}

export function useSelection(): Selection {
  const { selectedIds = [], onToggleItem, onSelect } = useListContext();
  const ids = new Set(selectedIds.map(String));
  return {
    ids,
    toggle: id => onToggleItem(id),
    togglePage(page) {
      const isAll = page.every(id => ids.has(id));
      const others = [...ids].filter(id => !page.includes(id));
      onSelect(isAll ? others : [...others, ...page]);
    },
  };
}
