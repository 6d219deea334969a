import { registerTexts } from '../http/language.ts';

/** The sentences of the bell. */
export function registerReminderTexts(): void {
  registerTexts({
    'notice.reminder-yellow': [
      '办件 {number} 的承诺期限是 {day}，已亮黄灯。',
      'Case {number} is due on {day}: the lamp turned yellow.',
    ],
    'notice.reminder-last-day': [
      '办件 {number} 的承诺期限最后一天：{day}。',
      'The last day of case {number}: {day}.',
    ],
    'notice.reminder-breach': [
      '办件 {number} 已超过承诺期限 {day}，请写明原因并尽快办结。',
      'Case {number} is past its committed day {day}: give the cause and close it soon.',
    ],
    'notice.reminder-legal-breach': [
      '办件 {number} 已超过法定期限 {day}。',
      'Case {number} is past its legal limit {day}.',
    ],
    'notice.reminder-stop-over': [
      '办件 {number} 的特别程序已超过预计结束日期 {day}。',
      'A special procedure of case {number} runs past its expected end {day}.',
    ],
  });
}
