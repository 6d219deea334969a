import type { Messages } from '../i18n/messageTypes.ts';

export const zh = {
  name: '预审',
  intro:
    '网上报来、还没有人看过的办件。材料齐全：点“预审通过”，或打开办件直接受理；不齐：在办件里“告知补正”，一次说全。',
  dueOn: '预审期限',
  externalNumber: '平台编号',
  actions: '操作',
  late: '已超期',
  supplemented: '补正材料已到，请核收',
  pass: '预审通过',
  passOf: '预审通过 %{number}',
  passed: '已通过预审，已告知申请人',
  channel: '渠道',
  channels: { window: '窗口', online: '网上', 'walk-in': '现场取号', booked: '预约', other: '其他' },
  state: '预审',
  states: { pending: '待预审', passed: '已通过', returned: '已退回补正' },
  empty: {
    title: '没有待预审的办件',
    text: '网上办平台报来的办件会列在这里，申请人补交的材料也会回到这里。',
  },
};

export const en: Messages<typeof zh> = {
  name: 'Pre-check',
  intro:
    'Filed online and seen by nobody yet. All there: press “Pass”, or open the case and accept it at once. Something missing: “Request correction” in the case, everything in one notice.',
  dueOn: 'Pre-check by',
  externalNumber: 'Platform’s number',
  actions: 'Actions',
  late: 'overdue',
  supplemented: 'What was missing has come; record it',
  pass: 'Pass',
  passOf: 'Pass the pre-check of %{number}',
  passed: 'Passed, and the applicant is told',
  channel: 'Came by',
  channels: { window: 'Window', online: 'Online', 'walk-in': 'Walk-in', booked: 'Booking', other: 'Other' },
  state: 'Pre-check',
  states: { pending: 'Waiting', passed: 'Passed', returned: 'Sent back for correction' },
  empty: {
    title: 'Nothing waits for a pre-check',
    text: 'What the online platform files is listed here; what applicants hand in later comes back here.',
  },
};
