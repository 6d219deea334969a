import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { RelativeUpdated } from '../../shared/RelativeUpdated.tsx';

/** How old the oldest figure on the page is, and whether new ones are on their way. */
export function AsOf() {
  const client = useQueryClient();
  const isUpdating = useIsFetching({ queryKey: ['kpi'] }) > 0;
  const shown = client
    .getQueryCache()
    .findAll({ queryKey: ['kpi'], type: 'active' })
    .flatMap(query => (query.state.dataUpdatedAt > 0 ? [query.state.dataUpdatedAt] : []));
  return <RelativeUpdated at={shown.length > 0 ? Math.min(...shown) : 0} isUpdating={isUpdating} />;
}
