import type { Messages } from '../i18n/messageTypes.ts';

export const zh = {
  name: '操作记录',
  fields: {
    seq: '序号',
    at: '时间',
    actorId: '操作人',
    action: '动作',
    subjectType: '对象类别',
    subjectId: '对象',
    reason: '理由',
  },
};

export const en: Messages<typeof zh> = {
  name: 'Event log',
  fields: {
    seq: 'Seq.',
    at: 'Time',
    actorId: 'By',
    action: 'Action',
    subjectType: 'Subject',
    subjectId: 'Subject id',
    reason: 'Reason',
  },
};
