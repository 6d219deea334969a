import type { Messages } from '../i18n/messageTypes.ts';

export const zh = {
  name: '申请人',
  intro: '按规定只显示部分信息；需要完整号码时在申请人页写明理由查看。',
  fields: {
    name: '姓名',
    idType: '证件类型',
    idNumber: '证件号码',
    phone: '电话',
    createdAt: '首次办理',
    updatedAt: '最近更新',
  },
  search: '姓名 / 拼音 / 证件号或后四位 / 电话后四位',
  empty: {
    title: '还没有申请人',
    text: '窗口第一次为某人收件时，申请人会自动登记在这里。',
  },
  cases: '办件',
  noCases: '此人没有办件。',
  tickets: '取过的号',
  noTickets: '此人没有取过号，或取号时没有留证件号。',
  allCases: '在列表中打开',
};

export const en: Messages<typeof zh> = {
  name: 'Applicant |||| Applicants',
  intro: 'Partly hidden by rule; a full number is shown on the applicant’s page for a stated reason.',
  fields: {
    name: 'Name',
    idType: 'Document',
    idNumber: 'Document number',
    phone: 'Phone',
    createdAt: 'First seen',
    updatedAt: 'Last changed',
  },
  search: 'Name / pinyin / document or last four / phone’s last four',
  empty: {
    title: 'No applicant yet',
    text: 'A person is entered here by themselves when the window receives their first case.',
  },
  cases: 'Cases',
  noCases: 'This person has no case.',
  tickets: 'Numbers taken',
  noTickets: 'This person has taken no number, or left no document number with it.',
  allCases: 'Open in the list',
};
