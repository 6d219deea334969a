import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useNavigate } from 'react-router';
import type { Distribution } from '../../../contract/figures.ts';
import type { IndicatorCode } from '../../../domain/kpi/indicators.ts';
import { TURNS, type Turn } from '../../../domain/kpi/turns.ts';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { useMinutes } from '../../shared/records/useMinutes.ts';
import { ChartCard } from '../ChartCard.tsx';
import { casesOf } from '../drill.ts';
import { shareText } from '../figures.ts';
import { type KpiFilters, useKpiFilters } from '../filters.ts';
import { Histogram } from '../parts/Histogram.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { useDistribution } from '../useFigureRead.ts';

type Bin = Distribution['bins'][number];
type ShareBin = Bin & { share: number };

/** How processing time is spread: most cases, and the long tail. Each bar opens its cases. */
export default function Spread({ filters }: { filters: KpiFilters }) {
  const t = useT();
  const minutes = useMinutes();
  const navigate = useNavigate();
  const { search, set } = useKpiFilters();
  const turn = TURNS.find(each => each === search.get('turn'));
  const read = useDistribution(filters, turn ? { cube: 'turn', turn } : { cube: 'case' });
  const { bins = [], count = 0, p50 = null, p90 = null } = read.data ?? {};
  const title =
    count === 0
      ? t('kpi.empty.title')
      : t('kpi.spread.title', { count, p50: minutes(p50), p90: minutes(p90) });
  const open = ({ from, to }: Pick<Bin, 'from' | 'to'>) =>
    casesOf(turn ? { ...filters, channel: undefined } : filters, 'measured', {
      ...(turn && { turn }),
      atLeast: from,
      ...(to !== null && { below: to }),
    });
  const nameOf = ({ from, to }: Pick<Bin, 'from' | 'to'>) =>
    to === null ? t('kpi.spread.andMore', { from: minutes(from) }) : `${minutes(from)} – ${minutes(to)}`;
  let reached = 0;
  const rows = bins.map(bin => {
    reached += bin.count;
    return { ...bin, share: count === 0 ? 0 : reached / count };
  });
  return (
    <Loaded reads={[read]}>
      <ChartCard<ShareBin>
        title={title}
        indicator={(turn ? `turn-${turn}` : 'processing-time-p50') as IndicatorCode}
        height="24rem"
        controls={<TurnChoice value={turn} onChoose={next => set({ turn: next })} />}
        chart={
          count === 0 ? (
            <EmptyState title={t('kpi.empty.title')} text={t('kpi.empty.text')} />
          ) : (
            <Histogram
              label={t('kpi.aria', { title })}
              rows={rows}
              words={{ count: t('kpi.spread.cases'), share: t('kpi.spread.cumulative') }}
              nameOf={nameOf}
              tickOf={from => minutes(from)}
              onOpen={row => navigate(open(row))}
            />
          )
        }
        table={{
          rows,
          keyOf: nameOf,
          addressOf: open,
          columns: [
            { label: t('kpi.spread.range'), text: nameOf },
            {
              label: t('kpi.spread.cases'),
              isNumber: true,
              text: row => String(row.count),
              value: row => row.count,
            },
            {
              label: t('kpi.spread.cumulative'),
              isNumber: true,
              text: row => shareText(row.share),
              value: row => row.share,
            },
          ],
        }}
      />
    </Loaded>
  );
}

function TurnChoice({
  value,
  onChoose,
}: {
  value: Turn | undefined;
  onChoose(turn: string | undefined): void;
}) {
  const t = useT();
  return (
    <TextField
      select
      size="small"
      label={t('kpi.spread.of')}
      value={value ?? ''}
      onChange={event => onChoose(event.target.value || undefined)}
      sx={{ width: '14rem', my: 1 }}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{t('kpi.spread.whole')}</MenuItem>
      {TURNS.map(turn => (
        <MenuItem key={turn} value={turn}>
          {t(`kpi.turns.${turn}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}
