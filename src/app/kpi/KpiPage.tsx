import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useSearchParams } from 'react-router';
import { useT } from '../i18n/useT.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ErrorState } from '../shared/ErrorState.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { RelativeUpdated } from '../shared/RelativeUpdated.tsx';
import { useItemChoices } from '../shared/records/items.ts';
import { useNow } from '../shared/useNow.ts';
import { Backlog } from './charts/Backlog.tsx';
import { GreenEffect } from './charts/GreenEffect.tsx';
import { OnTimeByMonth } from './charts/OnTimeByMonth.tsx';
import { ProcessingByItem } from './charts/ProcessingByItem.tsx';
import { ProcessingByMonth } from './charts/ProcessingByMonth.tsx';
import { StageTimes } from './charts/StageTimes.tsx';
import { monthsUntil, PERIODS } from './period.ts';
import { useBacklog, useProcessing } from './useFigures.ts';

/** 看板: where the time goes, from figures over all rows; each bar opens its cases. The address says what is shown. */
export default function KpiPage() {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const count = PERIODS.find(period => String(period) === search.get('months')) ?? 12;
  const item = search.get('item') || undefined;
  const months = monthsUntil(useNow(), count);

  const byMonth = useProcessing(months, item ? ['month', 'item'] : ['month']);
  const byItem = useProcessing(months, ['item']);
  const byLane = useProcessing(months, item ? ['lane', 'item'] : ['lane']);
  const byStage = useProcessing(months, item ? ['stage', 'item'] : ['stage']);
  const backlog = useBacklog();
  const reads = [byMonth, byItem, byLane, byStage, backlog];
  const failed = reads.find(read => read.error);
  const isReady = reads.every(read => read.data);
  const narrow = <R extends { item?: string }>(rows: readonly R[] = []): R[] =>
    rows.filter(row => !item || row.item === item);
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next, { replace: true });
  };
  const isEmpty = isReady && narrow(byMonth.data).length === 0;

  return (
    <>
      <PageTitle
        title={t('kpi.name')}
        beside={
          <RelativeUpdated at={byMonth.dataUpdatedAt} isUpdating={reads.some(read => read.isFetching)} />
        }
        actions={<Choices count={count} item={item} onChoose={choose} />}
      />
      {failed && !isReady && <ErrorState error={failed.error} onRetry={() => failed.refetch()} />}
      {!failed && !isReady && <Waiting />}
      {isReady && (
        <Box sx={GRID}>
          {isEmpty ? (
            <EmptyState title={t('kpi.empty.title')} text={t('kpi.empty.text')} />
          ) : (
            <>
              <ProcessingByMonth rows={narrow(byMonth.data)} months={months} item={item} />
              <OnTimeByMonth rows={narrow(byMonth.data)} months={months} item={item} />
              <ProcessingByItem rows={byItem.data ?? []} months={months} item={item} />
              <StageTimes rows={narrow(byStage.data)} />
              <GreenEffect rows={narrow(byLane.data)} months={months} item={item} />
            </>
          )}
          <Backlog rows={narrow(backlog.data)} />
        </Box>
      )}
      {isReady && !isEmpty && <Footnote isExact={byMonth.data?.every(row => row.exact) ?? true} />}
    </>
  );
}

const GRID = {
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 26rem), 1fr))',
};

function Waiting() {
  return (
    <Box sx={GRID} aria-busy>
      {['a', 'b', 'c', 'd', 'e', 'f'].map(key => (
        <Skeleton key={key} variant="rounded" height="19.5rem" />
      ))}
    </Box>
  );
}

function Footnote({ isExact }: { isExact: boolean }) {
  const t = useT();
  return (
    <Typography color="textSecondary" sx={{ mt: 1, fontSize: '0.86rem' }}>
      {t('kpi.unitNote')} · {t(isExact ? 'kpi.exact' : 'kpi.approximate')}
    </Typography>
  );
}

interface ChoicesProps {
  count: number;
  item: string | undefined;
  onChoose(name: string, value: string): void;
}

function Choices({ count, item, onChoose }: ChoicesProps) {
  const t = useT();
  const items = useItemChoices();
  return (
    <>
      <TextField
        select
        size="small"
        label={t('kpi.period')}
        value={String(count)}
        onChange={e => onChoose('months', e.target.value)}
        sx={{ minWidth: '9rem' }}
      >
        {PERIODS.map(period => (
          <MenuItem key={period} value={String(period)}>
            {t('kpi.months', { count: period })}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        size="small"
        label={t('kpi.item')}
        value={item ?? ''}
        onChange={e => onChoose('item', e.target.value)}
        sx={{ minWidth: '14rem' }}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      >
        <MenuItem value="">{t('kpi.allItems')}</MenuItem>
        {items.map(each => (
          <MenuItem key={each.id} value={each.id}>
            {each.name}
          </MenuItem>
        ))}
      </TextField>
    </>
  );
}
