import type { MessageKey } from '../../i18n/catalogue.ts';
import type { TextValues } from '../../i18n/useT.ts';

/** Working minutes of a usual office day (9:00–12:00 and 13:30–17:00). Only for words, never for limits. */
export const OFFICE_DAY = 390;

/** Working minutes as a person says them: 45 分钟, 3 小时 20 分, 1.6 个工作日. */
export function minutesText(minutes: number): [MessageKey, TextValues] {
  if (minutes >= OFFICE_DAY) return ['records.time.days', { count: round1(minutes / OFFICE_DAY) }];
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return ['records.time.minutes', { count: rest }];
  return rest === 0
    ? ['records.time.hours', { count: hours }]
    : ['records.time.hoursMinutes', { hours, minutes: rest }];
}

const round1 = (value: number): number => Math.round(value * 10) / 10;
