import { dayOf } from '../../../domain/calendar/day.ts';
import { useApi } from '../../providers/OfficeContext.ts';
import { clockText, dayText, exactText } from '../dayText.ts';
import { useLanguage } from '../useLanguage.ts';

/** A moment on the office clock: 11月26日 周四 10:32; today's only 10:32. The exact value on hover. */
export function Moment({ at, withDay }: { at: string | null | undefined; withDay?: boolean }) {
  const language = useLanguage();
  const today = dayOf(useApi().now());
  if (!at) return <span>—</span>;
  const instant = Date.parse(at);
  const day = dayOf(instant);
  const isToday = day === today && !withDay;
  return (
    <time dateTime={at} title={exactText(instant)} style={{ whiteSpace: 'nowrap' }}>
      {isToday ? clockText(instant) : `${dayText(day, language, today)} ${clockText(instant)}`}
    </time>
  );
}
