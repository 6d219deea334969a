import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useT } from '../../i18n/useT.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ChartCard } from '../ChartCard.tsx';
import { numbersOf } from '../drill.ts';
import { type KpiFilters, useKpiFilters } from '../filters.ts';
import { HeatMap } from '../parts/HeatMap.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { useFigures } from '../useFigureRead.ts';

const SHOWN = ['taken', 'wait'] as const;

/** When people come and wait: hour by weekday. Each cell opens its numbers. */
export default function Hours({ filters }: { filters: KpiFilters }) {
  const t = useT();
  const { search, set } = useKpiFilters();
  const shown = SHOWN.find(each => each === search.get('show')) ?? 'taken';
  const read = useFigures(filters, 'hall', 'weekday,hour', ['channel']);
  const rows = read.data?.rows ?? [];
  const shownOf = (row: (typeof rows)[number] | undefined): number | null => {
    if (!row) return null;
    if (shown === 'taken') return row.figures.taken ?? 0;
    return row.p90 === null ? null : Math.round(row.p90 / 6) / 10;
  };
  const weekdayOf = (row: (typeof rows)[number]) => t(`kpi.weekdays.d${row.keys.weekday as '1'}`);
  const busiest = [...rows].sort((a, b) => (shownOf(b) ?? -1) - (shownOf(a) ?? -1))[0];
  const title = busiest
    ? t(`kpi.hours.${shown}Title`, {
        weekday: weekdayOf(busiest),
        hour: busiest.keys.hour ?? '',
        value: shownOf(busiest) ?? 0,
      })
    : t('kpi.hours.empty');
  const open = (row: (typeof rows)[number]) =>
    numbersOf(filters, shown === 'taken' ? 'taken' : 'called', {
      weekday: row.keys.weekday,
      hour: row.keys.hour,
    });
  return (
    <Loaded reads={[read]}>
      <ChartCard
        title={title}
        indicator={shown === 'taken' ? 'numbers-taken' : 'wait-p90'}
        height="auto"
        controls={
          <TextField
            select
            size="small"
            label={t('kpi.hours.show')}
            value={shown}
            onChange={event => set({ show: event.target.value })}
            sx={{ width: '14rem', my: 1 }}
          >
            {SHOWN.map(each => (
              <MenuItem key={each} value={each}>
                {t(`kpi.hours.${each}`)}
              </MenuItem>
            ))}
          </TextField>
        }
        chart={
          rows.length === 0 ? (
            <EmptyState title={t('kpi.hours.empty')} text={t('kpi.empty.text')} />
          ) : (
            <HeatMap
              label={title}
              cells={rows.map(row => ({
                row: row.keys.weekday ?? '',
                column: row.keys.hour ?? '',
                value: shownOf(row),
                address: open(row),
              }))}
              rowName={weekday => t(`kpi.weekdays.d${weekday as '1'}`)}
              columnName={hour => t('kpi.hours.hour', { hour })}
            />
          )
        }
        table={{
          rows,
          keyOf: row => `${weekdayOf(row)} ${row.keys.hour}`,
          addressOf: open,
          columns: [
            { label: t('kpi.dims.weekday'), text: weekdayOf },
            { label: t('kpi.dims.hour'), text: row => t('kpi.hours.hour', { hour: row.keys.hour ?? '' }) },
            {
              label: t(`kpi.hours.${shown}`),
              isNumber: true,
              text: row => String(shownOf(row) ?? '—'),
              value: row => shownOf(row),
            },
          ],
        }}
      />
    </Loaded>
  );
}
