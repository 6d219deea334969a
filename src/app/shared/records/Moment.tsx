import { type Day, dayOf, yearOf } from '../../../domain/calendar/day.ts';
import { useApi } from '../../providers/OfficeContext.ts';
import { clockText, dayText, exactText } from '../dayText.ts';
import { useLanguage } from '../useLanguage.ts';

interface Props {
  at: string | null | undefined;
  /** Today's too. */
  withDay?: boolean;
  /** 11-26 10:32, with the year when it is another one. */
  isShort?: boolean;
}

/** A moment on the office clock: 11月26日 周四 10:32; today's only 10:32. The exact value on hover. */
export function Moment({ at, withDay, isShort }: Props) {
  const language = useLanguage();
  const today = dayOf(useApi().now());
  if (!at) return <span>—</span>;
  const instant = Date.parse(at);
  const day = dayOf(instant);
  const isToday = day === today && !withDay;
  const dayWords = isShort ? shortDay(day, today) : dayText(day, language, today);
  return (
    <time dateTime={at} title={exactText(instant)} style={{ whiteSpace: 'nowrap' }}>
      {isToday ? clockText(instant) : `${dayWords} ${clockText(instant)}`}
    </time>
  );
}

const shortDay = (day: Day, today: Day): string => (yearOf(day) === yearOf(today) ? day.slice(5) : day);
