import { type Day, weekdayOf, yearOf } from '../../domain/calendar/day.ts';

export type Language = 'zh' | 'en';

const WEEKDAYS = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 11月26日（周四） / Thu 26 Nov; with the year when it is not the year of `today`. */
export function dayText(day: Day, today: Day, language: Language): string {
  const weekday = WEEKDAYS[language][weekdayOf(day) - 1] ?? '';
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const isOtherYear = yearOf(day) !== yearOf(today);
  if (language === 'zh') return `${isOtherYear ? `${yearOf(day)}年` : ''}${month}月${date}日（${weekday}）`;
  return `${weekday} ${date} ${MONTHS[month - 1]}${isOtherYear ? ` ${yearOf(day)}` : ''}`;
}

/** Time that has passed as a running clock: 06:12, 1:06:12. Never below zero. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** Whole minutes since an ISO instant, rounded down, never below zero. */
export const minutesSince = (instant: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(instant)) / 60_000));

/** 14:05 of the office day (UTC+8) of an instant in ms. */
export function timeText(instant: number): string {
  return new Date(instant + 480 * 60_000).toISOString().slice(11, 16);
}
