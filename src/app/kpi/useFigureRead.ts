import type {
  AgeRow,
  Distribution,
  Figures,
  GreenEffect,
  IndicatorSeries,
  IndicatorValues,
} from '../../contract/figures.ts';
import type { BreachForecast } from '../../contract/forecast.ts';
import { useRead } from '../shared/useRead.ts';
import { type KpiFilters, type NarrowedBy, questionOf } from './filters.ts';

/** A cut of figures by groups; `more` narrows it beyond the page's filters. */
export const useFigures = (
  filters: KpiFilters,
  cube: Figures['cube'],
  groupBy: string,
  without: readonly NarrowedBy[] = [],
) => useRead<Figures>('kpi', `kpi/figures?${questionOf(filters, { cube, groupBy }, without)}`);

export const useDistribution = (filters: KpiFilters, more: Readonly<Record<string, string>>) =>
  useRead<Distribution>('kpi', `kpi/distribution?${questionOf(filters, more)}`);

export const useGreenEffect = (filters: KpiFilters) =>
  useRead<GreenEffect>('kpi', `kpi/green-effect?${questionOf(filters, {}, ['lane'])}`);

export const useAgeing = () => useRead<AgeRow[]>('kpi', 'kpi/ageing');

export const useBreaches = () => useRead<BreachForecast>('kpi', 'kpi/breaches');

export const useIndicators = (filters: Pick<KpiFilters, 'months' | NarrowedBy>, isEnabled = true) =>
  useRead<IndicatorValues>('kpi', `kpi/indicators?${questionOf(filters)}`, { isEnabled });

export const useSeries = (filters: KpiFilters, code: string, by: string) =>
  useRead<IndicatorSeries>('kpi', `kpi/series?${questionOf(filters, { code, by })}`);
