import { EmptyState } from './EmptyState.tsx';
import { PageTitle } from './PageTitle.tsx';

/** Holds the place of a page that is being built. */
export function PagePlaceholder({ title }: { title: string }) {
  return (
    <>
      <PageTitle title={title} />
      <EmptyState title={title} />
    </>
  );
}
