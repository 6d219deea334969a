import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { Backlog } from '../charts/Backlog.tsx';
import { GreenEffect } from '../charts/GreenEffect.tsx';
import { OnTimeByMonth } from '../charts/OnTimeByMonth.tsx';
import { ProcessingByItem } from '../charts/ProcessingByItem.tsx';
import { ProcessingByMonth } from '../charts/ProcessingByMonth.tsx';
import { StageTimes } from '../charts/StageTimes.tsx';
import type { KpiFilters } from '../filters.ts';
import { Grid } from '../parts/Grid.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { useBacklog, useProcessing } from '../useFigures.ts';

/** Six charts at a glance: how long, on time, by item, by stage, green, and what is open. */
export function Overview({ filters }: { filters: KpiFilters }) {
  const t = useT();
  const { item } = filters;
  const byMonth = useProcessing(filters, ['month']);
  const byItem = useProcessing(filters, ['item'], ['item']);
  const byLane = useProcessing(filters, ['lane'], ['lane']);
  const byStage = useProcessing(filters, item ? ['stage', 'item'] : ['stage']);
  const backlog = useBacklog();
  const narrowed = (backlog.data ?? []).filter(row => !item || row.item === item);
  const reads = [byMonth, byItem, byLane, byStage, backlog];
  const isEmpty = byMonth.data?.length === 0;
  return (
    <Loaded reads={reads} waiting={<Waiting />}>
      <Grid>
        {isEmpty ? (
          <EmptyState title={t('kpi.empty.title')} text={t('kpi.empty.text')} />
        ) : (
          <>
            <ProcessingByMonth rows={byMonth.data ?? []} filters={filters} />
            <OnTimeByMonth rows={byMonth.data ?? []} filters={filters} />
            <ProcessingByItem rows={byItem.data ?? []} filters={filters} />
            <StageTimes rows={byStage.data ?? []} filters={filters} />
            <GreenEffect rows={byLane.data ?? []} filters={filters} />
          </>
        )}
        <Backlog rows={narrowed} />
      </Grid>
      {!isEmpty && (
        <Typography color="textSecondary" sx={{ mt: 1, fontSize: '0.86rem' }}>
          {t('kpi.unitNote')} · {t(byMonth.data?.every(row => row.exact) ? 'kpi.exact' : 'kpi.approximate')}
        </Typography>
      )}
    </Loaded>
  );
}

function Waiting() {
  return (
    <Grid isBusy>
      {['a', 'b', 'c', 'd', 'e', 'f'].map(key => (
        <Skeleton key={key} variant="rounded" height="19.5rem" />
      ))}
    </Grid>
  );
}
