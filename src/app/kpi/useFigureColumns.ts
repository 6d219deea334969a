import type { ProcessingRow } from '../../contract/kpi.ts';
import { LANE_TEXTS, type Lane } from '../../domain/queue/lanes.ts';
import { useT } from '../i18n/useT.ts';
import { useItemName, useItems } from '../shared/records/items.ts';
import { useLocalText } from '../shared/records/localText.ts';
import { useMinutes } from '../shared/records/useMinutes.ts';
import type { FigureColumn } from './FigureTable.tsx';
import { rateOf, shareText, stageNameOf } from './figures.ts';

type Column = FigureColumn<ProcessingRow>;

/** The columns that the tables behind the charts share. */
export function useFigureColumns() {
  const t = useT();
  const minutes = useMinutes();
  const local = useLocalText();
  const name = useItemName();
  const items = useItems();
  const text = (label: string, read: (row: ProcessingRow) => string): Column => ({ label, text: read });
  const number = (
    label: string,
    read: (row: ProcessingRow) => string,
    value?: (row: ProcessingRow) => number | null,
  ): Column => ({ label, isNumber: true, text: read, ...(value && { value }) });
  const limitOf = (row: ProcessingRow) => items.find(each => each.code === row.item)?.committedDays;
  return {
    month: text(t('kpi.columns.month'), row => (row.month ?? '').slice(0, 7)),
    item: text(t('kpi.columns.item'), row => name(row.item ?? '')),
    stage: text(t('kpi.columns.stage'), stageNameOf),
    lane: text(t('kpi.columns.lane'), row => local(LANE_TEXTS[row.lane as Lane]) || (row.lane ?? '')),
    count: number(
      t('kpi.columns.count'),
      row => String(row.count),
      row => row.count,
    ),
    onTime: number(
      t('kpi.columns.onTime'),
      row => String(row.onTime),
      row => row.onTime,
    ),
    withDue: number(
      t('kpi.columns.withDue'),
      row => String(row.withDue),
      row => row.withDue,
    ),
    rate: number(
      t('kpi.columns.rate'),
      row => shareText(rateOf([row]).share),
      row => rateOf([row]).share,
    ),
    p50: number(
      t('kpi.columns.p50'),
      row => minutes(row.p50),
      row => row.p50,
    ),
    p90: number(
      t('kpi.columns.p90'),
      row => minutes(row.p90),
      row => row.p90,
    ),
    limit: number(t('kpi.columns.limit'), row => {
      const days = limitOf(row);
      return days === undefined ? '—' : t('kpi.unit.days', { count: days });
    }),
  };
}
