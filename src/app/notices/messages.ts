import type { Messages } from '../i18n/messageTypes.ts';

export const zh = {
  name: '通知',
  open: '通知，%{smart_count} 条未读',
  none: '没有未读通知',
  noneText: '您负责的企业或项目取绿色通道号时，这里会立即告诉您。',
  seen: '知道了',
  allSeen: '全部知道了',
};

export const en: Messages<typeof zh> = {
  name: 'Notices',
  open: 'Notices, %{smart_count} unread',
  none: 'No unread notices',
  noneText:
    'When a visitor of an enterprise or project of yours takes a green number, it is said here at once.',
  seen: 'Got it',
  allSeen: 'Got all of them',
};
