import { RowsSkeleton } from '../shared/RowsSkeleton.tsx';

/** While a page's own script is read. */
export function LoadingPage() {
  return <RowsSkeleton rows={10} />;
}
