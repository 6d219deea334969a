import type { Lane } from '../../domain/queue/lanes.ts';
import type { TicketStatus } from '../../domain/queue/ticket.ts';

export type HallLanguage = 'zh' | 'en';

/** What each lane is called where visitors read it, and its letter: never colour alone. */
export const LANE_WORDS: Record<Lane, { zh: string; en: string; letter: { zh: string; en: string } }> = {
  green: { zh: '绿色通道', en: 'Green channel', letter: { zh: '绿', en: 'G' } },
  courtesy: { zh: '礼遇', en: 'Courtesy', letter: { zh: '优', en: 'C' } },
  booked: { zh: '预约', en: 'Booked', letter: { zh: '约', en: 'B' } },
  ordinary: { zh: '普通', en: 'Ordinary', letter: { zh: '普', en: 'O' } },
};

export const STATUS_WORDS: Record<TicketStatus, { zh: string; en: string }> = {
  waiting: { zh: '等候中', en: 'Waiting' },
  called: { zh: '正在叫您', en: 'You are being called' },
  serving: { zh: '办理中', en: 'Being served' },
  parked: { zh: '暂时挂起', en: 'On hold' },
  missed: { zh: '已过号', en: 'Missed' },
  finished: { zh: '已办完', en: 'Finished' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
};

const minutes = { zh: '分钟', en: 'min' } as const;

/** 'about 10–25 min' as both languages say it. */
export function waitText({ from, to }: { from: number; to: number }, language: HallLanguage): string {
  if (language === 'en') return from === 0 ? `up to ${to} ${minutes.en}` : `${from}–${to} ${minutes.en}`;
  return from === 0 ? `${to} ${minutes.zh}以内` : `${from}～${to} ${minutes.zh}`;
}

/** HH:MM in the office's zone, whatever zone the device is in. China has had no summer time since 1991. */
export function clockText(instant: number): string {
  const minute = Math.floor(instant / 60_000) + 8 * 60;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}

const WEEKDAYS = {
  zh: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

/** The day in the office's zone: '2026-03-02'. */
export const isoDayOf = (instant: number): string =>
  new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);

/** The day in the office's zone: '2026年3月2日 星期一'. */
export function dayTextOf(instant: number, language: HallLanguage): string {
  const day = new Date(instant + 8 * 3_600_000);
  const weekday = WEEKDAYS[language][day.getUTCDay()];
  if (language === 'en') return `${weekday}, ${day.toISOString().slice(0, 10)}`;
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日 ${weekday}`;
}
