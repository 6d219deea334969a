import type { Messages } from '../i18n/messageTypes.ts';

export const zh = {
  name: '申请人',
  fields: {
    name: '姓名',
    idType: '证件类型',
    idNumber: '证件号码',
    phone: '电话',
  },
};

export const en: Messages<typeof zh> = {
  name: 'Applicant |||| Applicants',
  fields: {
    name: 'Name',
    idType: 'Document',
    idNumber: 'Document number',
    phone: 'Phone',
  },
};
