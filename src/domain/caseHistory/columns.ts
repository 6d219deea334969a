import type { ColumnSpec } from '../tables/columns.ts';

/**
 * What an old ledger may hold. A ledger has a row a case; a log has a row a step, several of which share the number of
 * their case: it has the columns of steps too.
 */
export const HISTORY_COLUMNS: readonly ColumnSpec[] = [
  {
    code: 'number',
    zh: '办件编号',
    en: 'Case number',
    isRequired: true,
    aliases: ['编号', '办件号', '受理编号', '流水号', 'case_id', 'case', 'number'],
  },
  { code: 'item', zh: '事项', en: 'Item', aliases: ['事项名称', '业务', '业务名称', '事项编码'] },
  { code: 'applicant', zh: '申请人', en: 'Applicant', aliases: ['姓名', '申请人姓名', 'name'] },
  { code: 'channel', zh: '渠道', en: 'Channel', aliases: ['办理渠道', '来源'] },
  {
    code: 'receivedAt',
    zh: '收件时间',
    en: 'Received',
    isRequired: true,
    aliases: [
      '收件日期',
      '申请日期',
      '申请时间',
      '受件日期',
      '登记日期',
      'start',
      'received at',
      'received on',
    ],
  },
  { code: 'acceptedAt', zh: '受理时间', en: 'Accepted', aliases: ['受理日期', 'accepted at', 'accepted on'] },
  {
    code: 'dueOn',
    zh: '应办结日期',
    en: 'Due',
    aliases: ['承诺办结日期', '办结期限', '到期日', '截止日期', 'deadline', 'due on', 'planned_end'],
  },
  {
    code: 'closedAt',
    zh: '办结时间',
    en: 'Closed',
    aliases: ['办结日期', '完成日期', '完成时间', 'closed at', 'closed on', 'end'],
  },
  { code: 'outcome', zh: '结果', en: 'Outcome', aliases: ['办理结果', '状态', 'status', 'result'] },
  { code: 'cause', zh: '超期原因', en: 'Cause of delay', aliases: ['延误原因', 'cause'] },
  { code: 'handledBy', zh: '经办', en: 'Handled by', aliases: ['经办人', '办理人', 'responsible'] },
  { code: 'step', zh: '环节', en: 'Step', aliases: ['步骤', 'activity'] },
  { code: 'stepAt', zh: '环节时间', en: 'Time of the step', aliases: ['步骤时间', 'time', 'timestamp'] },
  { code: 'stepBy', zh: '环节经办', en: 'Step by', aliases: ['resource'] },
];

/** One case as the file writes it: what `judgeHistory` turns into days and moments. */
export interface RawHistory {
  /** Its first row in the file. */
  line: number;
  number: string;
  item: string;
  applicant: string;
  channel: string;
  receivedAt: string;
  acceptedAt: string;
  dueOn: string;
  closedAt: string;
  outcome: string;
  cause: string;
  handledBy: string;
  steps: readonly { line: number; name: string; at: string; by: string }[];
}
