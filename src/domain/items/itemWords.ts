import type {
  ItemKind,
  ItemResult,
  LocalText,
  Material,
  MaterialForm,
  MaterialNeed,
  StageRole,
} from './item.ts';

const words = (zh: string, en: string): LocalText => ({ zh, en });

export const KIND_WORDS: Readonly<Record<ItemKind, LocalText>> = {
  instant: words('即办件', 'Done at once'),
  promise: words('承诺件', 'Within a limit'),
};

export const NEED_WORDS: Readonly<Record<MaterialNeed, LocalText>> = {
  required: words('必要', 'Required'),
  conditional: words('视情形', 'It depends'),
  optional: words('可选', 'Optional'),
};

export const FORM_WORDS: Readonly<Record<MaterialForm, LocalText>> = {
  original: words('原件', 'Original'),
  original_shown: words('原件核验', 'Original shown'),
  copy_sealed: words('盖章复印件', 'Sealed copy'),
  scan: words('扫描件', 'Scan'),
  electronic: words('电子件', 'Electronic'),
  data_share: words('数据共享', 'Shared data'),
};

export const SOURCE_WORDS: Readonly<Record<Material['source'], LocalText>> = {
  applicant: words('申请人提交', 'Handed in by the applicant'),
  data_share: words('数据共享取得', 'Fetched by data sharing'),
};

export const STAGE_ROLE_WORDS: Readonly<Record<StageRole, LocalText>> = {
  clerk: words('综合服务岗', 'Clerk'),
  reviewer: words('审核岗', 'Reviewer'),
  approver: words('批准岗', 'Approver'),
  'other-office': words('外单位（审核岗登记结果）', 'Another office (the reviewer records its result)'),
};

export const RESULT_KIND_WORDS: Readonly<Record<ItemResult['kind'], LocalText>> = {
  licence: words('证照', 'Licence'),
  approval: words('批文', 'Approval'),
  other: words('其他', 'Other'),
};

export const YES_WORDS = words('是', 'Yes');
export const NO_WORDS = words('否', 'No');
export const NOTHING_WORDS = words('（空）', '(nothing)');
