import { useStore } from 'ra-core';
import type { Filter } from './filterValues.ts';

export interface SavedView {
  label: string;
  filter: Filter;
  sort: { field: string; order: 'ASC' | 'DESC' };
}

/** The person's own views of a list, on this computer; under react-admin's key, which signing out leaves alone. */
export function useSavedViews(resource: string) {
  const [kept, setViews] = useStore<SavedView[]>(`${resource}.savedQueries`, []);
  const views = Array.isArray(kept) ? kept.filter(view => view?.label && view.filter) : [];
  return {
    views,
    keep: (view: SavedView) => setViews([...views.filter(other => other.label !== view.label), view]),
    remove: (label: string) => setViews(views.filter(view => view.label !== label)),
  };
}
