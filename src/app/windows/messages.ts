import type { Messages } from '../i18n/messageTypes.ts';

export const zh = {
  name: '窗口',
  fields: {
    number: '窗口号',
    name: '名称',
    status: '状态',
    staffId: '当班人员',
  },
};

export const en: Messages<typeof zh> = {
  name: 'Window |||| Windows',
  fields: {
    number: 'Number',
    name: 'Name',
    status: 'Status',
    staffId: 'Clerk',
  },
};
