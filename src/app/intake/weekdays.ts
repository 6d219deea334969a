import { useT } from '../i18n/useT.ts';

const WEEKDAYS = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'] as const;

/** Monday … Sunday. */
export function useWeekdays(): string[] {
  const t = useT();
  return WEEKDAYS.map(day => t(`intake.weekdays.${day}`));
}
