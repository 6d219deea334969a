import type { Messages } from '../i18n/messageTypes.ts';

export const zh = {
  name: '工作台',
  callNext: '叫下一位',
};

export const en: Messages<typeof zh> = {
  name: 'Desk',
  callNext: 'Call next',
};
