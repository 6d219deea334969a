import type { StageRole } from './item.ts';

/** Which role works the stages of a post or office named by the catalogue. */
export const ROLE_OF_OFFICE: Readonly<Record<string, StageRole>> = {
  综合服务岗: 'clerk',
  区人社经办: 'reviewer',
  区人社: 'reviewer',
  人才中心: 'reviewer',
  评价机构: 'reviewer',
  评审组: 'reviewer',
  区级负责人: 'approver',
  公安: 'other-office',
  联审窗口: 'other-office',
  公寓运营单位: 'other-office',
};

/** The role of a post or office; one that nobody has mapped works outside, so that no inside role gets it unasked. */
export const stageRoleOf = (who: string): StageRole => ROLE_OF_OFFICE[who] ?? 'other-office';
