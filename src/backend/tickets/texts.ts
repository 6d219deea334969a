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
    'window-same': ['请选另一个窗口', 'Choose another window'],
    'transfer-target': [
      '请选择要转往的窗口、人员或事项',
      'Choose the window, the person or the item to transfer to',
    ],
    'too-soon': ['刚刚重呼过，请 {seconds} 秒后再呼。', 'Just called again. Wait {seconds} seconds.'],
    'missed-too-often': [
      '{number} 号已过号 {times} 次，请重新取号，或由窗口负责人恢复。',
      'Number {number} was missed {times} times. Take a new number, or ask the manager to bring it back.',
    ],
    'nothing-to-undo': [
      '{number} 号没有可以撤销的步骤，或之后已有新的操作。',
      'Number {number} has no step to take back, or something followed it.',
    ],
    'undo-matter-used': [
      '第二件事的号码已经有人处理，不能再撤销；不需要时请取消那个号码。',
      'The number of the second matter has been worked on: cancel that number where it is not needed.',
    ],
    'undo-too-late': [
      '已超过 5 分钟，不能再撤销。',
      'More than five minutes have passed: the step can no longer be taken back.',
    ],
    'undo-not-yours': [
      '只有操作人本人或窗口负责人可以撤销这一步。',
      'Only whoever did it or a manager may take this step back.',
    ],
    'window-taken-over': [
      '该窗口现在由其他人员值守，不能撤销；请由窗口负责人处理。',
      'That window has another clerk now: the step cannot be taken back. Ask the manager.',
    ],
    'target-absent': [
      '{name} 名下没有窗口，转过去没有人叫号。请选择窗口或其他人员。',
      '{name} has no window: nobody would call the number. Choose a window or somebody else.',
    ],
    'day-over': [
      '{number} 号是 {day} 的号码，当天已结束，请重新取号。',
      'Number {number} is of {day}, which is over. Take a new number.',
    ],
  });
}
