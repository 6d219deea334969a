/** Minutes since midnight as on a clock: 540 → 09:00; the end of the day is 24:00. */
export const minuteText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** 9:00, 09：00 or 0900 → 540, up to 24:00; undefined for what is no time of a day. */
export function findMinute(typed: string): number | undefined {
  const match = /^(\d{1,2})[:：]?(\d{2})$/.exec(typed.trim());
  if (!match) return undefined;
  const hour = Number(match[1]);
  const minute = Number(match[2]);
  const total = hour * 60 + minute;
  return minute < 60 && total <= 1440 ? total : undefined;
}
