import type { Messages } from '../../i18n/messageTypes.ts';

export const zh = {
  title: '此人以前交过，可以免交：%{count} 份',
  hint: '按证件号认人；以前受理时认可、还在有效期内的才列出。有效期是本单位规定（待确认）。',
  from: '%{number}，%{day} 受理',
  takeAll: '全部免交',
  take: '免交',
  refuse: '重新收取',
  refuseText: '“%{material}”将请申请人重新提交。请写明为什么以前的不能用，理由记入办件日志。',
  hide: '不免，重新收取',
  hideText: '以上材料都请申请人重新提交。请写明为什么以前的不能用，理由记入办件日志。',
  hidden: '不免，重新收取：%{reason}',
  show: '改为免交',
  open: '看原件',
  paperOnly: '没有扫描件',
  taken: '沿用 %{number}，%{day} 受理',
};

export const en: Messages<typeof zh> = {
  title: 'Handed in before, need not be brought again: %{count}',
  hint: 'Known by document number; found good then and young enough by the office’s own rule (to be confirmed).',
  from: '%{number}, accepted %{day}',
  takeAll: 'Take all over',
  take: 'Take over',
  refuse: 'Ask again',
  refuseText:
    'The applicant will be asked for “%{material}” again. Say why the earlier one will not do; it goes into the log.',
  hide: 'Ask for them again',
  hideText:
    'The applicant is asked for all of these again. Say why the earlier ones will not do; it goes into the log.',
  hidden: 'Asked for again: %{reason}',
  show: 'Take them over after all',
  open: 'See it',
  paperOnly: 'not scanned',
  taken: 'taken from %{number}, accepted %{day}',
};
