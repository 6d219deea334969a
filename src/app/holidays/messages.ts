import type { Messages } from '../i18n/messageTypes.ts';

export const zh = {
  name: '工作日历',
  fields: {
    date: '日期',
    kind: '类别',
    name: '名称',
    source: '依据',
  },
};

export const en: Messages<typeof zh> = {
  name: 'Calendar',
  fields: {
    date: 'Date',
    kind: 'Kind',
    name: 'Name',
    source: 'Source',
  },
};
