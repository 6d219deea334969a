import type { Messages } from '../i18n/messageTypes.ts';

export const zh = {
  name: '通知',
  open: '通知，%{smart_count} 条未读',
  none: '没有未读通知',
  noneText: '办件快到期、同事提到您、您负责的企业取绿色通道号时，这里会告诉您。',
  several: '有 %{smart_count} 条新通知，按右上角的铃铛查看。',
  go: '打开',
  seen: '知道了',
  allSeen: '全部知道了',
};

export const en: Messages<typeof zh> = {
  name: 'Notices',
  open: 'Notices, %{smart_count} unread',
  none: 'No unread notices',
  noneText:
    'When a case of yours is nearly due, a colleague mentions you, or a visitor of your enterprise takes a green number, it is said here.',
  several: '%{smart_count} new notices: press the bell at the top.',
  go: 'Open',
  seen: 'Got it',
  allSeen: 'Got all of them',
};
