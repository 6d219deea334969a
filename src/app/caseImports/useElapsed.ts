import { useT } from '../i18n/useT.ts';

/** Minutes by the clock as people say them: hours below two days, else days. */
export function useElapsed(): (minutes: number | null) => string {
  const t = useT();
  return minutes => {
    if (minutes === null) return '—';
    if (minutes < 2 * 24 * 60) return t('caseImports.hours', { hours: Math.round(minutes / 6) / 10 });
    return t('caseImports.days', { days: Math.round(minutes / 144) / 10 });
  };
}
