import type { CalendarYear } from './calendar.ts';

/**
 * A stand-in (推定) for a year whose notice is not out: Monday–Friday less the holidays that fall on fixed
 * dates of the solar calendar in 全国年节及纪念日放假办法 (元旦 1 January, 劳动节 1–2 May, 国庆节 1–3 October).
 * No lunar holiday, no bridge and no make-up day is guessed. For the sample office and training only.
 */
export function estimatedYear(year: number): CalendarYear {
  const fixed: readonly (readonly [monthDay: string, name: string])[] = [
    ['01-01', '元旦'],
    ['05-01', '劳动节'],
    ['05-02', '劳动节'],
    ['10-01', '国庆节'],
    ['10-02', '国庆节'],
    ['10-03', '国庆节'],
  ];
  const days = fixed.map(([monthDay, name]) => ({ date: `${year}-${monthDay}`, works: false, name }));
  return { year, basis: 'estimated', notice: '', days };
}
