import type { LocalText } from '../items/item.ts';
import { PAPER_KINDS, type PaperKind, SHEET_KINDS } from './kinds.ts';

/** Where a person fills in what a paper lacks. */
export const FIELD_PLACES = {
  applicant: { zh: '办件的申请人信息', en: 'the applicant of the case' },
  case: { zh: '办件', en: 'the case' },
  action: { zh: '办理该步骤时的表单', en: 'the form of the step that issued it' },
  calendar: { zh: '工作日历（该年度尚未导入）', en: 'the calendar (its year is not imported)' },
  settings: { zh: '系统设置', en: 'the settings' },
  item: { zh: '事项', en: 'the item' },
} as const satisfies Record<string, LocalText>;
export type FieldPlace = keyof typeof FIELD_PLACES;

export interface PaperField extends LocalText {
  name: string;
  place: FieldPlace;
  /** Absent: on every paper of a case. */
  kinds?: readonly PaperKind[];
  /** A list: the fields of each of its rows. */
  columns?: readonly (LocalText & { name: string })[];
}

const CASE_KINDS = PAPER_KINDS.filter(kind => !SHEET_KINDS.some(sheet => sheet === kind));
const ENDINGS: readonly PaperKind[] = ['refusal', 'return', 'withdrawal', 'decision'];

const field = (
  name: string,
  zh: string,
  en: string,
  place: FieldPlace,
  kinds: readonly PaperKind[] = CASE_KINDS,
  columns?: readonly (readonly [name: string, zh: string, en: string])[],
): PaperField => ({
  name,
  zh,
  en,
  place,
  kinds,
  ...(columns && { columns: columns.map(([name, zh, en]) => ({ name, zh, en })) }),
});

const MATERIAL_COLUMNS = [
  ['no', '序号', 'Line'],
  ['name', '材料名称', 'Material'],
  ['form', '形式', 'Form'],
  ['status', '情况', 'State'],
] as const;

