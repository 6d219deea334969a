import { registerTexts } from '../http/language.ts';

export const registerSupervisionTexts = (): void =>
  registerTexts({
    'order-subject': ['没有这个办件或企业', 'There is no such case or enterprise'],
    'order-addressee': [
      '请选一位能答复的在岗人员；不能交给自己',
      'Choose somebody active who can answer it; nobody orders themselves',
    ],
    'order-not-addressee': [
      '这件督办没有交给您，由承办人答复。',
      'This order was given to somebody else, who answers it.',
    ],
    'order-own-answer': [
      '不能认可自己的答复，请由另一位负责人处理。',
      'Nobody judges their own answer. Somebody else of the side that gave the order does.',
    ],
    'notice.order-issued': [
      '{by} 交给您一件督办 {number}：{title}，请在 {dueOn} 前答复。',
      '{by} gave you order {number}: {title}. Answer it by {dueOn}.',
    ],
    'notice.order-answered': ['督办 {number} 已答复：{title}。', 'Order {number} was answered: {title}.'],
    'notice.order-sent-back': [
      '督办 {number} 的答复被退回：{title}，请在 {dueOn} 前再次答复。',
      'Your answer to order {number} was sent back: {title}. Answer again by {dueOn}.',
    ],
    'notice.order-withdrawn': ['督办 {number} 已撤回：{title}。', 'Order {number} was withdrawn: {title}.'],
  });
