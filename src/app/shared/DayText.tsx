import { type Day, dayOf } from '../../domain/calendar/day.ts';
import { useApi } from '../providers/OfficeContext.ts';
import { dayText } from './dayText.ts';
import { useLanguage } from './useLanguage.ts';

/** A day as a person says it: 11月26日 周四. The exact day on hover; 「—」 for none. */
export function DayText({ day }: { day: Day | null | undefined }) {
  const language = useLanguage();
  const api = useApi();
  if (!day) return <span>—</span>;
  return (
    <time dateTime={day} title={day}>
      {dayText(day, language, dayOf(api.now()))}
    </time>
  );
}
