import { useT } from '../../i18n/useT.ts';
import { minutesText } from './minutesText.ts';

/** `minutes(95)`: working minutes in words; '—' for none. */
export function useMinutes(): (minutes: number | null | undefined) => string {
  const t = useT();
  return minutes => (minutes === null || minutes === undefined ? '—' : t(...minutesText(minutes)));
}
