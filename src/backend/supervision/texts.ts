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
    'inspection-nothing': [
      '这段时间没有可抽的办结件（已抽过的不再抽）',
      'Nothing closed in this period is left to draw (what was drawn before is not drawn again)',
    ],
    'inspection-own-case': [
      '您经手过这件或负责整改，须由另一人检查。',
      'You worked on this case, or put it right: somebody else inspects it.',
    ],
    'inspection-not-handler': ['这件的整改没有交给您。', 'Putting this right was given to somebody else.'],
    'inspection-plan-day': [
      '计划日期须在今天之后、三个月以内',
      'The day of a plan lies after today and within three months',
    ],
    'notice.inspection-find': [
      '{by} 检查办件 {number} 发现问题，请在 24 小时内整改，不能的写明计划。',
      '{by} inspected case {number} and found something: put it right within 24 hours, or give a plan.',
    ],
    'notice.inspection-plan': [
      '{by} 对办件 {number} 提出整改计划，完成日期 {planOn}。',
      '{by} gave a plan for case {number}, to be done by {planOn}.',
    ],
    'notice.inspection-rectify': [
      '{by} 已完成办件 {number} 的整改，请复核。',
      '{by} has put case {number} right: please judge it.',
    ],
    'notice.inspection-send-back': [
      '{by} 退回办件 {number} 的整改，请在 24 小时内重新整改。',
      '{by} sent back what was done on case {number}: do it again within 24 hours.',
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
