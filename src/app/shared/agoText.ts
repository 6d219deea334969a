import type { MessageKey } from '../i18n/catalogue.ts';
import type { TextValues } from '../i18n/useT.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago: 刚刚, 12 分钟前, 3 小时前, 2 天前. A future moment counts as now. */
export function agoText(instant: number, now: number): [MessageKey, TextValues] {
  const age = now - instant;
  if (age < MINUTE) return ['shell.time.justNow', {}];
  if (age < HOUR) return ['shell.time.minutesAgo', { smart_count: Math.floor(age / MINUTE) }];
  if (age < DAY) return ['shell.time.hoursAgo', { smart_count: Math.floor(age / HOUR) }];
  return ['shell.time.daysAgo', { smart_count: Math.floor(age / DAY) }];
}

/** Whole minutes waited, never below zero. */
export const minutesSince = (instant: number, now: number): number =>
  Math.max(0, Math.floor((now - instant) / MINUTE));
