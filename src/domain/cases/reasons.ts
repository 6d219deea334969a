import type { LocalText } from '../items/item.ts';

/** A reason with a code, so that it can be counted. `remedy` is what the applicant does about it. */
export interface CodedReason extends LocalText {
  code: string;
  remedy?: LocalText;
}

/** The actions that end a case without a grant, or take a grant back; each has a list of reasons of its own. */
export const ENDING_ACTIONS = ['refuse', 'reject', 'return', 'withdraw'] as const;
export type EndingAction = (typeof ENDING_ACTIONS)[number];

export const isEndingAction = (action: string): action is EndingAction =>
  (ENDING_ACTIONS as readonly string[]).includes(action);

/** What a plain material id in a correction notice means. */
export const MISSING = 'missing';

/** 不属于本机关职权: then the notice has to name whose it is (行政许可法 art. 32 (2)). */
export const NOT_OUR_POWER = 'not-our-power';

const reason = (code: string, zh: string, en: string, remedy?: [zh: string, en: string]): CodedReason => ({
  code,
  zh,
  en,
  ...(remedy && { remedy: { zh: remedy[0], en: remedy[1] } }),
});

/** What can be wrong with a material, as delivered. The office edits the list: 待确认. */
export const CORRECTION_REASONS: readonly CodedReason[] = [
  reason(MISSING, '缺少', 'Missing', ['请提交该材料', 'Hand this material in']),
  reason('unclear-copy', '复印件或照片不清晰', 'Copy or picture is unclear', [
    '请重新复印或拍摄，文字、印章须可辨认',
    'Copy or photograph it anew; text and seal must be legible',
  ]),
  reason('expired', '已过有效期', 'Expired', ['请换取有效期内的证件或证明', 'Bring one that is still valid']),
  reason('not-sealed', '未加盖公章', 'Not sealed', [
    '请由出具单位加盖公章后提交',
    'Have it sealed by whoever issued it',
  ]),
  reason('not-signed', '未签字', 'Not signed', ['请本人签字后提交', 'Sign it and hand it in']),
  reason('wrong-form', '格式或版本不符', 'Wrong form or edition', [
    '请使用现行格式文本重新填写',
    'Fill in the present edition of the form',
  ]),
  reason('incomplete', '填写不完整或缺页', 'Incomplete or pages missing', [
    '请补全空项或缺页',
    'Complete the blanks or the missing pages',
  ]),
  reason('content-mismatch', '内容与其他材料不一致', 'Content does not agree with the rest', [
    '请核对后更正，或附书面说明',
    'Check and correct it, or explain in writing',
  ]),
  reason('no-translation', '外文材料未附译文', 'No translation', [
    '请附中文译文',
    'Add a Chinese translation',
  ]),
  reason('original-not-shown', '未出示原件', 'Original not shown', [
    '请携带原件到窗口核验',
    'Bring the original to the window',
  ]),
];

/** Reasons of the four endings, as delivered. The office edits the lists: 待确认. */
export const ENDING_REASONS: Readonly<Record<EndingAction, readonly CodedReason[]>> = {
  refuse: [
    reason('no-permit-needed', '依法不需要办理', 'Nothing has to be applied for'),
    reason(NOT_OUR_POWER, '不属于本窗口职权范围', 'Not in the power of this window'),
    reason('not-eligible', '申请人不具备申请资格', 'The applicant may not apply'),
    reason('item-closed', '该事项已停止办理', 'The item is no longer handled'),
  ],
  reject: [
    reason('conditions-not-met', '不符合法定条件、标准', 'The conditions are not met'),
    reason('not-verified', '经核实材料与事实不符', 'The materials were found not to be true'),
    reason('false-declaration', '告知承诺内容不实', 'A declaration was false'),
    reason('quota-used', '名额或指标已用完', 'The quota is used up'),
  ],
  return: [
    reason('correction-overdue', '逾期未补正', 'The correction was not handed in in time'),
    reason('deferral-overdue', '容缺材料逾期未补交', 'Deferred materials were not handed in in time'),
    reason('false-declaration', '告知承诺内容不实', 'A declaration was false'),
    reason('filed-twice', '重复申请', 'Filed twice'),
    reason('unreachable', '无法联系申请人', 'The applicant cannot be reached'),
  ],
  withdraw: [
    reason('own-wish', '申请人自愿撤回', 'The applicant wishes so'),
    reason('circumstances-changed', '申请人情况变化', 'The applicant’s circumstances changed'),
    reason('file-anew', '材料不齐，拟重新申请', 'Materials incomplete, will file anew'),
  ],
};

export const findReason = (reasons: readonly CodedReason[], code: string): CodedReason | undefined =>
  reasons.find(known => known.code === code);
