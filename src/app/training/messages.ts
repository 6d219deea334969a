import type { Messages } from '../i18n/messageTypes.ts';

export const zh = {
  name: '培训',
  intro: '同一套画面和规则，数据只在打开它的这个网页里，不会进入真实的办件、排队和统计。',
  open: '打开培训',
  how: '怎么用',
  accounts: '用登录页上列出的样本账号登录，各岗位都有；密码已经填好。',
  clock: '页面顶部的时钟可以拨动：跳到某一小时，或前进 1 个、5 个工作日，看时限灯色怎样变化。',
  reset: '“重置”把窗口恢复到开始的样子。关掉网页前做的练习会保留 12 小时。',
  apart: '可以和真实窗口同时打开：两边各自登录，互不影响。',
};

export const en: Messages<typeof zh> = {
  name: 'Training',
  intro:
    'The same pages and rules; the data live in the page that opens them and never reach the real cases, queue or figures.',
  open: 'Open training',
  how: 'How to use it',
  accounts:
    'Sign in with one of the sample accounts on its sign-in page; every role has one, the password is filled in.',
  clock:
    'The clock at the top can be moved: to an hour, or by one or five working days, and the lamps of the limits follow.',
  reset: '“Reset” brings the office back to where it began. What you practised is kept for 12 hours.',
  apart: 'It may be open beside the real window: each is signed in by itself and neither touches the other.',
};
