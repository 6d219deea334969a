import type { BookingStatus } from '../../domain/queue/booking.ts';
import { type Language, registerTexts } from '../http/language.ts';

const STATUS_TEXTS: Readonly<Record<BookingStatus, readonly [zh: string, en: string]>> = {
  booked: ['已预约', 'booked'],
  'checked-in': ['已签到', 'checked in'],
  'no-show': ['未到', 'not come'],
  cancelled: ['已取消', 'cancelled'],
};

export const bookingStatusText = (status: BookingStatus, language: Language): string =>
  STATUS_TEXTS[status][language === 'zh' ? 0 : 1];

/** What this room says in errors and warnings. */
export function registerBookingTexts(): void {
  registerTexts({
    'closed-day': ['{day} 不办公，不能预约。', 'The office is closed on {day}: nothing can be booked.'],
    'slot-over': ['这个时段已经过去，请选别的时段。', 'This slot is over. Choose another.'],
    'slot-full': [
      '{day} {time} 的 {quota} 个名额已约满，请选别的时段。',
      'All {quota} places of {time} on {day} are taken. Choose another slot.',
    ],
    'already-booked': [
      '此人当天已预约这个事项：{time}，预约码 {code}。',
      'This person has booked the item for that day already: {time}, code {code}.',
    ],
    'no-such-slot': ['当天没有这个时段', 'There is no such slot on that day'],
    'slot-closed': ['该时段已停用，请新增一个', 'The slot is closed: add a new one'],
    'slot-outside': [
      '该时段不在取号时间内，请改到可以取号的时间',
      'The slot lies outside the hours in which numbers are given',
    ],
    'slot-overlap': ['与该事项当天已有的时段重叠', 'It overlaps another slot of the item on this day'],
    'slot-span': ['起止时间须有先后，且不跨天', 'The end comes after the start, on the same day'],
    'slot-place': [
      '该事项当天已有从这个时刻开始的时段',
      'The item has a slot from this time on that weekday',
    ],
    'check-in-early': [
      '预约时段为 {day} {time}，{opens} 起可签到。',
      'The booking is for {day} {time}; check in from {opens}.',
    ],
    'check-in-late': [
      '预约时段 {day} {time} 已过，请到咨询台或改取普通号。',
      'The booked time {day} {time} is over. Ask at the counter or take an ordinary number.',
    ],
    'late-booking': [
      '预约时段 {time} 已过，按普通通道发号。',
      'The booked time {time} is over; the number is in the ordinary lane.',
    ],
    'already-checked-in': ['该预约已签到，号码是 {number}。', 'The booking has checked in: number {number}.'],
    'booking-cancelled': ['该预约已取消。', 'The booking was cancelled.'],
    'booked-item': ['与预约的事项不一致', 'Not the item that was booked'],
    'booked-person': ['与预约人的证件号码不一致', 'Not the document of who booked'],
    'walk-in-booking': ['凭预约取号请用 booked 渠道', 'A booking goes with the channel “booked”'],
  });
}
