/**
 * Grounds on which an enterprise or project may hold the green channel. `status` as in the catalogue:
 * V is sourced (the launch notice of the window names 重点企业 and 重大项目); P is a proposal shown as 待确认.
 * Default data: the office edits its own list.
 */
export interface GreenGround {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly status: 'V' | 'P';
}

export const GROUNDS: readonly GreenGround[] = [
  { code: 'key-enterprise', zh: '重点企业', en: 'Key enterprise', status: 'V' },
  { code: 'major-project', zh: '重大项目', en: 'Major project', status: 'V' },
  { code: 'talent-team', zh: '高层次人才团队', en: 'High-level talent team', status: 'P' },
  { code: 'district-decision', zh: '区级专题决定', en: 'Decision of the district', status: 'P' },
];
