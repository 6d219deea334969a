import { useT } from '../../i18n/useT.ts';

/** `2026-10` → 2026年10月. */
export function useMonthTitle(): (month: string) => string {
  const t = useT();
  return month => {
    const [year = '', no = ''] = month.split('-');
    return t('kpi.monthName', { year, month: Number(no) });
  };
}
