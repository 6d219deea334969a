import type { Messages } from '../i18n/messageTypes.ts';

export const zh = {
  name: '企业与项目',
  fields: {
    name: '名称',
    kind: '类别',
    creditCode: '统一社会信用代码',
    projectCode: '项目代码',
  },
};

export const en: Messages<typeof zh> = {
  name: 'Enterprise |||| Enterprises',
  fields: {
    name: 'Name',
    kind: 'Kind',
    creditCode: 'Credit code',
    projectCode: 'Project code',
  },
};
