/** What an invented case would say in a message, to see a text by while it is edited. */
export const EXAMPLE_PARAMS: Readonly<Record<'zh' | 'en', Readonly<Record<string, string>>>> = {
  zh: {
    item: '引进人才落户',
    number: 'BH-YC-LH-20260302-0001',
    code: 'K7M3XQ',
    due: '3月5日',
    until: '3月10日',
    stop: '专家评审',
    materials: '近期免冠照片',
    reason: '学历认证报告与学位证姓名不一致',
    paper: 'EMS 1234567890',
  },
  en: {
    item: 'settlement of introduced talent',
    number: 'BH-YC-LH-20260302-0001',
    code: 'K7M3XQ',
    due: '2026-03-05',
    until: '2026-03-10',
    stop: 'expert review',
    materials: 'a recent photograph',
    reason: 'the names on the papers differ',
    paper: 'EMS 1234567890',
  },
};
