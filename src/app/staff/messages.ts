import type { Messages } from '../i18n/messageTypes.ts';

export const zh = {
  name: '人员',
  fields: {
    name: '姓名',
    username: '账号',
    roles: '岗位',
    department: '部门',
    disabled: '已停用',
  },
};

export const en: Messages<typeof zh> = {
  name: 'Staff',
  fields: {
    name: 'Name',
    username: 'Account',
    roles: 'Roles',
    department: 'Department',
    disabled: 'Disabled',
  },
};
