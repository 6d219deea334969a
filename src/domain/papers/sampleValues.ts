import type { PaperValues } from './compose.ts';
import { fieldsOf } from './fields.ts';
import type { PaperKind } from './kinds.ts';
import { paperNumber } from './numbering.ts';

/** Invented; nobody is called so here. */
const TEXTS: Readonly<Record<string, string>> = {
  office: '滨海新区引才服务窗口（示例）',
  issuedOn: '2026年3月2日',
  issuedBy: '王芳',
  applicant: '张小敏',
  idType: '居民身份证',
  idNumber: '690101********1234',
  agent: '李明',
  item: '引进人才落户',
  variant: '学历型',
  caseNumber: 'BH-YC-LH-20260302-0001',
  queryCode: 'K7M3XQ',
  receivedOn: '2026年3月2日',
  acceptedOn: '2026年3月2日',
  committedDays: '3',
  committedDueOn: '2026年3月5日',
  legalDueOn: '2026年3月30日',
  result: '准予落户证明',
  notifyBy: '2026年3月9日',
  bySilence: '',
  basis: '行政许可法第三十二条',
  dueOn: '2026年3月9日',
  reason: '学历认证报告与学位证姓名不一致',
  competentBody: '',
  promise: '学历认证报告于承诺日期前补交。',
  signedOn: '2026年3月2日',
  stop: '专家评审',
  from: '2026年3月4日',
  to: '2026年3月10日',
  expectedEndOn: '2026年3月10日',
  stopsLegal: '是',
  days: '5',
  committedDueBefore: '2026年3月5日',
  approved: '',
  rejected: '是',
  revoked: '',
  opinion: '',
  decidedOn: '2026年3月4日',
  deliveredOn: '2026年3月5日',
  deliveryWay: '窗口领取',
  receivedBy: '张小敏（本人）',
  postNumber: '',
  handedTo: '区人社经办',
  count: '2',
  enterprise: '滨海某科技有限公司（示例）',
  letter: '授权〔2026〕3号',
  letterUntil: '2026年12月31日',
  month: '2026年3月',
};

const CELLS: Readonly<Record<string, readonly [string, string]>> = {
  no: ['1', '2'],
  name: ['身份证', '学历认证报告'],
  form: ['原件核验', '电子件'],
  status: ['已核验', '已收'],
  reason: ['工作日', '周末'],
  remedy: ['请提交该材料', '请携带原件到窗口核验'],
  text: [
    '不服本决定的，可以自知道之日起六十日内申请行政复议。',
    '可以自知道或者应当知道之日起六个月内提起行政诉讼。',
  ],
  number: ['津滨引才决〔2026〕1号', '津滨引才决〔2026〕2号'],
  date: ['2026年3月6日', '2026年3月7日'],
  counts: ['计入', '不计'],
  dayNumber: ['1', '—'],
  caseNumber: ['BH-YC-LH-20260302-0001', 'BH-YC-LH-20260302-0002'],
  applicant: ['张*敏', '李*'],
  item: ['引进人才落户', '人才“绿卡”发放'],
  received: ['03.02', '03.03'],
  accepted: ['03.02', '03.04'],
  due: ['03.05', '03.09'],
  closed: ['03.04', '03.10'],
  onTime: ['是', '否'],
  cause: ['', '材料核验用时较长'],
  queryCode: ['K7M3XQ', 'R4T9WB'],
  stage: ['审核', '审核'],
  materials: ['5', '3'],
};

/** A paper of every kind filled in, to see a template by while it is edited, and to test it. */
export function sampleValues(kind: PaperKind): PaperValues {
  return Object.fromEntries(
    fieldsOf(kind).map(({ name, columns }) => {
      if (name === 'number') return [name, paperNumber(kind, '2026', 1)];
      if (!columns) return [name, TEXTS[name] ?? ''];
      const row = (at: 0 | 1) =>
        Object.fromEntries(columns.map(column => [column.name, CELLS[column.name]?.[at] ?? '']));
      return [name, [row(0), row(1)]];
    }),
  );
}
