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
  each: '逐条',
  close: '收起',
  reminders: {
    yellow: '%{smart_count} 件办件已亮黄灯。',
    'last-day': '%{smart_count} 件办件的承诺期限到了最后一天。',
    breach: '%{smart_count} 件办件已超过承诺期限，请写明原因并尽快办结。',
    'legal-breach': '%{smart_count} 件办件已超过法定期限。',
    'stop-over': '%{smart_count} 件办件的特别程序已超过预计结束日期。',
  },
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
  each: 'Show each',
  close: 'Fold',
  reminders: {
    yellow: 'The lamp of %{smart_count} cases turned yellow.',
    'last-day': 'It is the last day of %{smart_count} cases.',
    breach: '%{smart_count} cases are past their committed day: give the cause and close them soon.',
    'legal-breach': '%{smart_count} cases are past their legal limit.',
    'stop-over': 'Special procedures of %{smart_count} cases run past their expected end.',
  },
};
