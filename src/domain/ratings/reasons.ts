import type { Grade } from './grades.ts';

/** A reason that a visitor can tick. Its code begins with the grade that it belongs to. */
export interface RatingReason {
  code: string;
  zh: string;
  en: string;
}

export const gradeOfReason = (code: string): number => Number(code.slice(0, 1));

const reason = (code: string, zh: string, en: string): RatingReason => ({ code, zh, en });

/**
 * What can be ticked, by grade. The codes and words are those of a city's product and no published standard (status C):
 * the office edits the list, and it is shown as 待确认 until it has.
 */
export const DEFAULT_REASONS: readonly RatingReason[] = [
  reason('510', '一窗受理一次办结', 'One window, done in one visit'),
  reason('511', '可以先受理后补材料', 'Accepted first, papers later'),
  reason('512', '不用提交证明', 'No certificate was asked for'),
  reason('513', '可以全程网上办理', 'Can be done online throughout'),
  reason('514', '可以使用手机办理', 'Can be done on the phone'),
  reason('515', '可以就近办理', 'Can be done nearby'),
  reason('516', '无需材料直接办理', 'Done without any paper'),
  reason('517', '服务热情效率高', 'Warm and quick'),
  reason('406', '填写一张表单就可完成申报', 'One form was enough'),
  reason('407', '在线提交材料窗口核验', 'Sent online, checked at the window'),
  reason('408', '一张清单告知全部申报材料', 'One list named every paper'),
  reason('409', '用告知承诺减免申报材料', 'A declaration took the place of papers'),
  reason('410', '可以在线预约办理', 'Can be booked online'),
  reason('411', '跑大厅一次办完', 'One visit was enough'),
  reason('412', '可以使用自助机办理', 'Can be done at a machine'),
  reason('413', '服务态度较好', 'Friendly'),
  reason('307', '一次性告知需要补正的材料', 'Everything missing was told at once'),
  reason('308', '提供申报材料样本', 'Samples were given'),
  reason('309', '在承诺的时间内办结', 'Done in the promised time'),
  reason('310', '办事指南指引准确', 'The guide was right'),
  reason('311', '按办事指南要求的材料即可办理', 'The papers of the guide were enough'),
  reason('312', '可以快递送达', 'Can be delivered by post'),
  reason('313', '跑动次数与承诺的一致', 'As many visits as promised'),
  reason('314', '服务态度一般', 'Neither friendly nor unfriendly'),
  reason('207', '没有提供材料样本', 'No sample was given'),
  reason('208', '没有提供材料清单', 'No list of papers was given'),
  reason('209', '未在承诺时间内办结', 'Not done in the promised time'),
  reason('210', '同样内容的证明材料被要求多次提交', 'The same proof was asked for several times'),
  reason('211', '承诺网办但无法在线办理', 'Promised online, but it does not work'),
  reason('212', '在线预约办理后到实体大厅重复取号排队', 'Had to queue again in spite of a booking'),
  reason('213', '窗口人员业务不熟练', 'The clerk did not know the matter'),
  reason('214', '服务态度生硬', 'Unfriendly'),
  reason('108', '在办事指南之外增加新的审批条件', 'Conditions beyond the guide'),
  reason('109', '需提供办事指南之外的申报材料', 'Papers beyond the guide'),
  reason('110', '无理由超过法定办理时间', 'Past the legal limit without a reason'),
  reason('111', '办事指南提供样本有错', 'A sample in the guide was wrong'),
  reason('112', '承诺在线收取申报材料实际无法收取', 'Papers could not be sent online as promised'),
  reason('113', '多头跑窗口和部门', 'Sent from window to window'),
  reason('114', '跑动次数与承诺的不一致', 'More visits than promised'),
  reason('115', '服务态度差效率低', 'Unfriendly and slow'),
];

/** Those that belong to a grade, in the order of the list. */
export const reasonsOf = (reasons: readonly RatingReason[], grade: Grade): RatingReason[] =>
  reasons.filter(({ code }) => gradeOfReason(code) === grade);
