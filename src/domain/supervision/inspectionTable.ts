/** The states of a case that was drawn for inspection, in the order in which it meets them. */
export const INSPECTION_STATUSES = ['drawn', 'passed', 'found', 'planned', 'rectified', 'closed'] as const;
export type InspectionStatus = (typeof INSPECTION_STATUSES)[number];

export const INSPECTION_ACTIONS = ['pass', 'find', 'plan', 'rectify', 'accept', 'send-back'] as const;
export type InspectionAction = (typeof INSPECTION_ACTIONS)[number];

/** `inspector`: the head or the city. `handler`: who has to put it right. */
export type InspectionPart = 'inspector' | 'handler';
export type InspectionField = 'note' | 'findings' | 'handlerId' | 'planOn';

export interface InspectionRow {
  readonly from: readonly InspectionStatus[];
  readonly by: InspectionPart;
  readonly needs: readonly InspectionField[];
  readonly may: readonly InspectionField[];
  readonly to: InspectionStatus;
}

/**
 * 抽查: a closed case passes, or something is found that is put right within 24 hours, or by a plan with its own day
 * where that cannot be done; whoever inspects judges the repair. The hours are the office's practice (待确认).
 */
export const INSPECTION_TABLE: Readonly<Record<InspectionAction, InspectionRow>> = {
  pass: { from: ['drawn'], by: 'inspector', needs: [], may: ['note'], to: 'passed' },
  find: { from: ['drawn'], by: 'inspector', needs: ['findings', 'handlerId', 'note'], may: [], to: 'found' },
  plan: { from: ['found'], by: 'handler', needs: ['note', 'planOn'], may: [], to: 'planned' },
  rectify: { from: ['found', 'planned'], by: 'handler', needs: ['note'], may: [], to: 'rectified' },
  accept: { from: ['rectified'], by: 'inspector', needs: [], may: ['note'], to: 'closed' },
  'send-back': { from: ['rectified'], by: 'inspector', needs: ['note'], may: [], to: 'found' },
};

export const isInspectionOver = (status: InspectionStatus): boolean =>
  status === 'passed' || status === 'closed';

/** What can be found. An office's own list, from no notice: 待确认. */
export const FINDINGS = {
  material: { zh: '材料缺漏或不符合标准', en: 'Material missing or not as required' },
  notice: { zh: '未一次性告知', en: 'Not everything was told at once' },
  limit: { zh: '超期或随意停表', en: 'Late, or the clock stopped without cause' },
  procedure: { zh: '程序或权限不符', en: 'Procedure or competence not kept' },
  paper: { zh: '文书错漏', en: 'A paper is wrong or missing' },
  record: { zh: '记录不完整', en: 'The record is incomplete' },
  service: { zh: '服务不规范', en: 'Service not as it should be' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, { zh: string; en: string }>>;
export type Finding = keyof typeof FINDINGS;
export const FINDING_CODES = Object.keys(FINDINGS) as [Finding, ...Finding[]];
