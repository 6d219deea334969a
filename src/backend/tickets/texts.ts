import { ID_PROBLEM_TEXTS } from '../../domain/identity/texts.ts';
import type { TicketStatus } from '../../domain/queue/ticket.ts';
import { type Language, registerTexts } from '../http/language.ts';

/** What a ticket's status is called in a sentence. */
const STATUS_TEXTS: Readonly<Record<TicketStatus, readonly [zh: string, en: string]>> = {
  waiting: ['等候中', 'waiting'],
  called: ['已叫号', 'called'],
  serving: ['办理中', 'being served'],
  parked: ['已挂起', 'parked'],
  missed: ['过号', 'missed'],
  finished: ['已办完', 'finished'],
  cancelled: ['已取消', 'cancelled'],
};

export const statusText = (status: TicketStatus, language: Language): string =>
  STATUS_TEXTS[status][language === 'zh' ? 0 : 1];

/** The code under which a problem of a document number is shown beside its field. */
export const idProblemCode = (code: keyof typeof ID_PROBLEM_TEXTS): string => `id-number.${code}`;

/** Enters what this room says into the texts of the error bodies and the warnings. */
export function registerTicketTexts(): void {
  registerTexts(
    Object.fromEntries(
      Object.entries(ID_PROBLEM_TEXTS).map(([code, { zh, en }]) => [`id-number.${code}`, [zh, en]]),
    ),
  );
  registerTexts({
    'office-closed': ['现在不在办公时间，暂不能取号。', 'The office is closed now: no number can be taken.'],
    'outside-hours': [
      '现在不在办公时间，号码照常发出。',
      'Outside office hours; the number was given anyway.',
    ],
    'unknown-code': [
      '没有找到代码为 {code} 的企业或项目，按普通通道取号。',
      'No enterprise or project has the code {code}; the number is not in the green lane.',
    ],
    'no-grant': [
      '{name} 没有有效的绿色通道资格，未进入绿色通道。',
      '{name} has no green-channel grant in force today; the number is not in the green lane.',
    ],
    'transfer-target': ['请选择要转往的窗口或事项', 'Choose the window or the item to transfer to'],
    'day-over': [
      '{number} 号是 {day} 的号码，当天已结束，请重新取号。',
      'Number {number} is of {day}, which is over. Take a new number.',
    ],
  });
}