/** Everything that a template may name. A name that is not here is refused when the template is saved. */
export const PAPER_FIELDS: readonly PaperField[] = [
  field('office', '窗口名称', 'Name of the office', 'settings', PAPER_KINDS),
  field('number', '文书编号', 'Number of the paper', 'case', PAPER_KINDS),
  field('issuedOn', '出具日期', 'Day of issue', 'case', PAPER_KINDS),
  field('issuedBy', '出具人', 'Issued by', 'case', PAPER_KINDS),
  field('applicant', '申请人姓名', 'Name of the applicant', 'applicant'),
  field('idType', '证件名称', 'Kind of document', 'applicant'),
  field('idNumber', '证件号码（部分隐去）', 'Number of the document, masked', 'applicant'),
  field('agent', '经办人姓名', 'Name of the agent', 'case', [...CASE_KINDS, 'list-receipt']),
  field('item', '事项名称', 'Item', 'item', [...CASE_KINDS, 'list-receipt']),
  field('variant', '情形', 'Variant', 'case'),
  field('caseNumber', '办件编号', 'Number of the case', 'case'),
  field('queryCode', '查询码', 'Query code', 'case'),
  field('receivedOn', '收件日期', 'Received on', 'case'),
  field('acceptedOn', '受理日期', 'Accepted on', 'case'),
  field('committedDays', '承诺时限（工作日）', 'Committed limit, working days', 'item'),
  field('committedDueOn', '承诺办结日期', 'Committed due day', 'calendar'),
  field('legalDueOn', '法定办结日期', 'Legal due day', 'calendar'),
  field('result', '办理结果名称', 'Result of the item', 'item'),
  field(
    'materials',
    '材料清单',
    'Materials',
    'case',
    ['receipt', 'acceptance', 'deferral', 'declaration', 'return'],
    MATERIAL_COLUMNS,
  ),
  field('notifyBy', '告知期限', 'Told by', 'calendar', ['receipt']),
  field('bySilence', '逾期未告知视为受理', 'Accepted by silence', 'action', ['acceptance']),
  field('basis', '依据', 'Legal basis', 'action', [...ENDINGS, 'acceptance', 'special-procedure']),
  field('basis', '按什么统计', 'Counted by', 'action', ['case-ledger']),
  field(
    'lines',
    '补正内容',
    'What to correct',
    'action',
    ['correction'],
    [
      ['no', '序号', 'Line'],
      ['name', '材料名称', 'Material'],
      ['reason', '问题', 'What is wrong'],
      ['remedy', '如何补正', 'What to do'],
    ],
  ),
  field('dueOn', '补交期限', 'To be handed in by', 'action', ['correction', 'deferral']),
  field('reason', '理由', 'Reason', 'action', [...ENDINGS, 'correction', 'special-procedure', 'extension']),
  field('competentBody', '有权办理的机关', 'Competent body', 'action', ['refusal']),
  field('promise', '承诺内容', 'Text of the promise', 'action', ['deferral', 'declaration']),
  field('signedOn', '签署日期', 'Signed on', 'action', ['deferral', 'declaration', 'delivery']),
  field('stop', '特别程序', 'Special procedure', 'action', ['special-procedure', 'special-procedure-end']),
  field('from', '开始日期', 'From', 'action', ['special-procedure', 'special-procedure-end']),
  field('to', '结束日期', 'To', 'action', ['special-procedure-end']),
  field('expectedEndOn', '预计结束日期', 'Expected end', 'action', ['special-procedure']),
  field('stopsLegal', '停止计算法定时限', 'Stops the legal clock', 'action', [
    'special-procedure',
    'special-procedure-end',
  ]),
  field('days', '延长的工作日', 'Working days of the extension', 'action', ['extension']),
  field('committedDueBefore', '原承诺办结日期', 'Committed due day before', 'action', ['extension']),
  field('approved', '准予', 'Granted', 'action', ['decision']),
  field('rejected', '不予', 'Refused', 'action', ['decision']),
  field('revoked', '撤销', 'Revoked', 'action', ['decision']),
  field('opinion', '审批意见', 'Opinion', 'action', ['decision']),
  field('decidedOn', '决定日期', 'Decided on', 'case', ['decision', 'delivery']),
  field('remedies', '救济途径', 'Remedies', 'settings', ENDINGS, [['text', '内容', 'Text']]),
  field('deliveredOn', '送达日期', 'Delivered on', 'case', ['delivery']),
  field('deliveryWay', '送达方式', 'Way of delivery', 'case', ['delivery']),
  field('receivedBy', '签收人', 'Signed for by', 'action', ['delivery']),
  field('postNumber', '邮寄单号', 'Number of the post', 'action', ['delivery']),
  field(
    'delivered',
    '送达的文书',
    'Papers delivered',
    'case',
    ['delivery'],
    [
      ['no', '序号', 'Line'],
      ['name', '文书名称', 'Paper'],
      ['number', '文书编号', 'Number'],
    ],
  ),
  field(
    'ledger',
    '期限逐日说明',
    'Why this day, day by day',
    'calendar',
    ['acceptance', 'extension', 'special-procedure-end', 'due-ledger'],
    [
      ['date', '日期', 'Day'],
      ['counts', '是否计入', 'Counts'],
      ['dayNumber', '第几个工作日', 'Working day'],
      ['reason', '说明', 'Why'],
    ],
  ),
  field(
    'cases',
    '交接的办件',
    'Cases handed over',
    'case',
    ['handover-sheet'],
    [
      ['no', '序号', 'Line'],
      ['caseNumber', '办件编号', 'Case'],
      ['applicant', '申请人', 'Applicant'],
      ['item', '事项', 'Item'],
      ['stage', '环节', 'Stage'],
      ['materials', '材料份数', 'Materials'],
    ],
  ),
  field('count', '件数', 'Number of cases', 'case', SHEET_KINDS),
  field(
    'cases',
    '名单中的办件',
    'Cases of the list',
    'case',
    ['list-receipt'],
    [
      ['no', '序号', 'Line'],
      ['applicant', '申请人', 'Applicant'],
      ['caseNumber', '办件编号', 'Case'],
      ['queryCode', '查询码', 'Query code'],
    ],
  ),
  field(
    'cases',
    '台账的办件',
    'Cases of the ledger',
    'case',
    ['case-ledger'],
    [
      ['no', '序号', 'Line'],
      ['caseNumber', '办件编号', 'Case'],
      ['item', '事项', 'Item'],
      ['applicant', '申请人（部分隐去）', 'Applicant, masked'],
      ['received', '收件', 'Received'],
      ['accepted', '受理', 'Accepted'],
      ['due', '应办结', 'Due'],
      ['closed', '办结', 'Closed'],
      ['onTime', '按时', 'On time'],
      ['cause', '超期原因', 'Cause of delay'],
    ],
  ),
  field('month', '月份', 'Month', 'action', ['case-ledger']),
  field('enterprise', '委托单位', 'Enterprise', 'case', ['list-receipt']),
  field('letter', '授权委托书', 'Letter of authority', 'case', ['list-receipt']),
  field('letterUntil', '授权有效期', 'Letter holds until', 'case', ['list-receipt']),
  field('handedTo', '接收部门', 'Handed to', 'action', ['handover-sheet']),
];

/** What a template of this kind may name. */
export const fieldsOf = (kind: PaperKind): readonly PaperField[] =>
  PAPER_FIELDS.filter(({ kinds }) => kinds?.includes(kind));

export const findField = (kind: PaperKind, name: string): PaperField | undefined =>
  fieldsOf(kind).find(known => known.name === name);
