import type { Messages } from '../i18n/messageTypes.ts';

export const zh = {
  name: '事项',
  fields: {
    code: '编码',
    name: '名称',
    open: '是否开办',
    committedDays: '承诺时限',
    legalDays: '法定时限',
  },
};

export const en: Messages<typeof zh> = {
  name: 'Item |||| Items',
  fields: {
    code: 'Code',
    name: 'Name',
    open: 'Open',
    committedDays: 'Committed limit',
    legalDays: 'Legal limit',
  },
};
