import type { IndicatorUnit } from '../../domain/kpi/indicator.ts';
import { useT } from '../i18n/useT.ts';
import { useMinutes } from '../shared/records/useMinutes.ts';
import { shareText } from './figures.ts';

/** An indicator's value in words: a share as per cent, minutes as a person says them, counts whole. */
export function useValueText(): (value: number | null, unit: IndicatorUnit) => string {
  const t = useT();
  const minutes = useMinutes();
  return (value, unit) => {
    if (value === null) return '—';
    switch (unit) {
      case 'share':
        return shareText(value);
      case 'working-minutes':
        return minutes(Math.round(value));
      case 'minutes':
        return t('kpi.unit.minutes', { count: Math.round(value * 10) / 10 });
      case 'clock-minutes':
        return value >= 2880
          ? t('kpi.unit.clockDays', { count: Math.round(value / 144) / 10 })
          : t('kpi.unit.clockHours', { count: Math.round(value / 6) / 10 });
      case 'visits':
        return (Math.round(value * 100) / 100).toFixed(2);
      default:
        return String(Math.round(value));
    }
  };
}
