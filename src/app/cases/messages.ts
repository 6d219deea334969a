import type { Messages } from '../i18n/messageTypes.ts';

export const zh = {
  name: '办件',
  fields: {
    number: '办件号',
    itemCode: '事项',
    variant: '情形',
    applicantName: '申请人',
    status: '状态',
    lane: '通道',
    lamp: '亮灯',
    whoseMove: '轮到谁',
    committedDueOn: '承诺期限',
    legalDueOn: '法定期限',
    receivedAt: '收件时间',
    acceptedAt: '受理时间',
    closedAt: '办结时间',
  },
};

export const en: Messages<typeof zh> = {
  name: 'Case |||| Cases',
  fields: {
    number: 'Number',
    itemCode: 'Item',
    variant: 'Circumstances',
    applicantName: 'Applicant',
    status: 'Status',
    lane: 'Lane',
    lamp: 'Lamp',
    whoseMove: 'Whose move',
    committedDueOn: 'Committed due date',
    legalDueOn: 'Legal due date',
    receivedAt: 'Received',
    acceptedAt: 'Accepted',
    closedAt: 'Closed',
  },
};
