import { type Day, isDay } from '../calendar/day.ts';

/** `2026年3月2日`, as papers write days; '' for what is no day. */
export function paperDay(day: unknown): string {
  if (typeof day !== 'string' || !isDay(day)) return '';
  const [year, month, date] = (day as Day).split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
