import { type Day, dayOf, isDay, minuteOfDay, weekdayOf, yearOf } from '../../domain/calendar/day.ts';
import type { Language } from '../i18n/catalogue.ts';

const WEEKDAYS = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 11月26日 周四 / Thu 26 Nov; with the year when it is not the one of `today`. */
export function dayText(day: Day, language: Language, today?: Day): string {
  if (!isDay(day)) return day;
  const weekday = WEEKDAYS[language][weekdayOf(day) - 1];
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8, 10));
  const isOtherYear = today !== undefined && yearOf(day) !== yearOf(today);
  return language === 'zh'
    ? `${isOtherYear ? `${yearOf(day)}年` : ''}${month}月${date}日 ${weekday}`
    : `${weekday} ${date} ${MONTHS[month - 1]}${isOtherYear ? ` ${yearOf(day)}` : ''}`;
}

/** 10:32 on the office clock. */
export function clockText(instant: number): string {
  const minute = minuteOfDay(instant);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** 2026-11-26 10:32 on the office clock: the exact value, for hover and focus. */
export const exactText = (instant: number): string => `${dayOf(instant)} ${clockText(instant)}`;
